import Fiscal
import Testing

@testable import Shell

@Suite struct ProcessOptionsTests {
  private func read(_ line: String) throws -> Launch.Options {
    try Launch.Options(line.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("--bogus", "shell.unknown-option"), ("--ofline", "shell.unknown-option-suggested"), ("-x", "shell.unknown-option"),
    ("--home", "line.value-missing"), ("--home --offline", "line.value-missing"),
    ("--offline=1", "line.value-unwanted"), ("-hx", "shell.unknown-option"), ("--output json -c", "line.value-missing"),
  ])
  func wrongOptionsAreNamed(_ line: String, _ code: String) {
    #expect(throws: Fault.self) { try read(line) }
    do { _ = try read(line) } catch { #expect((error as? Fault)?.code == code) }
  }

  @Test func valuesAreTakenInEveryForm() throws {
    let options = try read("--home x --output=json -c --bogus -cstatus -f script --offline -h")
    #expect(options.home == "x")
    #expect(options.output == "json")
    #expect(options.scripts == [.command("--bogus"), .command("status"), .file("script")])
    #expect(options.offline && options.help && !options.keepGoing)
    #expect(options.words == [])
  }

  @Test(arguments: [
    ("receipts --bogus", ["receipts", "--bogus"]), ("-- --bogus", ["--bogus"]), ("--offline - x", ["-", "x"]),
    ("help --help", ["help", "--help"]),
  ])
  func theRestIsTheCommand(_ line: String, _ words: [String]) throws { #expect(try read(line).words == words) }

  @Test func theNearestIsOffered() {
    do { _ = try read("--outptu json") } catch {
      #expect((error as? Fault)?.message.facts["nearest"] == "--output")
    }
  }

  @Test func helpSpeaksBothLanguages() {
    for language in Language.allCases {
      let help = Launch.Options.help(Catalogue(language))
      for option in ProcessOption.all { #expect(help.contains("  " + option.names[0])) }
    }
  }
}
