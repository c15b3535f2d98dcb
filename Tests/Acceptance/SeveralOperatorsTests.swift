import Foundation
import JSON
import Testing

/// A profile with two operators, one of which is down: the other's part is there, and every command says what is lacking.
@Suite(.serialized) struct SeveralOperatorsTests {
  private let day: String
  private let start: Date

  init() throws {
    let noon = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 / 86_400).rounded(.down) * 86_400 - 43_200)
    start = noon
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd"
    day = format.string(from: noon)
  }

  /// Two receipts with the operator that answers, and a third that only the books have.
  private func shop() async throws -> (peers: Peers, script: ShellScript) {
    let tickets: [Peers.Object] = (1...2).map { number in
      [
        "kktRegID": .string(Peers.registration), "fiscalDriveNumber": .string(Peers.drive), "shiftNumber": .string("7"),
        "checkNumber": .string("\(number)"), "fiscalDocumentNumber": .string("\(100 + number)"),
        "documentType": .string("3"), "operationType": .string("1"), "fiscalSign": .string("100\(number)"),
        "issueDate": .string("\(Int(start.timeIntervalSince1970) + number * 60)"), "sum": .string("1000"),
        "cash": .string("1000"),
      ]
    }
    let peers = try await Peers(tickets: tickets, sets: [:])
    let script = try ShellScript()
    script.environment = ["KEY": Peers.key]
    let rows = (1...3).map { number in
      "\(day)T12:0\(number):00,\(Peers.registration),\(Peers.drive),7,\(number),\(100 + number),sale,10.00,10.00,0,0,0,0,"
    }
    let head =
      "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier"
    try ([head] + rows).joined(separator: "\n").write(
      toFile: script.path("books.csv"), atomically: true, encoding: .utf8)
    let profile = """
      profiles:
        two:
          operators:
            - {kind: astral, url: "\(peers.address)", token_env: KEY}
            - {kind: platforma, url: "http://127.0.0.1:1", token_env: KEY}
          books: {kind: files, paths: ["\(script.path("books.csv"))"]}

      """
    try profile.write(toFile: script.path("config.yaml"), atomically: true, encoding: .utf8)
    return (peers, script)
  }

  private static let silent = "platforma did not answer"

  @Test func everyCommandSaysWhoDidNotAnswer() async throws {
    let (peers, script) = try await shop()
    for command in [
      "shifts", "receipts", "registers", "use kkt \(Peers.registration)", "diff --from -3d", "explain --from -3d",
    ] {
      let ended = try script.run(command, options: ["--profile", "two"])
      #expect(ended.status != 2, "\(command) \(ended.errors)")
      // Once when the profile was opened, and once of the command.
      let said = ended.lines.filter { $0.contains(Self.silent) && $0.contains("127.0.0.1:1") }
      #expect(!said.isEmpty && said.count <= 2, "\(command) \(ended.errors)")
      #expect(!ended.errors.contains(Peers.key))
    }
    let status = try script.run("status", options: ["--profile", "two"])
    #expect(status.output.contains("operator_failed") && status.output.contains("platforma: 127.0.0.1:1"))
    _ = peers
  }

  /// What the operator that is down may have is neither unsent nor missing.
  @Test func checkBlamesNobodyForIt() async throws {
    let (peers, script) = try await shop()
    let ended = try script.run("check --output json", options: ["--profile", "two"])
    #expect(ended.status == 2, "\(ended.errors)")
    #expect(ended.errors.contains(Self.silent))
    let check = try #require(try JSONParser.parse(ended.output).elements?.first)
    #expect(check["register"]?.text == Peers.registration)
    #expect(check["verdict"]?.text == "attention")
    #expect(check["differing"]?.elements?.count == 0)
    #expect(check["unsent"]?.elements?.count == 0)
    #expect(check["gaps"]?.integer == 0)
    _ = peers
  }

  @Test func pullTakesWhatTheOtherHas() async throws {
    let (peers, script) = try await shop()
    let ended = try script.run("pull --all", options: ["--profile", "two"])
    #expect(ended.status == 2)
    #expect(ended.lines.last?.contains("1 of 2 operators did not answer; the first is platforma") == true)
    let kept = try script.run("receipts --output jsonl", options: ["--profile", "two", "--offline"])
    #expect(kept.output.split(separator: "\n").count == 2, "\(kept.errors)")
    _ = peers
  }
}
