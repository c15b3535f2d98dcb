import Foundation
import JSON
import PTY
import Testing

/// Licences through the built program, from the vendor's key to the last place.
@Suite(.serialized) struct LicencesTests {
  private static let holder = "4027000019"

  /// A shell whose vendor's key is configured, with licences issued for it.
  private func licensed() throws -> ShellScript {
    let shell = try ShellScript()
    let made = try shell.run("licence key --out v.key --output jsonl")
    #expect(made.status == 0, "\(made.errors)")
    let key = try #require(try JSONParser.parse(made.output)["public_key"]?.text)
    shell.environment["CHEKI_VENDOR_KEY"] = key
    let issue = "licence issue --key v.key --holder \(Self.holder)"
    let ended = try shell.run(
      "\(issue) --number B --tariff basic --places 1 --out b.json",
      "\(issue) --number X --tariff extended --places 1 --years 2 --out x.json",
      "\(issue) --number O --tariff basic --places 1 --from 2020-01-01 --to 2020-12-31 --out o.json",
      "licence key --out w.key",
      "licence issue --key w.key --holder \(Self.holder) --number F --tariff basic --places 9 --out f.json"
    )
    #expect(ended.status == 0, "\(ended.errors)")
    return shell
  }

  @Test func withoutAVendorEverythingIsAllowed() throws {
    let ended = try ShellScript().run("licence --output json", "connect demo", "use kkt 5525", "use shift open", "diff")
    #expect(ended.status == 1, "\(ended.errors)")
    let licence = try JSONParser.parse(String(ended.output.split(separator: "\n").first ?? ""))
    #expect(licence == .object([JSONMember("licensed", .bool(false)), JSONMember("licences", .array([]))]))
  }

  @Test func aRegisterIsSeenWhileItHasItsPlace() throws {
    let shell = try licensed()
    let ended = try shell.run(
      "connect demo", "receipts", "use kkt 5525", "diff", "licence add f.json", "licence add o.json",
      "licence add b.json", "register attach 5525 --scenario load --yes", "register attach 5525 --scenario check",
      "register attach 5525 --yes", "register attach 5525 --scenario check --yes", "use shift open", "diff",
      "register attach 0007010001051431 --scenario check --yes", "export receipts --all --out r.csv",
      "register detach 5525 --yes", "register attach 5525 --scenario check --yes", "register detach 5525 --yes", "diff",
      "licence --output json")
    #expect(ended.status == 2)
    let expected = [
      "none of 5 registers is attached", "register 4092267631005525 is not attached",
      "f.json was not signed by the vendor",
      "licence O expired on 31.12.2020", "there is no licence of the tariff extended", "nobody is there to confirm it",
      "--scenario was not said", "all places of licence B are taken (1)", "licence B has no detachments left",
    ]
    let errors = ended.lines.filter { !$0.hasPrefix("warning") }
    for (at, words) in expected.enumerated() {
      #expect(at < errors.count && errors[at].contains(words), "\(at): \(errors)")
    }
    let last = try JSONParser.parse(String(ended.output.split(separator: "\n").last ?? ""))
    let licence = try #require(last["licences"]?.elements?.first)
    #expect(
      licence["taken"]?.integer == 1 && licence["free"]?.integer == 0 && licence["detachments_left"]?.integer == 0)
    #expect(licence["registers"]?.elements?.first?["register"] == .string("4092267631005525"))
    // Over all registers only that one is seen.
    let rows = try String(contentsOfFile: shell.path("r.csv"), encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(",4092267631005525,") })
  }

  @Test func loadingTakesTheExtendedTariff() throws {
    let shell = try licensed()
    let ended = try shell.run(
      "connect demo", "licence add x.json", "licence add b.json", "register attach 5525 --scenario check --yes",
      "register scenario 5525 load", "licence --output json", "journal --output jsonl")
    #expect(ended.status == 0, "\(ended.errors)")
    let lines = ended.output.split(separator: "\n").map(String.init)
    let licences = try JSONParser.parse(lines[0])["licences"]?.elements ?? []
    // The place that was taken first is free again.
    #expect(licences.map { $0["number"]?.text } == ["X", "B"])
    #expect(licences.map { $0["taken"]?.integer } == [1, 0])
    #expect(licences[0]["registers"]?.elements?.first?["scenario"] == .string("load"))
    let events = try lines.dropFirst().compactMap { try JSONParser.parse($0)["what"]?.text }
    for event in ["licence.issued", "licence.added", "register.attached", "register.scenario"] {
      #expect(events.contains(event), "\(events)")
    }
  }

  @Test func thePrivateKeyIsNeverShown() throws {
    let shell = try licensed()
    let secret = try String(contentsOfFile: shell.path("v.key"), encoding: .utf8).trimmingCharacters(in: .newlines)
    chmod(shell.path("v.key"), 0o644)
    let issue = "licence issue --holder 7707083893 --number Z --tariff basic --places 1 --out z.json"
    shell.environment["VENDOR"] = secret
    let ended = try shell.run(
      "\(issue) --key v.key", "\(issue) --key-env NOTHING", "\(issue) --key b.json", issue,
      "\(issue) --key v.key --key-env VENDOR", "\(issue) --key-env VENDOR", "journal")
    #expect(ended.lines.count == 5, "\(ended.errors)")
    #expect(ended.lines.first?.contains("others can read the private key v.key (mode 644)") ?? false)
    #expect(FileManager.default.fileExists(atPath: shell.path("z.json")))
    #expect(!(ended.output + ended.errors).contains(secret))
    #expect(!(try String(contentsOfFile: shell.path("z.json"), encoding: .utf8)).contains(secret))
  }

  @Test func aPersonIsAskedAndMayChangeTheirMind() throws {
    let shell = try ShellTerminal.demo(columns: 130)
    shell.type("register attach 5525\r")
    _ = try shell.expect("Scenario (check, load): ", seconds: 30)
    shell.type("нет\r")
    _ = try shell.expect("Scenario (check, load): ")
    shell.type("check\r")
    _ = try shell.expect("РНМ 4092267631005525, drive 9271023355200109", seconds: 30)
    _ = try shell.expect("(yes/no) ")
    shell.type("maybe\r")
    _ = try shell.expect("yes or no? ")
    shell.type("no\r")
    _ = try shell.expect("nothing was changed")
    shell.type("register attach 5525 --scenario check\r")
    _ = try shell.expect("(yes/no) ", seconds: 30)
    shell.type("\u{3}")
    try shell.prompt("demo 4092267631005525 №76>")
    shell.type("register detach 5525\r")
    _ = try shell.expect("is not attached", seconds: 30)
    shell.type("register attach 5525 --scenario check\r")
    _ = try shell.expect("(yes/no) ", seconds: 30)
    shell.type("да\r")
    _ = try shell.expect("register 4092267631005525 is attached", seconds: 30)
    #expect(try shell.leave() == 0)
  }
}
