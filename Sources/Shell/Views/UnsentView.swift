import Fiscal
import JSON
import Services

/// Documents that drives still hold, the most urgent first.
enum UnsentView {
  private static let columns: [Listing.Column] = [
    .init("register"), .init("outlet", minor: true), .init("drive", minor: true), .init("unsent"),
    .init("first_document", minor: true),
    .init("first_datetime"), .init("deadline"), .init("days_left"), .init("evidence", minor: true),
  ]

  static func answer(_ checks: [RegisterCheck], today: CalendarDay) -> Answer {
    var found = checks.flatMap { check in check.unsent.map { (check: check, unsent: $0) } }
    found.sort { order($0.unsent, $0.check) < order($1.unsent, $1.check) }
    let listing = Listing(
      columns,
      rows: found.map { check, unsent in
        [
          .text(check.record.label), .text(check.record.register.outlet), .text(unsent.drive?.text),
          .integer(unsent.count), .integer(unsent.firstDocument), .clock(unsent.first),
          unsent.deadline.map { .day($0) } ?? .absent, .integer(unsent.daysLeft(on: today)),
          .word(unsent.evidence.rawValue, "unsent.\(unsent.evidence.rawValue)"),
        ]
      })
    let elements = found
    return Answer(
      listing, elements: .init(count: found.count) { object(elements[$0].unsent, of: elements[$0].check, today) })
  }

  private static func order(_ unsent: UnsentOnDrive, _ check: RegisterCheck) -> (CalendarDay, String) {
    (unsent.deadline ?? CalendarDay(number: .max), check.record.label)
  }

  /// - Parameter check: of which register; nil inside an object that tells it.
  static func object(_ unsent: UnsentOnDrive, of check: RegisterCheck?, _ today: CalendarDay) -> JSONValue {
    let own: [JSONMember] = [
      JSONMember("drive", .text(unsent.drive?.text)), JSONMember("unsent", .count(unsent.count)),
      JSONMember("first_document", .count(unsent.firstDocument)),
      JSONMember("first_datetime", .text(unsent.first?.description)),
      JSONMember("deadline", .text(unsent.deadline?.description)),
      JSONMember("days_left", unsent.daysLeft(on: today).map { .count($0) } ?? .null),
      JSONMember("evidence", .string(unsent.evidence.rawValue)),
    ]
    guard let check else { return .object(own) }
    return .object(
      [
        JSONMember("register", .text(check.record.label)), JSONMember("outlet", .text(check.record.register.outlet)),
      ] + own)
  }
}
