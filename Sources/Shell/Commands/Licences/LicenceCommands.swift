import Fiscal
import JSON
import Services

/// `licence`, `licence add FILE`, `licence quote`
enum LicenceCommands {
  static let show = CommandSpec("licence", topic: .licences, examples: [.init("licence")], answers: true) {
    _, context in
    let service = LicenceService(context.session.desk)
    guard try service.isLicensed() else {
      var answer = Answer(Listing(columns), notes: [])
      answer.blocks = [.line(Message(LicenceNote.free))]
      answer.document = { document(false, []) }
      return Outcome(answer: answer)
    }
    let (holdings, bad) = try await service.holdings()
    var answer = Answer(Listing(columns, rows: holdings.map(row)))
    let attached = holdings.flatMap { holding in holding.attached.map { (holding.licence, $0) } }
    if !attached.isEmpty {
      let listing = Listing(
        [.init("register"), .init("scenario"), .init("licence"), .init("outlet"), .init("drive")],
        rows: attached.map { licence, event in
          [
            .text(event.register.text), .word(event.scenario, "scenario.\(event.scenario)"), .text(licence.number),
            .text(event.outlet), .text(event.drive?.text),
          ]
        })
      answer.blocks.append(.table(listing))
    }
    answer.document = { document(true, holdings) }
    let today = context.session.desk.today
    for holding in holdings where holding.standing == .valid && holding.licence.to < today.advanced(by: 30) {
      answer.notes.append(
        Message(
          LicenceNote.endsSoon,
          [
            "number": holding.licence.number, "to": holding.licence.to.russian,
            "days": String(today.distance(to: holding.licence.to) + 1),
          ]))
    }
    if bad > 0 { answer.notes.append(Message(LicenceNote.kept, ["count": String(bad)])) }
    return Outcome(answer: answer)
  }

  private static let columns = [
    "number", "tariff", "holder", "name", "places", "taken", "free", "detachments_left", "from", "to", "state",
  ].map { Listing.Column($0, title: $0 == "number" ? "licence" : nil, minor: ["name", "from"].contains($0)) }

  private static func row(_ holding: LicenceService.Holding) -> [Cell] {
    let licence = holding.licence
    return [
      .text(licence.number), .word(licence.tariff.rawValue, "tariff.\(licence.tariff.rawValue)"),
      .text(licence.holder.text), .text(licence.name), .integer(licence.places), .integer(holding.attached.count),
      .integer(holding.free), .integer(holding.detachmentsLeft), .day(licence.from), .day(licence.to),
      .word(holding.standing.rawValue, "standing.\(holding.standing.rawValue)"),
    ]
  }

  /// `{licensed, licences: [{…, registers: [{register, scenario}]}]}`
  private static func document(_ isLicensed: Bool, _ holdings: [LicenceService.Holding]) -> JSONValue {
    .object([
      JSONMember("licensed", .bool(isLicensed)),
      JSONMember(
        "licences",
        .array(
          holdings.map { holding in
            let registers = holding.attached.map { event in
              JSONValue.object([
                JSONMember("register", .string(event.register.text)), JSONMember("scenario", .string(event.scenario)),
              ])
            }
            return .object(
              zip(columns, row(holding)).map { JSONMember($0.name, $1.json) }
                + [JSONMember("registers", .array(registers))])
          })),
    ])
  }

  static let add = CommandSpec(
    "licence add", topic: .licences, arguments: [.init("file", .file([]), .required)],
    examples: [.init("licence add лицензия.json", runs: false)], writes: true
  ) { invocation, context in
    let (licence, before) = try await LicenceService(context.session.desk).add(try invocation.required("file"))
    return Outcome(said: [
      Message(
        before ? LicenceNote.addedBefore : LicenceNote.added,
        [
          "number": licence.number, "holder": licence.holder.text, "tariff": "@tariff.\(licence.tariff.rawValue)",
          "places": String(licence.places), "from": licence.from.russian, "to": licence.to.russian,
        ])
    ])
  }

  static let quote = CommandSpec(
    "licence quote", topic: .licences,
    options: [
      .init("tariff", .choice(Tariff.allCases.map(\.rawValue))), .init("registers", .number), .init("years", .number),
    ],
    examples: [.init("licence quote"), .init("licence quote --tariff extended --registers 12 --years 2")], answers: true
  ) { invocation, context in
    let desk = context.session.desk
    var registers = invocation.number("registers").map { Int($0) }
    if registers == nil { registers = try await RegisterService(desk).registers().count }
    let years = invocation.number("years").map { Int($0) } ?? 1
    let tariffs = invocation.text("tariff").flatMap(Tariff.init(rawValue:)).map { [$0] } ?? Tariff.allCases
    let rows = try tariffs.map { tariff -> [Cell] in
      let quote = LicenceService.Quote(tariff, registers: max(1, registers ?? 1), years: years)
      guard let sum = quote.sum else {
        throw Fault(LicenceFault.badTerm, ["name": "--registers × --years", "value": "\(quote.registers) × \(years)"])
      }
      return [
        .word(tariff.rawValue, "tariff.\(tariff.rawValue)"), .integer(quote.registers), .integer(years),
        .sum(tariff.price), .sum(sum),
      ]
    }
    return Outcome(
      answer: Answer(Listing(["tariff", "registers", "years", "price", "sum"].map { .init($0) }, rows: rows)))
  }
}
