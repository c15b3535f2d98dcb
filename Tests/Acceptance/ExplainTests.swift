import Foundation
import JSON
import Testing

/// `explain` and `compare --explain` of the built program, over files.
@Suite(.serialized) struct ExplainTests {
  private let demo = DemoTests()

  private struct Folder {
    let path = NSTemporaryDirectory() + "cheki-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    func file(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
      return path + "/" + name
    }
  }

  private static let header =
    "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"

  private static func row(_ number: Int, _ sum: String, sign: Int = 1, card: Bool = false) -> String {
    "2026-01-01T09:0\(number):12,0000000010000000,9960440300000000,17,\(number),\(number + 1),\(sign),\(sum),"
      + (card ? "0,\(sum)" : "\(sum),0") + ",0,0,0,Иванова А.П.\n"
  }

  /// Shift 17: a closing report with the counters of a register and no receipts.
  private static func closing(cash: Int, card: Int, back: Int = 0) -> String {
    """
    [{"openShift":{"code":2,"fiscalDriveNumber":"9960440300000000","kktRegId":"0000000010000000",
    "fiscalDocumentNumber":1,"shiftNumber":17,"dateTime":"2026-01-01T09:00:00"}},
    {"closeShift":{"code":5,"fiscalDriveNumber":"9960440300000000","kktRegId":"0000000010000000",
    "fiscalDocumentNumber":9,"shiftNumber":17,"dateTime":"2026-01-01T20:00:00","receiptsQuantity":4,
    "shiftSumReports":{"totalReceiptBsoCount":4,"sellOper":{"receiptBsoCount":3,"cashSum":\(cash),"ecashSum":\(card)},
    "sellReturnOper":{"receiptBsoCount":1,"cashSum":\(back),"ecashSum":0}}}}]
    """
  }

  private static let rows =
    row(1, "100.00") + row(2, "35.00") + row(3, "65.50", card: true) + row(4, "20.00", sign: 2)

  private func parts(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try JSONParser.parse(String($0)) }
  }

  @Test func theReceiptThatTheOperatorsTotalsLackIsGuessed() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let closing = try folder.file("z.json", Self.closing(cash: 100_00, card: 65_50, back: 20_00))
    let books = try folder.file("b.csv", Self.header + Self.rows)
    let ended = try demo.run(["compare", closing, books, "--explain", "--output", "jsonl"])
    #expect(ended.status == 1, "\(ended.errors)")
    let parts = try parts(ended.output)
    #expect(parts.compactMap { $0["cause"]?.text } == ["operator-totals-only", "totals-gap"])
    #expect(parts.compactMap { $0["certainty"]?.text } == ["proven", "possible"])
    #expect(parts.compactMap { $0["difference"]?.text } == ["145.50", "35.00"])
    let guesses = parts.last?["guesses"]?.elements ?? []
    #expect(guesses.compactMap { $0["cause"]?.text } == ["unsent-or-lost"])
    #expect(guesses.first?["count"]?.integer == 1 && guesses.first?["exhaustive"] == .bool(true))
    let solution = guesses.first?["solutions"]?.elements?.first?.elements ?? []
    #expect(solution.compactMap { $0["document"]?.integer } == [3])
    // The same of a shift in the archive.
    let home = folder.path + "/home"
    let input = """
      import operator \(closing)
      import books \(books)
      use kkt 0000000010000000
      use shift 17
      explain
      """
    for (language, words) in [
      ("en", ["the operator gives the shift's totals only", "possible", "1 way, of 1 — № ФД 3 (35,00)"]),
      ("ru", ["ОФД дал только итоги смены", "возможно", "1 способ, по 1 — № ФД 3 (35,00)"]),
    ] {
      let told = try demo.run(["--home", home, "--language", language, "--output", "table"], input: input)
      #expect(told.status == 1, "\(told.errors)")
      for word in words { #expect(told.output.contains(word), "\(word) in \(told.output)") }
    }
  }

  @Test func theBooksTotalsWithAReturnBookedAsASale() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let operatorFile = try folder.file("o.csv", Self.header + Self.rows)
    let closing = try folder.file("z.json", Self.closing(cash: 155_00, card: 65_50))
    let ended = try demo.run(["compare", operatorFile, closing, "--explain", "--output", "jsonl"])
    let parts = try parts(ended.output)
    #expect(parts.compactMap { $0["cause"]?.text } == ["books-totals-only", "totals-gap"])
    #expect(parts.compactMap { $0["difference"]?.text } == ["-220.50", "40.00"])
    let guess = parts.last?["guesses"]?.elements?.first
    #expect(guess?["cause"] == .string("reversed"))
    #expect(guess?["solutions"]?.elements?.first?.elements?.first?["document"]?.integer == 5)
  }

  @Test func theBridgeIsToldBySignAndPayment() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let received = try folder.file("o.csv", Self.header + Self.rows)
    let booked = try folder.file(
      "b.csv",
      Self.header + Self.row(1, "100.00") + Self.row(1, "100.00") + Self.row(2, "35.00", card: true)
        + Self.row(3, "65.24", card: true) + Self.row(4, "20.00"))
    let ended = try demo.run(["compare", received, booked, "--explain", "--output", "jsonl"])
    let parts = try parts(ended.output)
    #expect(parts.compactMap { $0["cause"]?.text } == ["booked-twice", "reversed", "kopecks", "swapped-payments"])
    #expect(parts.compactMap { $0["difference"]?.text } == ["100.00", "40.00", "-0.26", "0.00"])
    let cells = parts.map { part in
      (part["cells"]?.elements ?? []).map { cell in
        ["sign", "payment", "difference"].compactMap { cell[$0]?.text }.joined(separator: " ")
      }
    }
    #expect(
      cells == [
        ["sale cash 100.00"], ["sale cash 20.00", "return cash -20.00"], ["sale electronic -0.26"],
        ["sale cash -35.00", "sale electronic 35.00"],
      ])
    #expect(parts.first?["receipts"]?.elements?.compactMap { $0["document"]?.integer } == [2])
    let shown = try demo.run(
      ["--language", "ru", "--output", "table", "compare", received, booked, "--explain"])
    let lines = shown.output.replacingOccurrences(of: "\u{A0}", with: " ").split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(lines.contains("приход наличными 135,00 220,00 +85,00 +85,00 0,00"), "\(shown.output)")
    #expect(lines.contains("приход безналичными 65,50 100,24 +34,74 +34,74 0,00"))
    #expect(lines.contains("возврат прихода наличными 20,00 0,00 −20,00 −20,00 0,00"))
  }

  @Test func anOldRateOfVATIsToldOfTheOperatorsLines() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let line = """
      {"code":3,"fiscalDriveNumber":"9960440300000000","kktRegId":"0000000010000000","fiscalDocumentNumber":2,\
      "shiftNumber":17,"requestNumber":1,"dateTime":"2026-01-01T09:01:12","operationType":1,"totalSum":10000,\
      "cashTotalSum":10000,"operator":"Иванова А.П.","items":[{"name":"Чай","price":10000,"quantity":1,"sum":10000,\
      "nds":1}]}
      """
    let received = try folder.file("o.jsonl", line + "\n")
    let booked = try folder.file("b.csv", Self.header + Self.row(1, "100.00"))
    let ended = try demo.run(["compare", received, booked, "--explain", "--output", "jsonl"])
    #expect(ended.status == 0, "\(ended.errors)")
    let parts = try parts(ended.output)
    #expect(parts.compactMap { $0["cause"]?.text } == ["old-rate"])
    #expect(parts.first?["receipts"]?.elements?.compactMap { $0["document"]?.integer } == [2])
    let input = "import operator \(received)\nimport books \(booked)\nuse kkt 0000000010000000\nuse shift 17\nexplain\n"
    let told = try demo.run(["--home", folder.path + "/home", "--output", "jsonl"], input: input)
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("old-rate"), "\(told.output)")
  }
}
