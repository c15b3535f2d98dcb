import Testing

@testable import Shell

@Suite struct ProcessOptionsTests {
  private let options = ProcessOptions(valued: ["--home", "--output", "-c"], flags: ["--offline", "--help", "-h"])

  @Test(arguments: [
    ("--bogus", "shell.unknown-option"), ("--ofline", "shell.unknown-option-suggested"), ("-x", "shell.unknown-option"),
    ("--home", "line.value-missing"), ("--home --offline", "line.value-missing"),
    ("--offline=1", "line.value-unwanted"), ("-hx", "shell.unknown-option"), ("--output json -c", "line.value-missing"),
  ])
  func wrongOptionsAreNamed(_ line: String, _ code: String) {
    #expect(options.fault(in: line.split(separator: " ").map(String.init))?.code == code)
  }

  @Test(arguments: ["", "--home x --offline", "--home=x", "-c --bogus", "-cx", "receipts --bogus", "-- --bogus", "-"])
  func theRestIsNotTheirs(_ line: String) {
    #expect(options.fault(in: line.split(separator: " ").map(String.init)) == nil)
  }

  @Test(arguments: [("--help", true), ("--home --help", false), ("--offline -h", true), ("help --help", false)])
  func helpIsAskedForBeforeTheCommand(_ line: String, _ isAsked: Bool) {
    #expect(options.asksForHelp(line.split(separator: " ").map(String.init)) == isAsked)
  }

  @Test func theNearestIsOffered() {
    #expect(options.fault(in: ["--outptu", "json"])?.message.facts["nearest"] == "--output")
  }
}
