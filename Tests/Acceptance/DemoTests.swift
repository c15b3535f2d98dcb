import Foundation
import JSON
import Testing

/// The built program through pipes, against the sandbox that lies beside it.
@Suite(.serialized) struct DemoTests {
  struct Ended {
    var status: Int32
    var output: String
    var errors: String
  }

  func run(_ arguments: [String], input: String = "", _ environment: [String: String] = [:]) throws -> Ended {
    let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: home) }
    let folder = Bundle.module.bundleURL.deletingLastPathComponent()
    let process = Process()
    process.executableURL = folder.appendingPathComponent("cheki")
    process.arguments = ["--home", home] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { _, new in new }
    let files = ["in", "out", "err"].map { URL(fileURLWithPath: home + "-" + $0) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }

  private let opening = "connect demo\nuse kkt 4092267631005525\nuse shift open\n"

  @Test func theDifferenceOfShift76IsFoundAndExplained() throws {
    let ended = try run(["--output", "json"], input: opening + "diff\n")
    #expect(ended.status == 1, "\(ended.errors)")
    let diff = try JSONParser.parse(ended.output)
    #expect(diff["operator_total"] == .string("36900.00"))
    #expect(diff["books_total"] == .string("3750.00"))
    #expect(diff["difference"] == .string("-33150.00"))
    #expect(diff["explained"] == .string("-33150.00"))
    #expect(diff["remainder"] == .string("0.00"))
    let findings = diff["findings"]?.elements ?? []
    #expect(
      findings.compactMap { $0["kind"]?.text } == ["missing_in_books", "missing_in_operator", "missing_in_operator"])
    #expect(findings.last?["detail"] == .string("unsent"))
  }

  @Test func causesAreNamedWithTheirCertainty() throws {
    let ended = try run([], input: opening + "explain --output jsonl\n")
    #expect(ended.status == 1, "\(ended.errors)")
    let parts = try ended.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    #expect(parts.compactMap { $0["cause"]?.text } == ["not-booked", "unsent", "unsent-or-lost"])
    #expect(parts.compactMap { $0["difference"]?.text } == ["-36900.00", "3500.00", "250.00"])
    #expect(parts.first { $0["cause"]?.text == "unsent" }?["certainty"] == .string("proven"))
  }

  @Test func totalsHaveTheContractsShape() throws {
    let ended = try run([], input: opening + "shift totals --output json\n")
    #expect(ended.status == 0, "\(ended.errors)")
    let totals = try JSONParser.parse(ended.output)
    #expect(totals["shift"]?.integer == 76)
    #expect(totals["state"] == .string("open"))
    #expect(totals["books"]?["total"] == .string("3750.00"))
    #expect(totals["books"]?["unsent"]?["count"]?.integer == 1)
    #expect(totals["books"]?["unsent"]?["first_document"]?.integer == 999)
    #expect(totals["operator"]?["cells"]?.elements?.first?["sum"] == .string("36900.00"))
  }

  @Test(arguments: [
    "recipts", "use kkt 1", "connect нет", "diff", "receipts --from 30.02.2026", "source /нет", "! false",
  ])
  func troubleIsOneLineAndStatusTwo(_ line: String) throws {
    let ended = try run(["-c", line])
    #expect(ended.status == 2)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
  }

  @Test func aMendedFileComesInThePlaceOfWhatItHeld() throws {
    let folder = NSTemporaryDirectory() + "cheki-files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let header =
      "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"
    func row(_ number: Int) -> String {
      "2026-11-20T09:0\(number):12,4092267631005525,9271023355200109,17,\(number),3000\(number),sale,1.90,1.90,0,0,0,0,\n"
    }
    func write(_ name: String, _ numbers: [Int]) throws {
      try Data((header + numbers.map(row).joined()).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    try write("operator.csv", [1, 2])
    try write("books.csv", [1, 1])
    try write("mended.csv", [1, 2])
    let look = "connect books files \(folder)/books.csv\nuse kkt 5525\ndiff 17 --output jsonl\n"
    let mend = "! cp \(folder)/mended.csv \(folder)/books.csv\n"
    let ended = try run([], input: "import operator \(folder)/operator.csv\n\(look)\(mend)\(look)")
    let kinds = try ended.output.split(separator: "\n").compactMap { try JSONParser.parse(String($0))["kind"]?.text }
    #expect(kinds == ["duplicate_in_books", "missing_in_books"], "\(ended.errors)")
  }

  @Test func aScriptStopsAtItsFirstFailureAndNamesTheLine() throws {
    let stopped = try run([], input: "set color --output csv\n\nnope\nset language --output csv\n")
    #expect(stopped.status == 2)
    #expect(stopped.errors.hasPrefix("-:3: "))
    #expect(stopped.output.contains("color,auto"))
    #expect(!stopped.output.contains("language,en"))
    let went = try run(["--keep-going"], input: "nope\nset language --output csv\n")
    #expect(went.status == 2)
    #expect(went.output.contains("language,en"))
  }

  @Test func itsOwnWrongOptionsAreNamed() throws {
    let help = try run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("Usage: cheki"))
    #expect(try run(["--language", "ru", "--help"]).output.hasPrefix("Запуск: cheki"))
    for (option, said) in [("--ofline", "--offline"), ("--bogus", "--help"), ("-c", "VALUE")] {
      let ended = try run([option])
      #expect(ended.status == 2)
      #expect(ended.errors.contains(said) && ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
    }
  }

  @Test func theLanguageFollowsTheLocalesName() throws {
    let ended = try run(["-c", "nope"], ["LANG": "ru_RU.UTF-8"])
    #expect(ended.errors.hasPrefix("нет команды"))
  }

  @Test func aComparisonIsExplained() throws {
    let folder = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let header = "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision\n"
    func row(_ number: Int, _ cash: String, _ card: String) -> String {
      "2026-01-01T09:0\(number):12,0000000010000000,9960440300000000,17,\(number),\(number),1,100.00,\(cash),\(card),0,0,0\n"
    }
    let cash = (1...3).map { row($0, "100.00", "0") }
    try (header + cash.joined()).write(toFile: folder + "/o.csv", atomically: true, encoding: .utf8)
    try (header + cash[0] + cash[0] + row(2, "0", "100.00")).write(
      toFile: folder + "/b.csv", atomically: true, encoding: .utf8)
    let ended = try run(["compare", folder + "/o.csv", folder + "/b.csv", "--explain", "--output", "jsonl"])
    #expect(ended.status == 1, "\(ended.errors)")
    let parts = try ended.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    #expect(parts.compactMap { $0["cause"]?.text } == ["booked-twice", "not-booked", "swapped-payments"])
    #expect(parts.compactMap { $0["difference"]?.text } == ["100.00", "-100.00", "0.00"])
  }
}
