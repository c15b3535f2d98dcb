import Fiscal
import GRDB
import Testing

@testable import Archive

@Suite struct Readings {
  /// Two registers, two shifts each, both sides; a return, mixed payments, a second cashier.
  private func filled() async throws -> Archive {
    let archive = try Archive.temporary()
    let next = Sample.day.advanced(by: 1)
    var mixed = Sample.receipt(4, 40_000)
    mixed.payments = Payments(cash: Kopecks(10_000), electronic: Kopecks(30_000))
    try await archive.tell(
      Sample.answer([
        Sample.receipt(1, 10_000), Sample.receipt(2, 20_000, payment: .electronic),
        Sample.receipt(3, 5_000, sign: .return, cashier: "Петров С.В."), mixed,
      ]))
    try await archive.tell(
      Sample.answer([Sample.receipt(1, 70_000, document: 200, shift: 6, day: next)]), in: Sample.whole(next))
    try await archive.tell(
      Sample.answer([Sample.receipt(1, 1_000, drive: Sample.otherDrive, register: Sample.otherRegistration)]),
      register: Sample.register(Sample.otherRegistration, drive: Sample.otherDrive))
    try await archive.tell(Sample.answer([Sample.receipt(1, 10_000), Sample.receipt(9, 90_000)]), Sample.booksSource)
    return archive
  }

  private func totals(_ archive: Archive, _ filter: ReceiptFilter) async throws -> [Int64] {
    try await archive.receipts(filter).map(\.total.count)
  }

  @Test func everyFilterFinds() async throws {
    let archive = try await filled()
    let drive = try #require(DriveNumber(Sample.drive))
    let other = try #require(RegistrationNumber(Sample.otherRegistration))
    let start = Sample.receipt(1).datetime
    let cases: [(ReceiptFilter, [Int64])] = [
      (ReceiptFilter(side: .operator, drives: [drive], shift: 5), [10_000, 20_000, 5_000, 40_000]),
      (ReceiptFilter(side: .books), [10_000, 90_000]),
      (ReceiptFilter(sources: [Sample.booksSource], drives: [drive]), [10_000, 90_000]),
      (ReceiptFilter(registers: [other]), [1_000]),
      (ReceiptFilter(shift: 6), [70_000]),
      (ReceiptFilter(side: .operator, period: Period(from: start, to: start)), [10_000, 1_000]),
      (ReceiptFilter(side: .operator, signs: [.return]), [5_000]),
      (ReceiptFilter(side: .operator, signs: [.return, .sale], payment: .electronic), [20_000, 40_000]),
      (ReceiptFilter(cashiers: ["Петров С.В."]), [5_000]),
      (ReceiptFilter(cashiers: ["Никто"]), []),
      (ReceiptFilter(side: .operator, sums: Kopecks(5_000)...Kopecks(20_000)), [10_000, 20_000, 5_000]),
      (ReceiptFilter(side: .operator, number: 4), [40_000]),
      (ReceiptFilter(document: 200), [70_000]),
      (ReceiptFilter(side: .operator, document: 101), [10_000, 1_000]),
      (ReceiptFilter(drives: [drive], order: .newestFirst, limit: 2), [70_000, 90_000]),
      (ReceiptFilter(side: .operator, order: .document, limit: 3), [10_000, 20_000, 5_000]),
      (ReceiptFilter(registers: [try #require(RegistrationNumber("0000000000000000"))]), []),
      (ReceiptFilter(sources: [Source(.books, "elsewhere")]), []),
    ]
    for (at, (filter, expected)) in cases.enumerated() {
      #expect(try await totals(archive, filter) == expected, "case \(at)")
      #expect(try await archive.count(filter) == expected.count, "case \(at)")
      #expect(try await archive.receipts(filter, lines: false).map(\.total.count) == expected, "case \(at)")
      let table = try await archive.receiptTable(filter)
      #expect((0..<table.count).map { table.total($0).count } == expected, "case \(at)")
    }
  }

  @Test func aTableLeadsBackToItsReceipts() async throws {
    let archive = try await filled()
    let filter = ReceiptFilter(side: .operator)
    let table = try await archive.receiptTable(filter)
    let receipts = try await archive.receipts(filter)
    #expect((0..<table.count).map { table.receipt($0) } == receipts)
    let row = try #require(receipts.firstIndex { $0.sign == .return })
    let stored = try await archive.storedReceipts(ReceiptFilter(rows: [table.origin(row)]))
    #expect(stored.map(\.receipt) == [receipts[row]])
    #expect(try await archive.receipts(ReceiptFilter(rows: [])).isEmpty)
    // As many as a comparison can ask for.
    let many = (0..<300_000).map { UInt32($0) }
    #expect(try await archive.receipts(ReceiptFilter(side: .operator, rows: many)) == receipts)
  }

  @Test func totalsOfShiftsByHand() async throws {
    let archive = try await filled()
    let shifts = try await archive.shifts(ShiftFilter(side: .operator))
    #expect(shifts.map(\.number) == [5, 5, 6])
    let five = try #require(shifts.first { $0.drive?.text == Sample.drive && $0.number == 5 })
    let sale = try #require(five[.sale])
    #expect(sale.receipts == 3)
    #expect(sale.total == Kopecks(70_000))
    #expect(sale.payments == Payments(cash: Kopecks(20_000), electronic: Kopecks(50_000)))
    #expect(Payment.allCases.map { sale.counts[$0] } == [2, 2, 0, 0, 0])
    #expect(sale.first == Sample.receipt(1).datetime)
    #expect(sale.last == Sample.receipt(4).datetime)
    #expect(five[.return]?.payments == Payments(cash: Kopecks(5_000)))
    #expect(five[.expense] == nil)
    #expect(five.net == Kopecks(65_000))
    #expect(five.receipts == 4)
    #expect(five.frame == nil)
    #expect(five.state == nil)
  }

  @Test func shiftsByWhatIsAsked() async throws {
    let archive = try await filled()
    let drive = try #require(DriveNumber(Sample.drive))
    let registration = try #require(RegistrationNumber(Sample.registration))
    let open = try #require(Sample.frame(7, opened: WallClock(Sample.day.advanced(by: 2), hour: 8)))
    try await archive.tell(Sample.answer([], shifts: [open]), in: Sample.whole(Sample.day.advanced(by: 2)))
    let own = ShiftFilter(side: .operator, registers: [registration])
    #expect(try await archive.shifts(own).map(\.number) == [5, 6, 7])
    #expect(try await archive.lastShift(own)?.number == 7)
    #expect(try await archive.lastShift(own)?.frame == open)
    #expect(
      try await archive.shifts(ShiftFilter(drives: [drive], number: 5)).map(\.source.side) == [.operator, .books])
    #expect(try await archive.shifts(ShiftFilter(open: true)).map(\.number) == [7])
    #expect(
      try await archive.shifts(ShiftFilter(side: .operator, period: Sample.whole(Sample.day.advanced(by: 1)))).map(
        \.number) == [6])
    // An open shift lasts.
    #expect(
      try await archive.shifts(ShiftFilter(period: Sample.whole(Sample.day.advanced(by: 3)))).map(\.number) == [7])
  }

  @Test func aFrameLearnsAndForgetsNothing() async throws {
    let archive = try Archive.temporary()
    let open = try #require(Sample.frame(opening: 100))
    try await archive.tell(Sample.answer([], shifts: [open]), at: 1)
    var closed = try #require(Sample.frame(opened: nil, closed: WallClock(Sample.day, hour: 22), closing: 101))
    closed.unsent = Unsent(count: 3)
    try await archive.tell(Sample.answer([], shifts: [closed]), at: 2)
    let shift = try #require(try await archive.shifts().first)
    #expect(shift.told == 2)
    #expect(shift.complete)
    #expect(shift.frame?.opened == open.opened)
    #expect(shift.frame?.openingDocument == 100)
    #expect(shift.frame?.closingDocument == 101)
    #expect(shift.frame?.state == .closed)
    #expect(shift.frame?.unsent == Unsent(count: 3))
    // What is unsent is only true now.
    closed.unsent = nil
    try await archive.tell(Sample.answer([], shifts: [closed]), at: 3)
    #expect(try await archive.shifts().first?.frame?.unsent == nil)
  }

  @Test func shiftsOfUnknownDrivesAreTheRegisters() async throws {
    let archive = try Archive.temporary()
    for registration in [Sample.registration, Sample.otherRegistration] {
      try await archive.tell(
        Sample.answer([Sample.receipt(1, document: .some(nil), drive: nil, register: registration)]),
        Sample.booksSource, register: Sample.register(registration))
    }
    let shifts = try await archive.shifts()
    #expect(shifts.map(\.register?.text) == [Sample.otherRegistration, Sample.registration])
    #expect(shifts.map(\.receipts) == [1, 1])
    #expect(shifts.map(\.id) == [nil, nil])
  }

  @Test func placesAreAsLastTold() async throws {
    let archive = try Archive.temporary()
    let registration = try #require(RegistrationNumber(Sample.registration))
    let full = Register(
      registration: registration, serial: "0141870012176301", drive: DriveNumber(Sample.drive), name: "Касса 1",
      outlet: "Магазин", address: "Санкт-Петербург", organization: "ООО", inn: TaxNumber("7825706086"),
      model: "АТОЛ", state: "активна", shiftOpen: false, lastDocument: WallClock(Sample.day, hour: 9),
      driveExpires: Sample.day, sourceID: "77", organizationID: "41077")
    let organization = Organization(id: "41077", inn: TaxNumber("7825706086"), name: "ООО")
    let outlet = Outlet(id: "5", name: "Магазин", address: "СПб", organization: "ООО", registers: [registration])
    try await archive.store(
      organizations: [organization], outlets: [outlet], registers: [full, Register(name: "новая")],
      from: Sample.operatorSource, at: 5)
    #expect(
      try await archive.places(of: Sample.operatorSource)
        == Places(
          organizations: [organization], outlets: [outlet], registers: [full, Register(name: "новая")], told: 5))
    try await archive.store(registers: [full], from: Sample.operatorSource, at: 6)
    let places = try await archive.places(of: Sample.operatorSource)
    #expect(places.registers == [full])
    #expect(places.outlets == [outlet])
    #expect(places.told == 6)
    #expect(try await archive.places(of: Sample.booksSource) == Places())
    #expect(try await archive.sources() == [Sample.operatorSource])
  }

  @Test func theJournalKeepsItsOrder() async throws {
    let archive = try Archive.temporary()
    let registration = try #require(RegistrationNumber(Sample.registration))
    let entries = [
      JournalEntry(at: 5, user: "anna", register: registration, what: "shift.accepted", details: "недостача 12,00"),
      JournalEntry(at: 3, user: "anna", what: "profile.saved"),
    ]
    for entry in entries { try await archive.record(entry) }
    #expect(try await archive.journal() == entries)
    #expect(try await archive.journal(register: registration) == [entries[0]])
    // Not even whoever opens the file with another program changes what was done.
    for change in ["DELETE FROM journal", "UPDATE journal SET user = 'nobody'"] {
      await #expect(throws: DatabaseError.self) { try await archive.queue.write { try $0.execute(sql: change) } }
    }
    #expect(try await archive.journal() == entries)
  }

  @Test func cashiersInOrder() async throws {
    #expect(try await filled().cashiers() == ["Иванова А.П.", "Петров С.В."])
  }

  @Test func registersThatDocumentsName() async throws {
    let archive = try await filled()
    let registers = try await archive.registersOfDocuments(of: Sample.operatorSource)
    for register in registers {
      guard let only = register.registration else { continue }
      #expect(try await archive.registersOfDocuments(of: Sample.operatorSource, only: only) == [register])
    }
    let unknown = try #require(RegistrationNumber("0000000000000017"))
    #expect(try await archive.registersOfDocuments(of: Sample.operatorSource, only: unknown).isEmpty)
    #expect(registers.map(\.registration?.text) == [Sample.registration, Sample.otherRegistration])
    #expect(registers.map(\.drive?.text) == [Sample.drive, Sample.otherDrive])
    let next = Sample.day.advanced(by: 1)
    #expect(registers.map(\.lastDocument) == [Sample.receipt(1, day: next).datetime, Sample.receipt(1).datetime])

    // A frame alone, one without a register, and one that is newer than the receipts.
    let later = WallClock(Sample.day.advanced(by: 3), hour: 22)
    let frame = try #require(Sample.frame(9, opened: WallClock(Sample.day.advanced(by: 3), hour: 8), closed: later))
    try await archive.tell(Sample.answer([], shifts: [frame]))
    let bare = Sample.receipt(2, drive: "9960440300000099", register: nil)
    try await archive.importAll([bare], .operator)
    #expect(try await archive.registersOfDocuments(of: Sample.operatorSource).map(\.lastDocument).first == later)
    let nameless = try await archive.registersOfDocuments(of: .files(.operator))
    #expect(nameless == [Register(drive: DriveNumber("9960440300000099"), lastDocument: bare.datetime)])
    #expect(try await archive.holdsAnything(of: .files(.operator)))
    #expect(try await !archive.holdsAnything(of: .files(.books)))
  }
}
