import Fiscal
import JSON
import Services

/// `journal [--register X] [--from D] [--to D]`
enum JournalCommand {
  static let spec = CommandSpec(
    "journal", topic: .closing, options: [.init("register", .register), .init("from", .date), .init("to", .date)],
    examples: [
      .init("journal"), .init("journal --register 5525 --from -7d"), .init("journal > журнал.csv", runs: false),
    ],
    answers: true
  ) { invocation, context in
    let desk = context.session.desk
    var register: RegistrationNumber?
    if let id = invocation.text("register") { register = try await registration(id, desk) }
    let records = try await JournalService(desk).records(of: register, in: try invocation.period())
    return Outcome(answer: answer(records, Catalogue(context.session.settings.language)))
  }

  /// A register that was detached since is named by its РНМ all the same.
  private static func registration(_ id: String, _ desk: Desk) async throws -> RegistrationNumber {
    if let number = RegistrationNumber(id) { return number }
    let record = try await RegisterService(desk).find(id)
    guard let number = record.register.registration else { throw Fault(ServiceFault.registerUnknown, ["id": id]) }
    return number
  }

  private static func answer(_ records: [JournalRecord], _ catalogue: Catalogue) -> Answer {
    let shown = Listing(
      [.init("datetime"), .init("user"), .init("register"), .init("what")],
      rows: records.map {
        [.clock($0.datetime), .text($0.user), .text($0.register?.text), .text(words($0, catalogue))]
      })
    let rows = Listing(
      [.init("datetime"), .init("user"), .init("register"), .init("what"), .init("details"), .init("text")],
      rows: records.map {
        [
          .clock($0.datetime), .text($0.user), .text($0.register?.text), .text($0.message.code),
          .text($0.details.isEmpty ? nil : $0.details), .text(words($0, catalogue)),
        ]
      })
    return Answer(
      blocks: [.table(shown)], rows: rows,
      elements: .init(count: records.count) { object(records[$0], catalogue) })
  }

  /// The entry in words: sums as people write them.
  private static func words(_ record: JournalRecord, _ catalogue: Catalogue) -> String {
    var facts = ["reason": "@journal.no-reason"].merging(record.message.facts) { _, told in told }
    facts["total"] = facts["total"].map { Kopecks(rubles: $0)?.grouped ?? $0 }
    facts["difference"] = facts["difference"].map { Kopecks(rubles: $0)?.signed ?? $0 }
    return catalogue.text(Message(code: record.message.code, facts: facts))
  }

  private static func object(_ record: JournalRecord, _ catalogue: Catalogue) -> JSONValue {
    .object([
      JSONMember("datetime", .string(record.datetime.description)), JSONMember("user", .string(record.user)),
      JSONMember("register", .text(record.register?.text)), JSONMember("what", .string(record.message.code)),
      JSONMember(
        "details",
        .object(record.facts.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })),
      JSONMember("text", .string(words(record, catalogue))),
    ])
  }
}
