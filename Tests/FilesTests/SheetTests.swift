import CZip
import Fiscal
import Testing

@testable import Files

@Suite struct SheetTests {
  /// A workbook out of raw parts, as other programs write them.
  private func workbook(_ folder: Folder, _ parts: [(String, String)]) throws -> String {
    let path = folder.path + "/raw.xlsx"
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code))
    for (name, text) in parts {
      let bytes = Array(text.utf8)
      let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyMemory(from: bytes, byteCount: bytes.count)
      // The archive frees the copy. libzip uses malloc's own free, as Swift's allocator does here.
      let source = try #require(zip_source_buffer(archive, copy, UInt64(bytes.count), 1))
      #expect(zip_file_add(archive, name, source, 0) >= 0)
    }
    #expect(zip_close(archive) == 0)
    return path
  }

  private let book =
    "<workbook xmlns:r=\"r\"><workbookPr/><sheets><sheet name=\"Титул\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Чеки\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
  private let relations =
    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/other.xml\"/></Relationships>"
  private let styles =
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\\ h:mm:ss\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00&quot;dry&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
  private let shared =
    "<sst><si><t>Дата</t></si><si><r><t>Номер </t></r><r><t>ФН</t></r><rPh><t>x</t></rPh></si><si><t>9960440300000015</t></si><si><t>Возврат прихода</t></si></sst>"

  private func parts(_ rows: String) -> [(String, String)] {
    [
      ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations), ("xl/styles.xml", styles),
      ("xl/sharedStrings.xml", shared),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Отчёт</t></is></c></row></sheetData></worksheet>"
      ),
      ("xl/worksheets/other.xml", "<x:worksheet xmlns:x=\"x\"><x:sheetData>\(rows)</x:sheetData></x:worksheet>"),
    ]
  }

  private let header =
    "<x:row r=\"3\"><x:c r=\"A3\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"B3\" t=\"s\"><x:v>1</x:v></x:c><x:c r=\"C3\" t=\"inlineStr\"><x:is><x:t>Признак расчёта</x:t></x:is></x:c><x:c r=\"D3\" t=\"str\"><x:v>Сумма</x:v></x:c><x:c r=\"E3\" t=\"str\"><x:v>Наличные</x:v></x:c><x:c r=\"G3\" t=\"str\"><x:v>Номер ФД</x:v></x:c></x:row>"

  @Test func rawParts() throws {
    let folder = try Folder()
    let rows =
      header
      + "<x:row r=\"4\"><x:c r=\"A4\" s=\"1\"><x:v>46346.375138888889</x:v></x:c><x:c r=\"B4\" t=\"s\"><x:v>2</x:v></x:c><x:c r=\"C4\" t=\"s\"><x:v>3</x:v></x:c><x:c r=\"D4\" s=\"2\"><x:v>36900.100000000006</x:v></x:c><x:c r=\"E4\"><x:v>3.6900100000000004E4</x:v></x:c><x:c r=\"G4\"><x:v>30001</x:v></x:c></x:row>"
      + "<x:row><x:c t=\"str\"><x:v>20.11.2026 9:00:12</x:v></x:c><x:c><x:v>7.380440700000015E15</x:v></x:c><x:c><x:v>1</x:v></x:c><x:c><x:v>1</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>"
      + "<x:row><x:c><x:v>46346</x:v></x:c><x:c><x:v>7380440700000015</x:v></x:c><x:c><x:v>1</x:v></x:c><x:c><x:v>0.28999999999999998</x:v></x:c><x:c><x:v>.29</x:v></x:c></x:row>"
      + "<x:row r=\"7\"><x:c r=\"A7\" t=\"str\"><x:v>Итого</x:v></x:c><x:c r=\"D7\"><x:v>5</x:v></x:c></x:row>"
      + "<x:row><x:c t=\"d\"><x:v>2026-11-20T09:00:00</x:v></x:c><x:c><x:v>9960440300000010</x:v></x:c><x:c><x:v>1</x:v></x:c><x:c><x:v>1</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>"
    let read = try Read(workbook(folder, parts(rows)))
    #expect(read.summary.form.content == .spreadsheet)
    #expect(read.receipts.map(\.datetime.description) == ["2026-11-20T09:00:12", "2026-11-20T00:00:00"])
    #expect(read.receipts.map(\.drive?.text) == ["9960440300000015", "7380440700000015"])
    #expect(read.receipts.map(\.sign) == [.return, .sale])
    #expect(read.receipts.map(\.total) == [Kopecks(3_690_010), Kopecks(29)])
    #expect(read.receipts.map(\.document) == [30001, nil])
    #expect(read.reasons == ["files.reject.damaged-number", "files.reject.damaged-number"])
    #expect(read.rejects.map(\.line) == [5, 8])
    #expect(read.summary.skipped == 1)
  }

  @Test func noSheetWithAHeader() throws {
    let folder = try Folder()
    let path = try workbook(folder, parts(""))
    #expect(fault { _ = try Read(path) }?.code == "files.no-header")
  }

  @Test func brokenParts() throws {
    let folder = try Folder()
    let path = try workbook(folder, parts("<x:row"))
    #expect(fault { _ = try Read(path) }?.code == "files.bad-spreadsheet")
    let whole = try bytes(of: workbook(folder, parts(header)))
    let cut = try folder.file("cut.xlsx", whole.dropLast(40))
    #expect(fault { _ = try Read(cut) }?.code == "files.bad-spreadsheet")
    let other = try workbook(folder, [("mimetype", "application/zip")])
    #expect(fault { _ = try Read(other) }?.code == "files.bad-spreadsheet")
  }

  @Test(arguments: [
    ("149.9", "149.9"), ("0.28999999999999998", "0.29"), ("1E3", "1000"), ("1.5e-2", "0.015"), ("0", "0"),
    ("-5.10", "-5.1"), ("9.99999999999999999", "10"), ("123456789012345678", "123456789012346000"), ("00012", "12"),
  ])
  func numbersAsTyped(_ written: String, _ typed: String) { #expect(SheetNumber.plain(written) == typed) }

  @Test(arguments: ["", "abc", "1e", "1e999", "--1"])
  func noNumbers(_ written: String) { #expect(SheetNumber.plain(written) == nil) }

  @Test func writtenSheetsAreReadBack() throws {
    let folder = try Folder()
    let path = folder.path + "/out.xlsx"
    let writer = try SheetWriter(path, columns: ReceiptTableWriter.columns, widths: [20])
    let sample = RandomReceipts.some(200, seed: 5)
    for receipt in sample {
      let payments = receipt.payments
      try writer.write([
        .clock(receipt.datetime), .text(receipt.register?.text ?? ""), .text(receipt.drive?.text ?? ""),
        receipt.shift.map { .integer(Int64($0)) } ?? .empty, receipt.number.map { .integer(Int64($0)) } ?? .empty,
        receipt.document.map { .integer(Int64($0)) } ?? .empty, .text(receipt.sign.name), .sum(receipt.total),
        .sum(payments.cash), .sum(payments.electronic), .sum(payments.prepaid), .sum(payments.postpaid),
        .sum(payments.provision), .text(receipt.cashier ?? ""),
      ])
    }
    #expect(!folder.contents.contains("out.xlsx"))
    try writer.finish()
    #expect(folder.contents == ["out.xlsx"])
    let read = try Read(path)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts == sample)
  }

  @Test func anAbandonedSheetLeavesNothing() throws {
    let folder = try Folder()
    do {
      let writer = try SheetWriter(folder.path + "/out.xlsx", columns: ["a"])
      try writer.write([.text("=1+1")])
    }
    #expect(folder.contents.isEmpty)
  }
}
