import Foundation
import JSON
import PTY
import Testing

/// Closing a shift, and its report, through the built program.
@Suite(.serialized) struct ClosingTests {
  private static let opening = "connect demo\nuse kkt 5525\n"

  private func run(_ lines: String, _ arguments: [String] = []) throws -> DemoTests.Ended {
    try DemoTests().run(arguments, input: Self.opening + lines)
  }

  @Test func withoutATerminalADifferenceIsRefusedAndKept() throws {
    let ended = try run("shift close --output json\njournal --output jsonl\n")
    #expect(ended.status == 1, "\(ended.errors)")
    let lines = try ended.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    let closing = try #require(lines.first)
    #expect(closing["shift"]?.integer == 76)
    #expect(closing["equal"] == .bool(false))
    #expect(closing["decision"] == .string("refused"))
    #expect(closing["reason"] == nil)
    #expect(closing["difference"]?["total"] == .string("-33150.00"))
    #expect(closing["findings"]?.elements?.count == 3)
    #expect(closing["lacking"]?.elements?.count == 1)
    #expect(lines.compactMap { $0["what"]?.text } == ["shift.refused"])
    #expect(lines.last?["details"]?["shift"] == .string("76"))
    #expect(lines.last?["details"]?["cells"] == .string("sale/cash:-36650.00,sale/electronic:3500.00"))
    #expect(ended.errors.contains("nobody to decide"))
  }

  @Test func aRefusalShowsTheReportAndTheReceipts() throws {
    let ended = try run("shift close --refuse\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("Report of a shift"))
    #expect(ended.output.contains("missing in books"))
    #expect(ended.output.contains("do not close the shift yet"))
  }

  @Test func anAcceptanceKeepsItsReasonAndDiffersAllTheSame() throws {
    let ended = try run("shift close --accept --reason '  сдача\tзавтра '\njournal --output jsonl\n")
    #expect(ended.status == 1, "\(ended.errors)")
    #expect(!ended.output.contains("Report of a shift"))
    #expect(ended.output.contains(#""what":"shift.accepted""#))
    #expect(ended.output.contains(#""reason":"сдача завтра""#))
  }

  @Test func anEqualShiftIsDone() throws {
    let ended = try run("shift close 75 --output json\njournal --output jsonl\n")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains(#""equal":true,"decision":"equal""#))
    #expect(ended.output.contains(#""what":"shift.equal""#))
  }

  @Test(arguments: [
    ("shift close --accept", "--reason"), ("shift close --refuse --reason ' '", "--reason"),
    ("shift close --accept --refuse", "--refuse"), ("shift close 9999", "9999"), ("shift close now", "now"),
    ("shift close --force", "--force"), ("set offline on\nshift close 75", "offline"),
    ("shift report --out report.doc", "report.doc"), ("shift report", "use shift"),
    ("shift report 75 --out /nowhere/report.html", "/nowhere/report.html"),
  ])
  func wrongLinesAreTroubleAndKeepNothing(_ line: String, _ said: String) throws {
    let ended = try run("\(line)\n")
    #expect(ended.status == 2)
    #expect(ended.output.isEmpty, "\(ended.output)")
    #expect(ended.errors.contains(said), "\(ended.errors)")
    #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
  }

  @Test func oneSideAloneIsNotEqual() throws {
    let folder = NSTemporaryDirectory() + "cheki-closing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let header = "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision\n"
    let row =
      "\(Date.now.formatted(.iso8601.year().month().day()))T00:01:12,4092267631005525,9271023355200109,17,1,30001,sale,1.90,1.90,0,0,0,0\n"
    try Data((header + row).utf8).write(to: URL(fileURLWithPath: folder + "/operator.csv"))
    let lines = "import operator \(folder)/operator.csv\nuse kkt 5525\nshift close 17 --output json\n"
    let ended = try DemoTests().run([], input: lines)
    #expect(ended.status == 1, "\(ended.errors)")
    #expect(ended.output.contains(#""equal":false,"decision":"refused""#), "\(ended.output)\(ended.errors)")
    #expect(ended.output.contains(#""books":null,"difference":null"#))
  }

  // MARK: At a terminal

  @Test func everyWrongAnswerIsAskedAgain() throws {
    let shell = try ShellTerminal.demo()
    shell.type("set pager off\r")
    try shell.prompt("demo 4092267631005525 №76>")
    shell.type("shift close\r")
    try shell.expect("−36\u{A0}650,00")
    try shell.expect("[y/n] ")
    for wrong in ["", "maybe", "yy", "0"] {
      shell.type(wrong + "\r")
      try shell.expect("Answer y or n: ")
    }
    shell.type("ДА\r")
    try shell.expect("Reason: ")
    shell.type("  \r")
    try shell.expect("Write at least a word: ")
    shell.type("сдача завтра\r")
    try shell.expect("accepted: сдача завтра")
    try shell.prompt("demo 4092267631005525 №76>")
    shell.type("journal --output csv\r")
    try shell.expect("shift.accepted")
    #expect(try shell.leave() == 0)
  }

  @Test(arguments: [["n\r"], ["нет\r"], ["\u{4}"], ["\u{3}"], ["y\r", "\u{4}"], ["y\r", "abc\u{3}"]])
  func noAndGivingUpRefuse(_ keys: [String]) throws {
    let shell = try ShellTerminal.demo()
    shell.type("set pager off\r")
    try shell.prompt("demo 4092267631005525 №76>")
    shell.type("shift close\r")
    try shell.expect("[y/n] ")
    for (at, key) in keys.enumerated() {
      if at > 0 { try shell.expect("Reason: ") }
      shell.type(key)
    }
    try shell.expect("Report of a shift")
    try shell.expect("missing")
    try shell.prompt("demo 4092267631005525 №76>")
    shell.type("journal --output csv\r")
    try shell.expect("shift.refused")
    try shell.prompt("demo 4092267631005525 №76>")
    #expect(!shell.output.contains("shift.accepted"))
    #expect(try shell.leave() == 0)
  }

  @Test func theQuestionStandsOnTheTerminalWhereverTheAnswerGoes() throws {
    let file = NSTemporaryDirectory() + "cheki-closing-" + UUID().uuidString + ".json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let shell = try ShellTerminal.demo()
    shell.type("set pager off\r")
    try shell.prompt("demo 4092267631005525 №76>")
    shell.type("shift close > \(file)\r")
    try shell.expect("−36\u{A0}650,00")
    try shell.expect("[y/n] ")
    shell.type("y\r")
    try shell.expect("Reason: ")
    shell.type("так\r")
    try shell.prompt("demo 4092267631005525 №76>")
    let written = try JSONParser.parse(try String(contentsOfFile: file, encoding: .utf8))
    #expect(written["decision"] == .string("accepted"))
    #expect(written["reason"] == .string("так"))
    #expect(try shell.leave() == 0)
  }

  // MARK: The report

  @Test func theReportHasTheFormsCells() throws {
    let ended = try run("use shift open\nshift report --output json\n")
    #expect(ended.status == 0, "\(ended.errors)")
    let report = try JSONParser.parse(ended.output)
    let texts = ["organization", "inn", "outlet", "register", "drive", "serial", "state"].map { report[$0]?.text }
    #expect(
      texts == [
        "ООО «Торговый дом \"Комплексный\"»", "4027000019", "Первая Васильковая", "4092267631005525",
        "9271023355200109", "00106700000076", "open",
      ])
    #expect(report["books"]?["sale"] == .string("3750.00"))
    #expect(report["books"]?["return"] == .string("0.00"))
    #expect(report["operator"]?["sale"] == .string("36900.00"))
    #expect(report["books"]?["unsent"]?["first_document"]?.integer == 999)
    #expect(report["operator"]?["unsent"] == nil)
    #expect(report["made"]?.text?.count == 19)
  }

  @Test func theReportReadsInBothLanguagesAndFitsATerminal() throws {
    let words = [
      "ru": ["Отчёт за смену", "76, открыта", "По видам оплаты", "По кассирам", "Непереданные документы", "№ ФД 999"],
      "en": ["Report of a shift", "76, open", "By payment", "By cashier", "Unsent documents", "№ ФД 999"],
    ]
    for (language, wanted) in words {
      let ended = try run("use shift open\nshift report\n", ["--language", language])
      for word in wanted { #expect(ended.output.contains(word), "\(word)\n\(ended.output)") }
      #expect(ended.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(ended.output)")
    }
  }

  @Test func thePageNeedsNothingBesideItself() throws {
    let folder = NSTemporaryDirectory() + "cheki-report-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ended = try run(
      "shift report 76 --out \(folder)/a.html\nshift report 76 --format html > \(folder)/b.html\n"
        + "shift report 76 --out \(folder)/c --format text\n")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.isEmpty)
    for name in ["a", "b"] {
      let page = try String(contentsOfFile: "\(folder)/\(name).html", encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.contains("@page { size: A4 portrait"))
      #expect(page.contains("<td class=\"n differs\">36\u{A0}900,00</td>"))
      #expect(!page.contains("http") && !page.contains("src="))
    }
    #expect(try String(contentsOfFile: folder + "/c", encoding: .utf8).hasPrefix("Report of a shift\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.html", "b.html", "c"])
  }
}
