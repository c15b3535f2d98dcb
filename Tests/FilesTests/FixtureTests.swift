import Fiscal
import JSON
import Testing

@testable import Files

/// Every receipt that the collection shows, with its values.
@Suite struct FixtureTests {
  @Test func fnsApplicationArray() throws {
    let read = try Read(fixture("01-fns-app-array.json"))
    #expect(read.rejects.isEmpty)
    #expect(read.summary.form.content == .json)
    let document = try #require(read.documents.first)
    #expect(document.key == "65f0c0de0000000000000001")
    #expect(document.original?.hasPrefix("{\n    \"_id\"") == true)
    let expected = Receipt(
      datetime: try #require(WallClock("2026-11-16T18:41:00")), register: RegistrationNumber("7000000101063226"),
      drive: DriveNumber("7380440700000015"), shift: 29, number: 107, document: 4101,
      fiscalSign: FiscalSign(3_251_870_964), sign: .sale, total: Kopecks(23323),
      payments: Payments(electronic: Kopecks(23323)), cashier: "Касса самообслуживания",
      inn: TaxNumber("7700001010"), taxation: 1,
      items: [
        ReceiptItem(
          name: "Хлеб «Бородинский» 400г", quantity: .one, price: Kopecks(6490), sum: Kopecks(6490), vat: .ten,
          settlement: 4, subject: 1),
        ReceiptItem(
          name: "Бананы 1кг", quantity: Quantity("1.254"), price: Kopecks(11990), sum: Kopecks(15035), vat: .ten,
          settlement: 4, subject: 1),
        ReceiptItem(
          name: "Пакет-майка", quantity: Quantity(units: 2), price: Kopecks(899), sum: Kopecks(1798),
          vat: .twentyTwo, settlement: 4, subject: 1),
      ])
    #expect(read.receipts == [expected])
  }

  @Test func returnWithTheLocalClockAsSeconds() throws {
    let read = try Read(fixture("02-return-epoch-105.json"))
    let receipt = try #require(read.receipts.first)
    #expect(receipt.datetime == WallClock("2025-11-20T12:05:00"))
    #expect(receipt.sign == .return)
    #expect(receipt.payments == Payments(cash: Kopecks(249_900)))
    #expect(receipt.document == 1204)
    #expect(receipt.items.map(\.vat) == [.twenty])
    #expect(receipt.cashier == "Иванова А.П.")
    #expect(receipt.warnings.isEmpty)
  }

  @Test func correctionWithACyrillicKey() throws {
    let receipt = try #require(try Read(fixture("03-correction-self-12.json")).receipts.first)
    #expect(receipt.kind == .correction)
    #expect(receipt.correction == Correction(kind: .own, date: CalendarDay(year: 2026, month: 11, day: 10)))
    #expect(receipt.document == 4160)
  }

  @Test func mixedPaymentWithoutAWrapper() throws {
    let receipt = try #require(try Read(fixture("04-mixed-payment-flat.json")).receipts.first)
    #expect(
      receipt.payments
        == Payments(cash: Kopecks(440_000), electronic: Kopecks(2_000_000), prepaid: Kopecks(1_500_000)))
    #expect(receipt.total == Kopecks(3_940_000))
    #expect(receipt.items.count == 2)
  }

  @Test func prepayment() throws {
    let receipt = try #require(try Read(fixture("05-prepayment.json")).receipts.first)
    #expect(receipt.items.first?.vat == .twentyTwoOf122)
    #expect(receipt.items.first?.settlement == 1)
    #expect(receipt.items.first?.subject == 10)
    #expect(receipt.cashier == nil)
  }

  @Test func partCredit() throws {
    let receipt = try #require(try Read(fixture("06-credit-part-paid.json")).receipts.first)
    #expect(receipt.payments == Payments(cash: Kopecks(1_000_000), postpaid: Kopecks(4_499_000)))
    #expect(receipt.fiscalSign == FiscalSign(4_100_200_300))
  }

  @Test func answerOfACheckingService() throws {
    let read = try Read(fixture("07-marked-goods-wrapped.json"))
    let receipt = try #require(read.receipts.first)
    #expect(read.summary.rows == 1)
    #expect(receipt.document == 4230)
    #expect(receipt.items.map(\.code) == ["04600000000015", "04600000000022", nil])
    #expect(receipt.items.map(\.subject) == [33, 31, 32])
    #expect(receipt.warnings.isEmpty)
  }

  @Test func linesRoundedDownAreNoDoubt() throws {
    let receipt = try #require(try Read(fixture("08-rounding-fuel.json")).receipts.first)
    #expect(receipt.fiscalSign?.description == "0000000007")
    #expect(receipt.items.first?.quantity == Quantity("28.69"))
    #expect(receipt.total == Kopecks(205_900))
    #expect(receipt.warnings.isEmpty)
  }

  @Test func localTimeBesideAnInstant() throws {
    let receipt = try #require(try Read(fixture("09-bso-agent-usn5.json")).receipts.first)
    #expect(receipt.kind == .bso)
    #expect(receipt.datetime == WallClock("2026-11-15T03:15:00"))
    #expect(receipt.inn == TaxNumber("770000303094"))
    #expect(receipt.items.first?.vat == .five)
  }

  @Test func wholeShift() throws {
    let read = try Read(fixture("10-whole-shift.json"))
    #expect(read.rejects.isEmpty)
    #expect(read.receipts.map(\.document) == [21081, 21082, 21083])
    #expect(read.receipts.map(\.sign) == [.sale, .sale, .return])
    #expect(read.receipts.first?.datetime == WallClock("2026-11-14T12:00:00"))
    let drive = try #require(DriveNumber("9960440300000033"))
    let register = RegistrationNumber("7000000203024574")
    #expect(
      read.reports == [
        ReportDocument(
          form: .openShift, drive: drive, document: 21080, register: register, shift: 232,
          datetime: WallClock(seconds: 1_794_650_280)),
        ReportDocument(
          form: .closeShift, drive: drive, document: 21084, register: register, shift: 232,
          datetime: WallClock(seconds: 1_794_690_180),
          closing: ClosingReport(
            receipts: 3, documents: 5,
            unsent: Unsent(count: 2, first: WallClock(seconds: 1_794_659_400), firstDocument: 21083),
            sums: [
              .sale: Payments(cash: Kopecks(37200), electronic: Kopecks(15958)), .return: Payments(cash: Kopecks(9800)),
              .expense: .zero, .expenseReturn: .zero,
            ])),
      ])
    #expect(read.summary.receipts == 3)
    #expect(read.summary.reports == 2)
  }

  @Test func theTableHasTheSame() throws {
    for name in ["01-fns-app-array", "04-mixed-payment-flat", "10-whole-shift"] {
      let path = try fixture(name + ".json")
      let documents = try Read(path)
      let (reading, rejects) = try readTable(path)
      #expect(rejects.isEmpty)
      #expect(reading.reports == documents.reports)
      let plain = documents.receipts.map { receipt in
        var receipt = receipt
        receipt.items = []
        receipt.fiscalSign = nil
        receipt.inn = nil
        receipt.taxation = nil
        return receipt
      }
      #expect((0..<reading.table.count).map { reading.table.receipt($0) } == plain)
    }
  }

  // MARK: Broken ones

  @Test(arguments: [
    ("absurd-sum", RejectReason.absurdSum), ("duplicate-key", .duplicateKey),
    ("fiscal-sign-too-large", .badFiscalSign), ("impossible-date", .badDate), ("negative-sums", .negativeSum),
    ("no-document-number", .missing), ("not-a-receipt", .notReceipt), ("payments-not-total", .paymentsNotTotal),
    ("rubles-not-kopecks", .fraction), ("short-drive-number", .badDrive), ("unknown-sign", .badSign),
  ])
  func refused(_ name: String, _ reason: RejectReason) throws {
    let path = try fixture("INVALID/\(name).json")
    let read = try Read(path)
    #expect(read.documents.isEmpty)
    #expect(read.reasons == [reason.rawValue])
    #expect(read.rejects.first?.line == 1)
    #expect(read.summary.rejects == 1)
    #expect(try readTable(path).rejects.map(\.reason) == read.rejects.map(\.reason))
  }

  @Test(arguments: [
    ("bad-inn", [Doubt.badTaxNumber]), ("bad-rnm", [.registerCheck]), ("items-not-total", [.itemsNotTotal]),
    ("line-not-price", [.lineNotPrice]), ("rnm-crc-above-65535", [.impossibleRegister]),
  ])
  func doubtful(_ name: String, _ doubts: [Doubt]) throws {
    let path = try fixture("INVALID/\(name).json")
    let read = try Read(path)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts.first?.warnings.map(\.code) == doubts.map(\.rawValue))
    #expect(read.summary.warnings == Dictionary(uniqueKeysWithValues: doubts.map { ($0.rawValue, 1) }))
    #expect(try readTable(path).reading.summary.warnings == read.summary.warnings)
  }

  @Test func truncated() throws {
    let path = try fixture("INVALID/truncated.json")
    let fault = try #require(fault { _ = try Read(path) })
    #expect(fault.code == "files.truncated-json")
    #expect(fault.place?.line == 29)
    #expect(fault.message.facts["offset"] == "557")
    #expect(fault.message.facts["expected"] == "@json.expected.value")
  }

  @Test func wrongEncoding() throws {
    let path = try fixture("INVALID/wrong-encoding.json")
    let fault = try #require(fault { _ = try Read(path) })
    #expect(fault.code == "files.bad-encoding")
    #expect(fault.place?.line == 24)
  }

  @Test func theBooksMayLackTheNumber() throws {
    let read = try Read(fixture("INVALID/no-document-number.json"), side: .books)
    #expect(read.rejects.isEmpty)
    #expect(read.receipts.first?.document == nil)
  }
}
