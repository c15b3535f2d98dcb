import Fiscal
import Foundation
import Testing

@testable import Files

@Suite struct TableTests {
  private let header =
    "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"
  private let row =
    "2026-01-01T09:00:12,0000000010000000,9960440300000000,17,1,30001,sale,149.90,149.90,0.00,0.00,0.00,0.00,Иванова А.П.\n"
  private var expected: Receipt {
    Receipt(
      datetime: WallClock(seconds: 1_767_258_012), register: RegistrationNumber("0000000010000000"),
      drive: DriveNumber("9960440300000000"), shift: 17, number: 1, document: 30001, sign: .sale,
      total: Kopecks(14990), payments: Payments(cash: Kopecks(14990)), cashier: "Иванова А.П.")
  }

  /// Folders live as long as their test, so reading keeps them.
  private func read(_ bytes: [UInt8], side: SideName = .books) throws -> Read {
    let folder = try Folder()
    let read = try Read(folder.file("a.csv", bytes), side: side)
    withExtendedLifetime(folder) {}
    return read
  }

  private func read(kept text: String) throws -> Read { try read(Array(text.utf8)) }

  @Test func theContractsExample() throws {
    let read = try read(kept: header + row)
    #expect(read.receipts == [expected])
    #expect(read.summary.rows == 1)
    #expect(read.summary.form.separator == ",")
    #expect(read.summary.form.encoding == .utf8)
    #expect(read.documents.first?.original == nil)
  }

  @Test func originIsTheLine() throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", header + row + "\n" + row + row)
    let (reading, rejects) = try readTable(path)
    #expect(rejects.isEmpty)
    #expect((0..<3).map { reading.table.origin($0) } == [2, 4, 5])
    #expect(reading.table.receipt(1) == expected)
    #expect(reading.table.cashiers.names == ["", "Иванова А.П."])
  }

  @Test func aRowThatTheFilesEndCutsIsRefused() throws {
    // Cash is there, or a part of it: all behind it is not.
    for cut in ["", ",", ",0.0", ",0.00,0.00"] {
      let read = try read(kept: header + row + row.prefix(87) + cut)
      #expect(read.receipts.count == 1, "\(cut)")
      #expect(read.rejects.map(\.reason.code) == ["files.reject.cut-off"], "\(cut)")
      #expect(read.rejects.map(\.line) == [3])
    }
    // The last line's end may be left out, and empty fields at a row's end.
    #expect(try read(kept: header + row + row.dropLast()).receipts.count == 2)
    let short = String(row.prefix(87))
    #expect(try read(kept: header + short + "\n" + short).receipts.count == 2)
    #expect(try read(kept: header + row + "Итого,1").rejects.isEmpty)
  }

  @Test func the1CDialect() throws {
    let text =
      "Дата;РегНомерККТ;НомерФН;Смена;НомерЧека;НомерФД;ПризнакРасчета;Сумма;Наличные;Безналичные;Аванс;Кредит;Встречное;Кассир\r\n"
      + "01.01.2026 9:00:12;0000000010000000;9960440300000000;17;1;30001;Приход;149,90;149,90;0,00;0,00;0,00;0,00;Иванова А.П.\r\n"
      + "01.01.2026 10:05:07;0000000010000000;9960440300000000;17;2;;Возврат прихода;1 234,5;;1\u{A0}234,5;;;;\r\n"
    let read = try read(.windows1251(text))
    #expect(read.rejects.isEmpty)
    #expect(read.summary.form.encoding == .windows1251)
    #expect(read.summary.form.separator == ";")
    #expect(read.receipts.first == expected)
    let second = try #require(read.receipts.last)
    #expect(second.datetime.description == "2026-01-01T10:05:07")
    #expect(second.sign == .return)
    #expect(second.total == Kopecks(123_450))
    #expect(second.payments == Payments(electronic: Kopecks(123_450)))
    #expect(second.document == nil)
    #expect(second.cashier == nil)
  }

  @Test func cabinetNamesWithAMarkAndTabs() throws {
    let text =
      "\u{FEFF}Кассир\tДАТА И ВРЕМЯ\tРегистрационный номер ККТ\tномер фн\tНомер смены\tНомер чека\tНомер ФД\tПризнак расчета\tИтого\tНаличными\tБезналичными\tПредоплата\tПостоплата\tВстречное предоставление\tЧто-то ещё\n"
      + "\"Иванова  А.П.\"\t2026-01-01 09:00:12\t0000000010000000\t9960440300000000\t17\t1\t30001\t1\t149,9\t149,9\t\t\t\t\tx\n"
    let read = try read(kept: text)
    #expect(read.receipts == [expected])
    #expect(read.summary.form.separator == "\t")
  }

  @Test func shortNamesAndCodesOfSigns() throws {
    let text =
      "datetime,reg,fn,shift,num,fd,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"
      + "2026-01-01T09:00:12,0000000010000000,9960440300000000,17,1,30001,1,149,149,,,,,\n"
      + "2026-01-01T09:00:12,0000000010000000,9960440300000000,17,1,30002,expense-return,0.05,,,0.05,,,\n"
      + "2026-01-01T09:00:12,0000000010000000,9960440300000000,17,1,30003,Расход,7,,,,,7.00,\n"
    let read = try read(kept: text)
    #expect(read.receipts.map(\.sign) == [.sale, .expenseReturn, .expense])
    #expect(read.receipts.map(\.total) == [Kopecks(14900), Kopecks(5), Kopecks(700)])
    #expect(read.receipts[2].payments == Payments(provision: Kopecks(700)))
  }

  @Test func aReportOf1C() throws {
    let text =
      "Чеки ККМ за период;;;;;;;\n\"Отбор: Магазин \"\"Первый\"\"; Период\";;;;;;;\n;;;;;;;\n"
      + "Дата;№ фискального чека;Номер смены ККМ;Заводской номер ФН;Вид операции;Сумма документа;Оплата наличные;Оплата электронно\n"
      + "Магазин № 14;;;;;300,00;300,00;\n"
      + "20.11.2026 9:00:12;1;17;9960440300000000;Продажа;100,00;100,00;\n"
      + "20.11.2026 9:01:12;2;17;9960440300000000;Возврат;200,00;200,00;\n"
      + "Итого;;;;;300,00;300,00;\n"
    let read = try read(kept: text)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts.map(\.total) == [Kopecks(10000), Kopecks(20000)])
    #expect(read.receipts.map(\.sign) == [.sale, .return])
    #expect(read.summary.skipped == 2)
    #expect(read.summary.rows == 4)
  }

  @Test func quotedFieldsWithNewlines() throws {
    let text =
      header + row.replacing("Иванова А.П.", with: "\"Иванова\n\"\"А\"\",\r\nП.\"") + row
    let folder = try Folder()
    let path = try folder.file("a.csv", text)
    let read = try Read(path)
    #expect(read.receipts.map(\.cashier) == ["Иванова \"А\", П.", "Иванова А.П."])
    #expect(try readTable(path).reading.table.origin(1) == 5)
  }

  @Test func theExportsApostropheIsTakenAway() throws {
    let cells = ["'=SUM(A1)", "'+7", "''=x", "'Иванова", "=1"]
    let text = header + cells.map { row.replacing("Иванова А.П.", with: $0) }.joined()
    #expect(try read(kept: text).receipts.map(\.cashier) == ["=SUM(A1)", "+7", "'=x", "'Иванова", "=1"])
  }

  @Test func numbersThatASpreadsheetTouched() throws {
    let text =
      header + row.replacing("0000000010000000,", with: "10000000,")
      + row.replacing("9960440300000000", with: "\"=\"\"9960440300000000\"\"\"")
      + row.replacing("9960440300000000", with: "9.96044E+15") + row.replacing(",17,", with: ",\"17,00\",")
    let read = try read(kept: text)
    #expect(read.receipts.map(\.register?.text) == .init(repeating: "0000000010000000", count: 3))
    #expect(read.receipts.map(\.shift) == [17, 17, 17])
    #expect(read.receipts.first?.warnings.map(\.code) == ["files.doubt.zeros-restored"])
    #expect(read.reasons == ["files.reject.damaged-number"])
    #expect(read.rejects.first?.line == 4)
  }

  @Test func dateAndTimeApart() throws {
    let text =
      "Дата,Время,fn,sign,total,cash\n01.01.2026,9:00:12,9960440300000000,1,1,1\n"
      + "01.01.2026 0:00:00,,9960440300000000,1,1,1\n"
    let read = try read(kept: text)
    #expect(read.receipts.map(\.datetime.description) == ["2026-01-01T09:00:12", "2026-01-01T00:00:00"])
  }

  // MARK: Rejects

  @Test(arguments: [
    ("149.90,149.90", "149.90,149.80", RejectReason.paymentsNotTotal), ("sale", "gift", .badSign),
    ("sale", "5", .badSign),
    ("sale", "-1", .badSign), ("sale", "", .missing), ("149.90,149.90", "abc,149.90", .badSum),
    ("149.90,149.90", "-149.90,149.90", .negativeSum), ("149.90,149.90", "9999999999999999,149.90", .absurdSum),
    ("149.90,149.90", ",149.90", .missing), ("2026-01-01T09:00:12", "2026-02-30T09:00:12", .badDate),
    ("2026-01-01T09:00:12", "yesterday", .badDate), ("2026-01-01T09:00:12", "", .missing),
    ("2026-01-01T09:00:12", "2026-01-01T24:00:12", .badDate), ("2026-01-01T09:00:12", "1969-01-01T09:00:12", .badDate),
    ("9960440300000000", "996044030000000", .badDrive), ("0000000010000000", "Касса 1", .badRegister),
    (",30001,", ",x,", .badNumber), (",30001,", ",4294967296,", .badNumber), (",17,", ",-17,", .badNumber),
    ("Иванова", "Ив\u{0}анова", .zeroByte),
  ])
  func refusedRow(_ good: String, _ bad: String, _ reason: RejectReason) throws {
    let text = header + row + row.replacing(good, with: bad, maxReplacements: 1) + row
    let folder = try Folder()
    let path = try folder.file("a.csv", text)
    let read = try Read(path)
    #expect(read.reasons == [reason.rawValue])
    #expect(read.rejects.first?.line == 3)
    #expect(read.rejects.first?.file == path)
    #expect(read.receipts == [expected, expected])
    #expect(read.summary.rows == 3)
    let table = try readTable(path)
    #expect(table.reading.table.count == 2)
    #expect(table.rejects == read.rejects)
  }

  @Test func neitherRegisterNorDrive() throws {
    let bare = row.replacing("0000000010000000,9960440300000000", with: ",")
    #expect(try read(kept: header + bare).reasons == ["files.reject.missing"])
  }

  @Test func aRowThatWasCutOffIsNoGroup() throws {
    let read = try read(kept: header + row + "2026-01-0")
    #expect(read.reasons == ["files.reject.bad-date"])
  }

  @Test func aNameThatIsNotUTF8() throws {
    let bad = Array((header + row + row).utf8) + Array("2026-01-01T09:00:12,".utf8)
    let tail = Array("0000000010000000,9960440300000000,17,1,30001,sale,149.90,149.90,0,0,0,0,".utf8)
    let read = try read(bad + tail + [0xC8, 0xE2, 0x0A])
    #expect(read.reasons == ["files.reject.bad-text"])
    #expect(read.receipts.count == 2)
  }

  // MARK: Faults

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", "files.no-header"), ("just text", "files.no-header"), ("", "files.empty"),
    ("datetime,total,number\n", "files.missing-columns"), ("%PDF-1.4", "files.unsupported"),
    ("MOXCEL\u{0}", "files.unsupported"), ("<html></html>", "files.unsupported"),
  ])
  func refusedFile(_ text: String, _ code: String) throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", text)
    let fault = try #require(fault { _ = try Read(path) })
    #expect(fault.code == code)
    #expect(fault.message.facts["path"] == path)
  }

  @Test func missingColumnsAreNamed() throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", "datetime,total,number\n")
    let fault = try #require(fault { _ = try Read(path) })
    #expect(fault.message.facts["columns"] == "drive, sign, cash")
    #expect(fault.place == Fault.Place(file: path, line: 1))
  }

  @Test func anUnclosedQuote() throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", header + row + row.replacing("Иванова", with: "\"Иванова") + row)
    let fault = try #require(fault { _ = try Read(path) })
    #expect(fault.code == "files.unclosed-quote")
    #expect(fault.place?.line == 3)
  }

  @Test func aMissingFileAndAFolder() throws {
    let folder = try Folder()
    #expect(fault { _ = try Read(folder.path + "/none") }?.code == "files.not-found")
    #expect(fault { _ = try Read(folder.path) }?.code == "files.is-folder")
  }

  @Test func manyRowsOverManyPieces() throws {
    let folder = try Folder()
    let rows = (1...30_000).map { row.replacing(",30001,", with: ",\($0),") }.joined()
    let path = try folder.file("a.csv", header + rows)
    let (reading, rejects) = try readTable(path)
    #expect(rejects.isEmpty)
    #expect((0..<30_000).allSatisfy { reading.table.document($0) == UInt32($0 + 1) })
    #expect((0..<30_000).allSatisfy { reading.table.origin($0) == UInt32($0 + 2) })
    #expect(try Read(path).receipts.count == 30_000)
  }

  /// Half of one state and half of another is no month of receipts.
  @Test func aFileThatGrowsWhileItIsReadIsAFault() throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", header + String(repeating: row, count: 20_000))
    let file = try ReceiptFile.open(path, side: .operator)
    let fault = fault {
      _ = try file.readDocuments(
        rejected: { _ in },
        deliver: { _ in
          let handle = FileHandle(forWritingAtPath: path)
          _ = try handle?.seekToEnd()
          try handle?.write(contentsOf: Array(row.utf8))
        })
    }
    #expect(fault?.code == "files.changed")
    #expect(fault?.message.facts["before"] == String((header + String(repeating: row, count: 20_000)).utf8.count))
  }
}
