import Fiscal
import JSON
import Testing

@testable import Books

@Suite struct ReceiptTests {
  private func receipts(
    _ shop: Shop, _ quirks: Quirks = Quirks(), without: [String] = [], of register: Register = Shop.register,
    in period: Period = Shop.day, overrides: SettingTree = .empty
  ) async throws -> SourceAnswer {
    try await shop.served(quirks, without: without).serve { address in
      try await infobase(address, overrides: overrides).receipts(of: register, in: period) { _ in }
    }
  }

  private func numbers(_ answer: SourceAnswer) -> [UInt32?] { answer.documents.map { $0.receipt?.document } }

  @Test func countsReceiptsAndCorrectionsOnly() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0)
    shop.receipt(2, at: 1, changes: ["ТипДокумента": .string("Внесение")])
    shop.receipt(3, at: 2, changes: ["ТипДокумента": .string("Выемка"), "ТипРасчета": .string("")])
    shop.receipt(
      4, at: 3, document: false,
      changes: ["ТипДокумента": .string("КассовыйЧекКоррекции"), "ТипРасчета": .string("РасходДенежныхСредств")])
    shop.receipt(5, at: 4, isReturn: true)
    shop.receipt(6, at: 5, changes: ["ТипРасчета": .string("ВозвратРасходаДенежныхСредств")])
    let answer = try await receipts(shop)
    #expect(numbers(answer) == [1, 4, 5, 6])
    #expect(answer.documents.map { $0.receipt?.sign } == [.sale, .expense, .return, .expenseReturn])
    #expect(answer.documents.map { $0.receipt?.kind } == [.receipt, .correction, .receipt, .receipt])
    #expect(answer.documents.first?.receipt?.cashier == "Иванова А.П.")
    #expect(answer.documents.first?.receipt?.items.first?.name == "Молоко 3,2%")
  }

  @Test func assignsRecordsWithoutNumbersThroughTheDocument() async throws {
    let empty: [String: JSONValue] = ["РегистрационныйНомерККТ": .string(""), "ЗаводскойНомерФН": .string("")]
    let noRegistration: [String: JSONValue] = ["РегистрационныйНомерККТ": .string("")]
    var shop = Shop(registers: 2)
    shop.receipt(1, at: 0, changes: empty)
    shop.receipt(2, at: 1, register: 2, changes: empty)
    shop.receipt(3, at: 2, document: false, changes: noRegistration)
    shop.receipt(
      4, at: 3, register: 2, changes: noRegistration.merging(["ЗаводскойНомерФН": .string("9960440300000002")]) { $1 })
    shop.receipt(5, at: 4, document: false, changes: empty)
    let answer = try await receipts(shop)
    #expect(numbers(answer) == [1, 3])
    #expect(answer.documents.first?.receipt?.drive == nil)
    #expect(answer.notes.contains(Message(BooksNote.unassignedRecords, ["count": "1"])))
  }

  /// An act, a transfer of an asset: no receipt by itself, and unknown to the profile.
  @Test func readsRegisterAndCashierOfAnyDocument() async throws {
    var shop = Shop(registers: 2)
    for (number, register) in [(1, 1), (2, 2)] {
      shop.add(
        "Document_ПередачаВА",
        [
          "Ref_Key": .string(Shop.key(number, 7)), "DeletionMark": .bool(false), "Posted": .bool(true),
          "КассаККМ_Key": .string(Shop.key(register, 1)), "Ответственный_Key": .string(Shop.key(1, 4)),
        ])
      shop.receipt(
        number, at: number, document: false,
        changes: [
          "ДокументОснование_Type": .string("StandardODATA.Document_ПередачаВА"),
          "РегистрационныйНомерККТ": .string(""), "ЗаводскойНомерФН": .string("996044030000000\(register + 7)"),
        ])
    }
    let answer = try await receipts(shop)
    #expect(numbers(answer) == [1])
    #expect(answer.documents.map { $0.receipt?.cashier } == ["Иванова А.П."])
    #expect(answer.notes.isEmpty)
  }

  /// A server whose filters know `and` only is asked so that it can answer.
  @Test func readsWhereAlternativesAreRefused() async throws {
    var shop = Shop(registers: 2)
    shop.add("Catalog_Сотрудники", ["Ref_Key": .string(Shop.key(2, 4)), "Description": .string("Ким О.Е.")])
    shop.receipt(1, at: 0)
    shop.receipt(2, at: 60, documentChanges: ["Ответственный_Key": .string(Shop.key(2, 4))])
    shop.receipt(3, at: 61, register: 2)
    shop.shift(17, from: -60, to: 120)
    var quirks = Quirks()
    quirks.refusesAlternatives = true
    let answer = try await receipts(shop, quirks)
    #expect(numbers(answer) == [1, 2])
    #expect(answer.documents.map { $0.receipt?.cashier } == ["Иванова А.П.", "Ким О.Е."])
    #expect(answer.documents.map { $0.receipt?.items.first?.name } == ["Молоко 3,2%", "Молоко 3,2%"])
    #expect(answer.shifts.map(\.id.number) == [17])
  }

  /// Numbers of shifts begin anew with a drive: an empty first shift is the new drive's, however near the old one's receipts.
  @Test func emptyShiftAfterAChangeOfDrives() async throws {
    var shop = Shop()
    shop.receipt(90, at: 0, changes: ["НомерСменыККМ": .string("16")])
    shop.shift(16, from: -60, to: 60)
    shop.shift(1, from: 120, to: 180)
    shop.receipt(
      3, at: 7_200, changes: ["НомерСменыККМ": .string("2"), "ЗаводскойНомерФН": .string("9960440300000009")])
    shop.shift(2, from: 7_000, to: 7_300)
    let answer = try await receipts(shop)
    #expect(
      answer.shifts.map { "\($0.id.drive.text):\($0.id.number)" } == [
        "\(Shop.drive):16", "9960440300000009:1", "9960440300000009:2",
      ])
  }

  @Test func keepsTwoBookingsOfOneNumber() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0)
    shop.receipt(2, at: 60)
    // Booked again: by a second record of the same document, and by a second document without a record.
    shop.receipt(1, at: 0, document: false, changes: ["ИдентификаторЗаписи": .string(Shop.key(901, 8))])
    shop.receipt(3, at: 60, operation: false, documentChanges: ["НомерЧекаККМ": .number("2")])
    let answer = try await receipts(shop)
    #expect(numbers(answer) == [1, 1, 2, 2])
    #expect(Set(answer.documents.map(\.key)).count == 4)
    #expect(answer.notes.contains(Message(BooksNote.withoutOperation, ["count": "1", "first": "00-3"])))
  }

  @Test func leavesOutDocumentsThatBookNothing() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0, operation: false)
    shop.receipt(2, at: 1, operation: false, documentChanges: ["Статус": .string("Отложен")])
    shop.receipt(3, at: 2, operation: false, documentChanges: ["Posted": .bool(false)])
    shop.receipt(4, at: 3, operation: false, documentChanges: ["DeletionMark": .bool(true)])
    shop.receipt(5, at: 4, isReturn: true, operation: false)
    shop.receipt(6, at: 5, operation: false, documentChanges: ["Posted": .bool(false), "Архивный": .bool(true)])
    let answer = try await receipts(shop)
    #expect(numbers(answer) == [1, 5, 6])
    #expect(answer.documents.map { $0.receipt?.sign } == [.sale, .return, .sale])
  }

  @Test func keepsAnOperationWhoseDocumentIsDeleted() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0, documentChanges: ["DeletionMark": .bool(true), "Posted": .bool(false)])
    shop.receipt(2, at: 1, document: false)
    shop.receipt(3, at: 2, documentChanges: ["Posted": .bool(false)])
    let answer = try await receipts(shop)
    #expect(numbers(answer) == [1, 2, 3])
    #expect(
      answer.documents.map { $0.receipt?.warnings.map(\.code) } == [
        ["books.document-deleted"], ["books.document-lost"], ["books.document-unposted"],
      ])
    #expect(answer.notes.contains(Message(BooksNote.deletedDocuments, ["count": "1", "first": "1"])))
    #expect(answer.notes.contains(Message(BooksNote.lostDocuments, ["count": "1", "first": "2"])))
  }

  /// The document is of 23:59:58, its operation of the next day: it belongs to that day, once.
  @Test func aReceiptAtMidnightIsOfOneDay() async throws {
    var shop = Shop()
    let midnight = 15 * 3600
    shop.receipt(
      1, at: midnight - 2, changes: ["Дата": .string("2026-11-21T00:00:03")])
    let today = try await receipts(shop)
    let next = CalendarDay(year: 2026, month: 11, day: 21) ?? CalendarDay(number: 0)
    let tomorrow = try await receipts(shop, in: Period(from: next, to: next))
    #expect(numbers(today) == [])
    #expect(numbers(tomorrow) == [1])
    #expect(tomorrow.documents.first?.receipt?.items.count == 1)
    let refused = try await receipts(shop, Quirks(refusesCast: true))
    #expect(refused.notes.contains { $0.code == "books.link-refused" })
  }

  @Test func readsDocumentsAloneWhereOperationsAreNotIncluded() async throws {
    var shop = Shop()
    let row = { (kind: String, sum: String) in
      JSONValue.object([.init("ВидОплаты", .string(kind)), .init("Сумма", .number(sum))])
    }
    shop.receipt(
      1, at: 0, rubles: "100",
      documentChanges: [
        "БезналичнаяОплата": .array([row("БанковскаяКарта", "30.5"), row("ПодарочныйСертификат", "9.5")]),
        "ПолученоНаличными": .number("500"),
      ])
    shop.receipt(2, at: 1, rubles: "50", documentChanges: ["БезналичнаяОплата": .array([row("Бонусы", "5")])])
    shop.receipt(3, at: 2, rubles: "50", documentChanges: ["БезналичнаяОплата": .array([row("Крипта", "50")])])
    shop.receipt(4, at: 3, rubles: "7.01", isReturn: true)
    let answer = try await receipts(shop, without: [Shop.operations])
    #expect(numbers(answer) == [1, 2, 3, 4])
    let found = answer.documents.compactMap(\.receipt)
    #expect(
      found.map(\.payments) == [
        Payments(cash: Kopecks(6000), electronic: Kopecks(3050), prepaid: Kopecks(950)), Payments(cash: Kopecks(4500)),
        Payments(electronic: Kopecks(5000)), Payments(cash: Kopecks(701)),
      ])
    #expect(found.map(\.total.rubles) == ["100.00", "45.00", "50.00", "7.01"])
    #expect(
      found.map { $0.warnings.map(\.code) } == [[], ["books.paid-by-discount"], ["books.payment-unknown"], []])
    #expect(found.allSatisfy { $0.drive == nil && $0.register?.text == Shop.registration })
    #expect(
      answer.notes.contains(
        Message(BooksNote.documentsAlone, ["object": "РегистрСведений.ФискальныеОперации"])))
    #expect(answer.documents.first?.original?.contains("СуммаДокумента") == true)
  }

  @Test func numbersInTheShiftAreASetting() async throws {
    var shop = Shop()
    for shift in 1...3 {
      for number in 1...3 {
        shop.receipt(
          shift * 10 + number, at: shift * 100 + number, operation: false,
          documentChanges: ["НомерЧекаККМ": .number(String(number)), "НомерСменыККМ": .number(String(shift))])
      }
    }
    let doubtful = try await receipts(shop, without: [Shop.operations])
    #expect(
      doubtful.notes.contains(
        Message(BooksNote.numbersRestart, ["count": "2", "setting": "receipt-number: in-shift"])))
    let told = try await receipts(shop, without: [Shop.operations], overrides: ["receipt-number": "in-shift"])
    #expect(told.documents.map { $0.receipt?.number } == [1, 2, 3, 1, 2, 3, 1, 2, 3])
    #expect(told.documents.allSatisfy { $0.receipt?.document == nil })
  }

  @Test func readsSumsExactlyFromAnyWriting() async throws {
    var shop = Shop()
    let sums = ["149.9", "0.01", "1e2", "1.2345e2", "149.90000000000001", "60.009999999999998", "99999999.99", "0"]
    for (at, sum) in sums.enumerated() { shop.receipt(at + 1, at: at, rubles: sum) }
    shop.receipt(90, at: 90, rubles: "1.005")
    shop.receipt(91, at: 91, changes: ["Сумма": .string("1 234,50"), "ОплатаНаличные": .string("1 234,50")])
    let answer = try await receipts(shop)
    #expect(
      answer.documents.compactMap { $0.receipt?.total.rubles } == [
        "149.90", "0.01", "100.00", "123.45", "149.90", "60.01", "99999999.99", "0.00", "1234.50",
      ])
    #expect(!answer.complete)
    #expect(
      answer.notes.contains(
        Message(
          BooksNote.unreadableRecords,
          ["count": "1", "first": "90", "object": "РегистрСведений.ФискальныеОперации"])))
  }

  @Test func doubtsPaymentsThatDoNotAddUp() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0, rubles: "100", changes: ["ОплатаНаличные": .number("90")])
    // An old base keeps no payments in its operations: they come from the document.
    shop.receipt(
      2, at: 1, rubles: "100", changes: ["ОплатаНаличные": .number("0")],
      documentChanges: [
        "БезналичнаяОплата": .array([
          .object([.init("ВидОплаты", .string("СБП")), .init("Сумма", .number("100"))])
        ])
      ])
    shop.receipt(3, at: 2, changes: ["ЗаводскойНомерФН": .string("99604403")])
    let answer = try await receipts(shop)
    #expect(
      answer.documents.map { $0.receipt?.warnings } == [
        [Message(BooksNote.paymentsDiffer, ["total": "100.00", "payments": "90.00"])], [],
        [Message(BooksNote.badNumber, ["attribute": "ЗаводскойНомерФН", "value": "99604403"])],
      ])
    #expect(answer.documents[1].receipt?.payments == Payments(electronic: Kopecks(10000)))
  }

  @Test func framesShiftsWithTheirDrives() async throws {
    var shop = Shop()
    shop.shift(17, from: 0, to: 3600)
    shop.shift(1, from: 7200, to: nil, unsent: 4)
    shop.shift(16, from: -100_000, to: -90_000)
    shop.shift(5, from: 0, to: 3600, register: 2)
    shop.receipt(1, at: 100)
    // The drive was changed at noon.
    shop.receipt(
      2, at: 7300, changes: ["ЗаводскойНомерФН": .string("9960440300000002"), "НомерСменыККМ": .string("1")])
    let answer = try await receipts(shop)
    #expect(answer.shifts.map(\.id.description) == ["9960440300000001:17", "9960440300000002:1"])
    #expect(answer.shifts.map(\.state) == [.closed, .open])
    #expect(answer.shifts[1].closed == nil)
    #expect(answer.shifts[1].unsent == Unsent(count: 4, first: WallClock(Shop.clock(7260))))
    #expect(answer.shifts[1].report == nil)
  }

  @Test func tellsWhatIsNotIncluded() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0)
    shop.receipt(
      2, at: 1, document: false,
      changes: ["ДокументОснование_Type": .string("StandardODATA.Document_АктВыполненныхРабот")])
    let answer = try await receipts(shop, without: [Shop.shifts, "Catalog_Номенклатура"])
    #expect(numbers(answer) == [1, 2])
    #expect(answer.documents.map { $0.receipt?.warnings } == [[], []])
    #expect(
      answer.notes == [
        Message(BooksNote.notIncluded, ["objects": "Документ.АктВыполненныхРабот"]),
        Message(BooksNote.notIncluded, ["objects": "Документ.КассоваяСмена"]),
      ])
  }

  /// As an operator knows it: by РНМ alone, which only fiscal operations have.
  @Test func findsARegisterByItsNumber() async throws {
    var shop = Shop(registers: 2)
    shop.receipt(1, at: 0)
    shop.receipt(2, at: 1, operation: false)
    shop.receipt(3, at: 2, register: 2)
    let number = try #require(RegistrationNumber(Shop.registration))
    let answer = try await receipts(shop, of: Register(registration: number))
    #expect(numbers(answer) == [1, 2])
  }

  @Test func refusesARegisterThatIsNotThere() async throws {
    await #expect(throws: Fault(BooksFault.registerUnknown, ["register": "Касса 9"])) {
      try await receipts(Shop(), of: Register(name: "Касса 9"))
    }
  }

  @Test func zonesOfServerAndRegister() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0)
    let answer = try await receipts(
      shop, overrides: ["zone": "Europe/Moscow", "registers": ["Касса 1": ["zone": "Asia/Omsk"]]])
    #expect(answer.documents.first?.receipt?.datetime.description == "2026-11-20T12:00:00")
  }
}
