import Fiscal
import Testing

@testable import Files

@Suite struct DocumentTests {
  private static func receipt(_ document: Int, _ more: String = "") -> String {
    "{\"code\":3,\"operationType\":1,\"totalSum\":500,\"cashTotalSum\":500,\"ecashTotalSum\":0,\"prepaidSum\":0,\"dateTime\":\"2026-11-20T12:00:00\",\"fiscalDriveNumber\":\"9960440300000000\",\"fiscalDocumentNumber\":\(document)\(more)}"
  }

  private func read(_ text: String, side: SideName = .operator) throws -> Read {
    let folder = try Folder()
    let read = try Read(folder.file("a.json", text), side: side)
    withExtendedLifetime(folder) {}
    return read
  }

  @Test func jsonLines() throws {
    let folder = try Folder()
    let path = try folder.file("a.jsonl", (1...5).map { Self.receipt($0) + "\n" }.joined())
    let (reading, _) = try readTable(path)
    #expect(reading.summary.form.content == .jsonLines)
    #expect((0..<5).map { reading.table.document($0) } == [1, 2, 3, 4, 5])
    #expect((0..<5).map { reading.table.origin($0) } == [1, 2, 3, 4, 5])
    let read = try Read(path)
    #expect(read.documents.map(\.original) == (1...5).map { Self.receipt($0) })
  }

  @Test func aBrokenLineCostsThatLine() throws {
    let read = try read("\(Self.receipt(1))\n{\"a\":[1,2\n\(Self.receipt(3))\nnonsense\n\(Self.receipt(5))\n")
    #expect(read.receipts.map(\.document) == [1, 3, 5])
    #expect(read.reasons == ["files.reject.bad-line", "files.reject.bad-line"])
    #expect(read.rejects.map(\.line) == [2, 4])
  }

  @Test func aLastLineThatEndsInTheMiddleIsAFault() throws {
    let fault = try #require(fault { _ = try read("\(Self.receipt(1))\n\(Self.receipt(2).dropLast(5))") })
    #expect(fault.code == "files.truncated-json")
    #expect(fault.place?.line == 2)
  }

  @Test func aBadElementCostsThatElement() throws {
    let bad = Self.receipt(2).replacing("\"operationType\":1", with: "\"operationType\":7")
    let read = try read("[\n\(Self.receipt(1)),\n\(bad),\n{\"x\":1},\n\(Self.receipt(4))\n]")
    #expect(read.receipts.map(\.document) == [1, 4])
    #expect(read.reasons == ["files.reject.bad-sign", "files.reject.not-receipt"])
    #expect(read.rejects.map(\.line) == [3, 4])
    #expect(read.summary.rows == 4)
  }

  @Test func listsInAnswersOfOperators() throws {
    let text =
      "{\"ok\":true,\"result\":{\"receipts\":[\n\(Self.receipt(1)),\n\n{\"x\":[]},{\"document\":{\"receipt\":\(Self.receipt(2))}}]},\"request\":[{\"a\":1}]}"
    let read = try read(text)
    #expect(read.receipts.map(\.document) == [1, 2])
    #expect(read.reasons == ["files.reject.not-receipt"])
    #expect(read.rejects.map(\.line) == [4])
    #expect(read.documents.map(\.original).first == Self.receipt(1))
  }

  @Test func anEmptyListIsNoReject() throws {
    for text in ["[]", "{\"receipts\":[]}"] {
      let read = try read(text)
      #expect(read.documents.isEmpty)
      #expect(read.rejects.isEmpty)
    }
  }

  /// Longer than the window: the list inside is entered.
  @Test func aLongListInAnObject() throws {
    let elements = (1...30_000).map { $0 == 7 ? "{\"x\":1}" : Self.receipt($0) }.joined(separator: ",\n")
    let read = try read("{\"a\":{\"ok\":true,\"receipts\":[\(elements)],\"more\":null},\"b\":[1]}")
    #expect(read.receipts.count == 29_999)
    #expect(read.receipts.last?.document == 30_000)
    #expect(read.rejects.map(\.line) == [7])
  }

  @Test func brokenSyntaxSaysWhereAndWhat() throws {
    let fault = try #require(fault { _ = try read("[\n\(Self.receipt(1)),\n{\"имя\" 5}]") })
    #expect(fault.code == "files.unexpected-json")
    #expect(fault.place?.line == 3)
    #expect(fault.message.facts["column"] == "8")
    #expect(fault.message.facts["expected"] == "@json.expected.colon")
    #expect(fault.message.facts["offset"] == String(3 + Self.receipt(1).utf8.count + 1 + 10))
  }

  @Test func spellingsOfOperators() throws {
    let text = """
      \u{FEFF}{"docTypeId":"31","operationTypeId":"2","totalSum":"700","cashTotalSum":"100","ecashTotalSum":"200",
      "prePaymentTotalSum":"300","postpaymentSum":"60","counterSubmissionSum":"40","receiptDate":"2025.03.15 15:03:00.000",
      "fnSn":"9960440300000000","fdNumber":"12","fpd":"0000000007","shiftNumber":"3","requestNumber":"4",
      "operator":"Ива\\u043dова  А.П. ","userInn":"007700001010","kktRegId":"7000000101063226    ",
      "items":{"name":"Хлеб","price":"350","count":"2","sum":"700","ndsRate":"2","calculationTypeSign":"4"}}
      """
    let read = try read(text)
    #expect(read.rejects.isEmpty)
    let receipt = try #require(read.receipts.first)
    #expect(receipt.kind == .correction)
    #expect(receipt.sign == .return)
    #expect(
      receipt.payments
        == Payments(
          cash: Kopecks(100), electronic: Kopecks(200), prepaid: Kopecks(300), postpaid: Kopecks(60),
          provision: Kopecks(40)))
    #expect(receipt.datetime == WallClock("2025-03-15T15:03:00"))
    #expect(receipt.document == 12)
    #expect(receipt.fiscalSign == FiscalSign(7))
    #expect(receipt.cashier == "Иванова А.П.")
    #expect(receipt.inn == TaxNumber("7700001010"))
    #expect(
      receipt.items == [
        ReceiptItem(
          name: "Хлеб", quantity: Quantity(units: 2), price: Kopecks(350), sum: Kopecks(700), vat: .ten, settlement: 4)
      ])
  }

  @Test func paymentsThatTheExportLeavesOut() throws {
    let text = Self.receipt(1).replacing(",\"prepaidSum\":0", with: "").replacing(
      "\"totalSum\":500", with: "\"totalSum\":900")
    let read = try read(text)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts.first?.warnings.map(\.code) == ["files.doubt.payments-incomplete"])
    #expect(read.receipts.first?.payments == Payments(cash: Kopecks(500)))
  }

  @Test func linesTakenBackAreNegative() throws {
    let items =
      ",\"items\":[{\"name\":\"a\",\"price\":300,\"quantity\":2,\"sum\":600}],\"stornoItems\":[{\"name\":\"b\",\"price\":100,\"quantity\":1.0,\"sum\":100}]"
    let receipt = try #require(try read(Self.receipt(1, items)).receipts.first)
    #expect(receipt.warnings.isEmpty)
    #expect(receipt.items.map(\.quantity?.text) == ["2", "-1"])
    #expect(receipt.items.map(\.sum) == [Kopecks(600), Kopecks(-100)])
  }

  @Test(arguments: [
    ("\"2026-11-20T12:00:00+07:00\"", [String]()), ("\"2026-11-20T12:00:00Z\"", ["files.doubt.zoned-time"]),
    ("1795176000", []), ("\"1795176000\"", []), ("\"2026-11-20 12:00\"", []),
  ])
  func times(_ written: String, _ doubts: [String]) throws {
    let text = Self.receipt(1).replacing("\"2026-11-20T12:00:00\"", with: written)
    let receipt = try #require(try read(text).receipts.first)
    #expect(receipt.datetime == WallClock("2026-11-20T12:00:00"))
    #expect(receipt.warnings.map(\.code) == doubts)
  }

  @Test func anInstantGivesItsSecondsToTheLocalTime() throws {
    let text = Self.receipt(1, ",\"localDateTime\":\"2026-11-20T19:00\"").replacing(
      "\"2026-11-20T12:00:00\"", with: "1795176042")
    #expect(try read(text).receipts.first?.datetime == WallClock("2026-11-20T19:00:42"))
  }

  @Test func theFirstDoubtOfEachKindIsKept() throws {
    let register = ",\"kktRegId\":\"0000010000099999\""
    let lines = (1...30).map { Self.receipt($0, register) + "\n" } + [Self.receipt(31, ",\"userInn\":\"123\"")]
    let summary = try read(lines.joined()).summary
    #expect(summary.warnings == ["files.doubt.impossible-register": 30, "files.doubt.bad-inn": 1])
    #expect(summary.firstWarnings.count == ReadSummary.shownWarnings + 1)
    #expect(summary.firstWarnings.last?.reason.code == "files.doubt.bad-inn")
    #expect(summary.firstWarnings.last?.line == 31)
  }

  @Test func aDuplicateInALine() throws {
    let items = ",\"items\":[{\"name\":\"a\",\"sum\":600,\"sum\":500}]"
    #expect(try read(Self.receipt(1, items)).reasons == ["files.reject.duplicate-key"])
  }

  @Test func cancelledReadingStops() async throws {
    let folder = try Folder()
    let path = try folder.file("a.jsonl", (1...20_000).map { Self.receipt($0) + "\n" }.joined())
    let file = try ReceiptFile.open(path, side: .operator)
    let work = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try file.readTable(rejected: { _ in })
    }
    await #expect(throws: CancellationError.self) { try await work.value }
  }

  @Test func progressCountsBytes() throws {
    let folder = try Folder()
    let text = (1...20_000).map { Self.receipt($0) + "\n" }.joined()
    let path = try folder.file("a.jsonl", text)
    let last = Last()
    _ = try ReceiptFile.open(path, side: .operator).readTable(
      rejected: { _ in }, progress: { last.value = $0 })
    #expect(last.value?.total == text.utf8.count)
    #expect(last.value?.done == text.utf8.count)
    #expect(last.value?.what.code == "files.reading")
  }

  private final class Last: @unchecked Sendable { var value: Fiscal.Progress? }
}
