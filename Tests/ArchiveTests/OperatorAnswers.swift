import Archive
import Fiscal
import Testing

@Suite struct OperatorAnswers {
  @Test func everythingOfAReceiptComesBack() async throws {
    let archive = try Archive.temporary()
    var receipt = Sample.receipt(1, 36_900_00, sign: .return, payment: .electronic)
    receipt.kind = .correction
    receipt.fiscalSign = FiscalSign(0)
    receipt.inn = TaxNumber("7825706086")
    receipt.taxation = 64
    receipt.correction = Correction(kind: .prescribed, date: Sample.day, number: "12-А")
    receipt.warnings = [Message(code: "fns.rounded", facts: ["lines": "10.01", "total": "10.00"])]
    receipt.items = [
      ReceiptItem(
        name: "Хлеб", quantity: Quantity("-0,454"), price: Kopecks(5_000), sum: Kopecks(-2_270), vat: .sevenOf107,
        code: "04601234567893", settlement: 4, subject: 33),
      ReceiptItem(name: ""), ReceiptItem(name: "Хлеб", quantity: .one),
    ]
    let answer = SourceAnswer(documents: [SourceDocument(.receipt(receipt), key: "k1", original: #"{"code":31}"#)])
    #expect(try await archive.tell(answer) == StoreOutcome(added: 1))

    let stored = try await archive.storedReceipts(ReceiptFilter())
    #expect(stored.map(\.receipt) == [receipt])
    #expect(stored.first?.key == "k1")
    #expect(stored.first?.original == #"{"code":31}"#)
    #expect(stored.first?.source == Sample.operatorSource)
    #expect(try await archive.receipts(ReceiptFilter()) == [receipt])
    var bare = receipt
    bare.items = []
    #expect(try await archive.receipts(ReceiptFilter(), lines: false) == [bare])
    let id = try #require(receipt.id)
    #expect(try await archive.receipt(id).map(\.receipt) == [receipt])
    #expect(try await archive.receipt(id, side: .books).isEmpty)
  }

  @Test func theSameAgainChangesNothing() async throws {
    let archive = try Archive.temporary()
    let receipts = (1...20).map { Sample.receipt($0, items: [ReceiptItem(name: "Молоко")]) }
    #expect(try await archive.tell(Sample.answer(receipts)) == StoreOutcome(added: 20))
    let before = try await archive.storedReceipts(ReceiptFilter())
    #expect(try await archive.tell(Sample.answer(receipts.reversed())) == StoreOutcome(same: 20))
    #expect(try await archive.storedReceipts(ReceiptFilter()) == before)
    #expect(try await archive.shifts().map(\.receipts) == [20])
  }

  @Test func twoUnlikeUnderOneNumberAreBothKept() async throws {
    let archive = try Archive.temporary()
    let one = Sample.receipt(1, 10_000)
    var other = one
    other.total = Kopecks(20_000)
    other.payments = Payments(Kopecks(20_000), by: .cash)
    for outcome in [StoreOutcome(added: 2), StoreOutcome(same: 2)] {
      #expect(try await archive.tell(Sample.answer([one, other])) == outcome)
    }
    let id = try #require(one.id)
    #expect(try await archive.receipt(id).map(\.receipt.total) == [Kopecks(10_000), Kopecks(20_000)])

    // The same but for the fiscal sign: two documents, too.
    var signed = one
    signed.fiscalSign = FiscalSign(1)
    var otherwise = one
    otherwise.fiscalSign = FiscalSign(2)
    let second = try Archive.temporary()
    #expect(try await second.tell(Sample.answer([signed, otherwise])) == StoreOutcome(added: 2))
    #expect(try await second.tell(Sample.answer([otherwise, signed])) == StoreOutcome(same: 2))
  }

  @Test func aLaterTellingAddsWhatWasNotKnown() async throws {
    let archive = try Archive.temporary()
    var bare = Sample.receipt(1, shift: nil, cashier: nil)
    bare.number = nil
    #expect(try await archive.tell(Sample.answer([bare])) == StoreOutcome(added: 1))
    #expect(try await archive.shifts().map(\.number) == [nil])

    let full = Sample.receipt(1, items: [ReceiptItem(name: "Сыр")])
    #expect(try await archive.tell(Sample.answer([full])) == StoreOutcome(changed: 1))
    #expect(try await archive.receipts(ReceiptFilter()) == [full])
    #expect(try await archive.shifts().map(\.number) == [5])
    // The bare telling comes again and takes nothing away.
    #expect(try await archive.tell(Sample.answer([bare])) == StoreOutcome(same: 1))
    #expect(try await archive.receipts(ReceiptFilter()) == [full])
  }

  @Test func alikeWithoutNumbersStayAsManyAsWereTold() async throws {
    let archive = try Archive.temporary()
    let receipt = Sample.receipt(1, document: .some(nil))
    #expect(try await archive.tell(Sample.answer([receipt, receipt])) == StoreOutcome(added: 2))
    #expect(try await archive.tell(Sample.answer([receipt, receipt])) == StoreOutcome(same: 2))
    #expect(try await archive.tell(Sample.answer([receipt, receipt, receipt])) == StoreOutcome(added: 1, same: 2))
  }

  @Test func oneKeyIsOneRecord() async throws {
    let archive = try Archive.temporary()
    let receipt = Sample.receipt(1, document: .some(nil))
    let answer = SourceAnswer(documents: [
      SourceDocument(.receipt(receipt), key: "a"), SourceDocument(.receipt(receipt), key: "a"),
      SourceDocument(.receipt(receipt), key: "b"),
    ])
    #expect(try await archive.tell(answer) == StoreOutcome(added: 2))
  }

  @Test func theAskedRegisterStandsInForOneNotTold() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([Sample.receipt(1, register: nil)]))
    let filter = ReceiptFilter(registers: [RegistrationNumber(Sample.registration)].compactMap { $0 })
    #expect(try await archive.count(filter) == 1)
  }

  @Test func reportsAreKeptOnceWithTheirCounts() async throws {
    let archive = try Archive.temporary()
    let drive = try #require(DriveNumber(Sample.drive))
    let closing = ClosingReport(
      receipts: 2, documents: 4, unsent: Unsent(count: 1, first: WallClock(Sample.day, hour: 10), firstDocument: 102),
      signs: [.memoryFull, .operatorSilent],
      sums: [.sale: Payments(cash: Kopecks(5), provision: Kopecks(7)), .return: .zero])
    let report = ReportDocument(
      form: .closeShift, drive: drive, document: 103, register: RegistrationNumber(Sample.registration), shift: 5,
      datetime: WallClock(Sample.day, hour: 22), closing: closing)
    let answer = SourceAnswer(documents: [SourceDocument(.report(report), original: "{}")])
    #expect(try await archive.tell(answer) == StoreOutcome(added: 1))
    #expect(try await archive.tell(answer) == StoreOutcome(same: 1))
    #expect(try await archive.reports(ReportFilter(drives: [drive], documents: 100...110)) == [report])
    #expect(try await archive.reports(ReportFilter(documents: 1...102)).isEmpty)
    #expect(try await archive.reports(ReportFilter(side: .books)).isEmpty)
  }
}
