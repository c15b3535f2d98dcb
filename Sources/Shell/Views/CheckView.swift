import Fiscal
import JSON
import Services

/// How it stands with registers, a line each, the worst first.
enum CheckView {
  private static let columns: [Listing.Column] = [
    .init("register"), .init("outlet", minor: true), .init("verdict"), .init("differing"), .init("difference"),
    .init("gaps"),
    .init("unsent"), .init("unsent_deadline", minor: true), .init("last_document", minor: true),
    .init("drive_expires", minor: true), .init("drive", minor: true), .init("detail"),
  ]

  static func answer(_ checks: [RegisterCheck], today: CalendarDay, _ catalogue: Catalogue) -> Answer {
    let sorted = checks.sorted { order($0) < order($1) }
    let listing = Listing(columns, rows: sorted.map { row($0, details($0, today, catalogue), catalogue) })
    // People read the counts in their columns.
    let shown = Listing(columns, rows: sorted.map { row($0, remarks($0, today, catalogue), catalogue) })
    let summary = Message(
      CheckNote.summary,
      [
        "all": String(checks.count), "attention": String(checks.count { $0.verdict == .attention }),
        "failed": String(checks.count { $0.verdict == .failed }),
      ])
    return Answer(
      blocks: [.table(shown), .line(summary)], rows: listing,
      elements: .init(count: sorted.count) { object(sorted[$0], today, catalogue) },
      differs: checks.contains { $0.verdict != .fine })
  }

  /// Sides that failed, then what is most urgent.
  private static func order(_ check: RegisterCheck) -> (Int, CalendarDay, Int, String) {
    let rank =
      switch check.verdict {
      case .failed: 0
      case .attention: 1
      case .fine: 2
      }
    let wants = check.differing.reduce(0) { $0 + $1.findings } + check.gaps + check.unsentCount
    return (rank, check.deadline ?? CalendarDay(number: .max), -wants, check.record.label)
  }

  private static func row(_ check: RegisterCheck, _ told: [Message], _ catalogue: Catalogue) -> [Cell] {
    let register = check.record.register
    let detail = told.map(catalogue.text).joined(separator: "; ")
    return [
      .text(check.record.label), .text(register.outlet ?? register.name),
      .word(check.verdict.rawValue, "verdict.\(check.verdict.rawValue)"),
      check.isCompared ? .integer(check.differing.count) : .absent,
      check.difference.map { .difference($0) } ?? .absent, check.isCompared ? .integer(check.gaps) : .absent,
      .integer(check.unsentCount), check.deadline.map { .day($0) } ?? .absent, .clock(check.lastDocument),
      check.driveExpires.map { .day($0) } ?? .absent, .text(register.drive?.text),
      .text(detail.isEmpty ? nil : detail),
    ]
  }

  /// All that wants a person, and what is worth knowing besides.
  private static func details(_ check: RegisterCheck, _ today: CalendarDay, _ catalogue: Catalogue) -> [Message] {
    var told: [Message] = check.failures.sorted { $0.key.rawValue < $1.key.rawValue }.map { side, fault in
      Message(CheckNote.failed, ["side": "@side.\(side.rawValue)", "reason": catalogue.text(fault.message)])
    }
    told += check.unsent.map { unsent in
      guard let day = unsent.deadline, let left = unsent.daysLeft(on: today) else {
        return Message(CheckNote.unsentUndated, ["count": String(unsent.count)])
      }
      return Message(
        left < 0 ? CheckNote.unsentOverdue : .unsent,
        ["count": String(unsent.count), "day": day.russian, "days": String(max(0, left))])
    }
    if !check.differing.isEmpty {
      told.append(
        Message(
          CheckNote.differs,
          [
            "count": String(check.differing.count), "shifts": shifts(check),
            "difference": (check.difference ?? .zero).signed,
          ]))
    }
    if check.gaps > 0 { told.append(Message(CheckNote.gaps, ["count": String(check.gaps)])) }
    told += check.long.map {
      Message(
        $0.isOpen ? CheckNote.longOpen : .longClosed, ["shift": String($0.id.number), "hours": String($0.hours)])
    }
    if let days = check.silentDays {
      told.append(Message(CheckNote.silent, ["days": String(days), "time": check.lastDocument?.russian ?? "–"]))
    }
    if let left = check.driveDaysLeft {
      let day = check.driveExpires?.russian ?? "–"
      told.append(
        left < 0
          ? Message(CheckNote.driveEnded, ["day": day])
          : Message(CheckNote.driveEnds, ["day": day, "days": String(left)]))
    }
    if !check.driveSigns.isEmpty {
      let signs = check.driveSigns.names.map { catalogue.word("drive-sign.\($0)") }
      told.append(Message(CheckNote.driveSigns, ["signs": signs.joined(separator: ", ")]))
    }
    told += check.lacking
    if check.accepted > 0 { told.append(Message(CheckNote.accepted, ["count": String(check.accepted)])) }
    return told
  }

  /// What has no column of its own.
  private static func remarks(_ check: RegisterCheck, _ today: CalendarDay, _ catalogue: Catalogue) -> [Message] {
    let columned = [CheckNote.differs, .gaps, .unsent, .unsentUndated].map(\.rawValue)
    let rest = details(check, today, catalogue).filter { !columned.contains($0.code) }
    return check.differing.isEmpty ? rest : [Message(CheckNote.shifts, ["shifts": shifts(check)])] + rest
  }

  private static func shifts(_ check: RegisterCheck) -> String {
    let numbers = check.differing.map { $0.number.map { String($0) } ?? "–" }
    return numbers.prefix(5).joined(separator: ", ") + (numbers.count > 5 ? " …" : "")
  }

  private static func object(_ check: RegisterCheck, _ today: CalendarDay, _ catalogue: Catalogue) -> JSONValue {
    let register = check.record.register
    return .object([
      JSONMember("register", .text(check.record.label)), JSONMember("outlet", .text(register.outlet)),
      JSONMember("name", .text(register.name)), JSONMember("drive", .text(register.drive?.text)),
      JSONMember("verdict", .string(check.verdict.rawValue)),
      JSONMember(
        "differing",
        !check.isCompared
          ? .null
          : .array(
            check.differing.map {
              .object([
                JSONMember("shift", .count($0.number)), JSONMember("findings", .count($0.findings)),
                JSONMember("difference", .sum($0.difference)),
              ])
            })),
      JSONMember("difference", check.difference.map { .sum($0) } ?? .null),
      JSONMember("accepted", .count(check.accepted)),
      JSONMember("gaps", check.isCompared ? .count(check.gaps) : .null),
      JSONMember("unsent", .array(check.unsent.map { UnsentView.object($0, of: nil, today) })),
      JSONMember(
        "long_shifts",
        .array(
          check.long.map {
            .object([
              JSONMember("drive", .string($0.id.drive.text)), JSONMember("shift", .count($0.id.number)),
              JSONMember("opened", .string($0.opened.description)), JSONMember("hours", .count($0.hours)),
              JSONMember("open", .bool($0.isOpen)),
            ])
          })),
      JSONMember("last_document", .text(check.lastDocument?.description)),
      JSONMember("silent_days", check.silentDays.map { .count($0) } ?? .null),
      JSONMember("drive_expires", .text(check.driveExpires?.description)),
      JSONMember("drive_days_left", check.driveDaysLeft.map { .count($0) } ?? .null),
      JSONMember("drive_signs", .array(check.driveSigns.names.map { .string($0) })),
      JSONMember("details", .array(details(check, today, catalogue).map { .string(catalogue.text($0)) })),
    ])
  }
}

extension CalendarDay {
  /// `20.11.2026`.
  var russian: String { String(start.russian.prefix { $0 != " " }) }
}
