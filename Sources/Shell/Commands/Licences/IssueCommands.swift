import Fiscal
import Services

/// `licence issue`, `licence key`: for who runs the service.
enum IssueCommands {
  static let issue = CommandSpec(
    "licence issue", topic: .licences,
    options: [
      .init("number", .text, required: true), .init("holder", .text, required: true), .init("name", .text),
      .init("tariff", .choice(Tariff.allCases.map(\.rawValue)), required: true),
      .init("places", .number, required: true), .init("from", .date), .init("to", .date), .init("years", .number),
      .init("key", .file([])), .init("key-env", .environment), .init("out", .newFile, required: true),
    ],
    examples: [
      .init(
        "licence issue --number 2026-001 --holder 7701234567 --tariff basic --places 3 --years 1 --key vendor.key "
          + "--out лицензия.json", runs: false)
    ], writes: true
  ) { invocation, context in
    let licence = try licence(invocation, context.session.desk.today)
    let place: LicenceService.KeyPlace
    switch (invocation.text("key"), invocation.text("key-env")) {
    case (let file?, nil): place = .file(file)
    case (nil, let variable?): place = .variable(variable)
    case (nil, nil): throw Fault(LanguageFault.optionMissing, ["option": "--key", "command": invocation.spec.name])
    default: throw Fault(LanguageFault.optionsExclude, ["first": "--key", "second": "--key-env"])
    }
    let out = try invocation.required("out")
    let key = try await LicenceService(context.session.desk).issue(licence, key: place, to: out)
    return Outcome(said: [Message(LicenceNote.issued, ["file": out, "number": licence.number, "key": key])])
  }

  private static func licence(_ invocation: Invocation, _ today: CalendarDay) throws -> Licence {
    func bad(_ option: String, _ value: String) -> Fault {
      Fault(LicenceFault.badTerm, ["name": "--\(option)", "value": value])
    }
    let number = try invocation.required("number")
    guard Licence.isNumber(number) else { throw bad("number", number) }
    let inn = try invocation.required("holder")
    guard let holder = TaxNumber(inn) else { throw bad("holder", inn) }
    let name = invocation.text("name")
    if let name, !Licence.isName(name) { throw bad("name", name) }
    let places = try invocation.required("places")
    guard let count = Int(places), (1...Licence.mostPlaces).contains(count) else { throw bad("places", places) }
    let from = invocation.date("from")?.clock.day ?? today
    if invocation.text("to") != nil, invocation.text("years") != nil {
      throw Fault(LanguageFault.optionsExclude, ["first": "--to", "second": "--years"])
    }
    let years = invocation.number("years").map { Int($0) } ?? 1
    guard let to = invocation.date("to")?.clock.day ?? from.advanced(years: years)?.advanced(by: -1) else {
      throw bad("years", String(years))
    }
    guard from <= to else { throw bad("to", to.description) }
    return Licence(
      number: number, holder: holder, name: name,
      tariff: Tariff(rawValue: try invocation.required("tariff")) ?? .basic, places: count, from: from, to: to)
  }

  static let key = CommandSpec(
    "licence key", topic: .licences, options: [.init("out", .newFile, required: true)],
    examples: [.init("licence key --out vendor.key", runs: false)], answers: true, writes: true
  ) { invocation, context in
    let out = try invocation.required("out")
    let key = try LicenceService(context.session.desk).makeKey(file: out)
    return Outcome(
      answer: Answer(Listing([.init("public_key"), .init("file")], rows: [[.text(key), .text(out)]])))
  }
}

extension CalendarDay {
  /// The same day so many years later; the last of February for the 29th. Nil beyond the calendar.
  fileprivate func advanced(years: Int) -> CalendarDay? {
    guard (0...100).contains(years) else { return nil }
    let (year, month, day) = components
    return CalendarDay(year: year + years, month: month, day: day)
      ?? CalendarDay(year: year + years, month: month, day: day - 1)
  }
}
