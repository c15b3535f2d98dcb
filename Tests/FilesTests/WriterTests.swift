import Fiscal
import Foundation
import Testing

@testable import Files

@Suite struct WriterTests {
  @Test func theContractsHeaderAndRow() throws {
    let folder = try Folder()
    let path = folder.path + "/a.csv"
    let writer = try ReceiptTableWriter(path)
    try writer.write(
      Receipt(
        datetime: WallClock(seconds: 1_767_258_012), register: RegistrationNumber("0000000010000000"),
        drive: DriveNumber("9960440300000000"), shift: 17, number: 1, document: 30001, sign: .sale,
        total: Kopecks(14990), payments: Payments(cash: Kopecks(14990)), cashier: "Иванова А.П."))
    try writer.write(
      Receipt(
        datetime: WallClock(seconds: 1_767_258_012), drive: DriveNumber("9960440300000000"), sign: .expenseReturn,
        total: .zero, payments: .zero, cashier: "=Анна, \"Аня\""))
    try writer.finish()
    #expect(
      String(decoding: try bytes(of: path), as: UTF8.self) == """
        datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier
        2026-01-01T09:00:12,0000000010000000,9960440300000000,17,1,30001,sale,149.90,149.90,0.00,0.00,0.00,0.00,Иванова А.П.
        2026-01-01T09:00:12,,9960440300000000,,,,expense-return,0.00,0.00,0.00,0.00,0.00,0.00,"'=Анна, ""Аня\"""

        """)
  }

  @Test(arguments: [ReceiptTableWriter.Separator.comma, .tab])
  func exportedTablesAreImported(_ separator: ReceiptTableWriter.Separator) throws {
    let folder = try Folder()
    let path = folder.path + "/a.csv"
    let sample = RandomReceipts.some(500, seed: 3)
    let writer = try ReceiptTableWriter(path, separator: separator)
    for receipt in sample { try writer.write(receipt) }
    try writer.finish()
    let read = try Read(path)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts == sample)
  }

  @Test(arguments: [true, false])
  func exportedDocumentsAreImported(_ lines: Bool) throws {
    let folder = try Folder()
    let path = folder.path + "/a.json"
    var sample = RandomReceipts.some(50, seed: 4)
    for index in sample.indices {
      sample[index].inn = TaxNumber("7700001010")
      sample[index].fiscalSign = FiscalSign(UInt32(index))
      sample[index].taxation = 2
    }
    sample[0].kind = .correction
    sample[0].correction = Correction(kind: .prescribed, date: CalendarDay(year: 2026, month: 11, day: 10), number: "7")
    sample[1].total = Kopecks(500)
    sample[1].payments = Payments(cash: Kopecks(500))
    sample[1].items = [
      ReceiptItem(
        name: "Сыр", quantity: Quantity("0.454"), price: Kopecks(1000), sum: Kopecks(454), vat: .twentyTwo,
        code: "4600000000015", settlement: 4, subject: 1),
      ReceiptItem(name: "", quantity: .one, price: Kopecks(146), sum: Kopecks(146), vat: .some(.none)),
      ReceiptItem(name: "b", quantity: Quantity("-1"), price: Kopecks(100), sum: Kopecks(-100), code: "x\u{1D}y"),
    ]
    let writer = try FiscalJSONWriter(path, lines: lines)
    for receipt in sample { try writer.write(receipt) }
    try writer.finish()
    let read = try Read(path, side: .books)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts == sample)
    #expect(read.summary.form.content == (lines ? .jsonLines : .json))
  }

  @Test func emptyExports() throws {
    let folder = try Folder()
    let json = try FiscalJSONWriter(folder.path + "/a.json", lines: false)
    try json.finish()
    #expect(try Read(folder.path + "/a.json").documents.isEmpty)
    let table = try ReceiptTableWriter(folder.path + "/a.csv")
    try table.finish()
    #expect(try Read(folder.path + "/a.csv").documents.isEmpty)
  }

  // MARK: Whole or not at all

  @Test func nothingIsThereBeforeTheEnd() throws {
    let folder = try Folder()
    let path = try folder.file("a.txt", "old")
    do {
      let file = try AtomicFile(path)
      try file.write(String(repeating: "new", count: 100_000))
      #expect(folder.contents.count == 2)
    }
    #expect(folder.contents == ["a.txt"])
    #expect(try bytes(of: path) == Array("old".utf8))
    let file = try AtomicFile(path)
    try file.write("new")
    try file.commit()
    #expect(try bytes(of: path) == Array("new".utf8))
    #expect(folder.contents == ["a.txt"])
  }

  @Test func rightsAndLinksAreKept() throws {
    let folder = try Folder()
    let path = try folder.file("a.txt", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: path)
    let file = try AtomicFile(folder.path + "/link")
    try file.write("new")
    try file.commit()
    #expect(try bytes(of: path) == Array("new".utf8))
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == path)
  }

  @Test func faultsOfWriting() throws {
    let folder = try Folder()
    #expect(fault { _ = try AtomicFile(folder.path) }?.code == "files.is-folder")
    #expect(fault { _ = try AtomicFile(folder.path + "/none/a.csv") }?.code == "files.not-writable")
    let full = fault {
      let file = try AtomicFile("/dev/full")
      try file.write("x")
      try file.commit()
    }
    #expect(full?.code == "files.disk-full")
  }
}
