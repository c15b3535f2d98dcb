import Archive
import Fiscal

/// Shops, registers and receipts for these tests.
enum Sample {
  static let operatorSource = Source(.operator, "astral https://example.test org 41077")
  static let booksSource = Source(.books, "1c https://example.test/unf")
  static let registration = "0006828493046904"
  static let drive = "9960440300000011"
  static let otherRegistration = "0006504690023376"
  static let otherDrive = "9960440300000012"
  static let day = CalendarDay(number: 20_777)  // 2026-11-20
  /// Noon in UTC two days later.
  static let later: Int64 = (20_777 + 2) * 86_400 + 43_200

  static func register(_ registration: String = registration, drive: String? = drive) -> Register {
    Register(registration: RegistrationNumber(registration), drive: drive.flatMap { DriveNumber($0) })
  }

  /// A receipt of so many kopecks in cash, one minute after another from nine o'clock on.
  static func receipt(
    _ number: UInt32, _ kopecks: Int64 = 10_000, document: UInt32?? = nil, shift: UInt32? = 5, sign: Sign = .sale,
    payment: Payment = .cash, drive: String? = drive, register: String? = registration, day: CalendarDay = day,
    cashier: String? = "Иванова А.П.", items: [ReceiptItem] = []
  ) -> Receipt {
    Receipt(
      datetime: WallClock(day, hour: 9).adding(seconds: Int64(number) * 60),
      register: register.flatMap { RegistrationNumber($0) }, drive: drive.flatMap { DriveNumber($0) }, shift: shift,
      number: number, document: document ?? (100 + number), sign: sign, total: Kopecks(kopecks),
      payments: Payments(Kopecks(kopecks), by: payment), cashier: cashier, items: items)
  }

  static func answer(_ receipts: [Receipt], shifts: [Shift] = [], complete: Bool = true) -> SourceAnswer {
    SourceAnswer(documents: receipts.map { SourceDocument(.receipt($0)) }, shifts: shifts, complete: complete)
  }

  static func frame(
    _ number: UInt32 = 5, opened: WallClock? = WallClock(day, hour: 8), closed: WallClock? = nil,
    opening: UInt32? = nil, closing: UInt32? = nil, state: Shift.State? = nil
  ) -> Shift? {
    guard let drive = DriveNumber(drive) else { return nil }
    return Shift(
      id: ShiftID(drive: drive, number: number), register: RegistrationNumber(registration), opened: opened,
      closed: closed, state: state ?? (closed == nil ? .open : .closed), openingDocument: opening,
      closingDocument: closing)
  }

  static func whole(_ first: CalendarDay = day, _ last: CalendarDay? = nil) -> Period {
    Period(from: first, to: last ?? first)
  }
}

extension Archive {
  /// Stores an answer about the sample's register and day.
  @discardableResult
  func tell(
    _ answer: SourceAnswer, _ source: Source = Sample.operatorSource, in period: Period = Sample.whole(),
    register: Register = Sample.register(), at: Int64 = Sample.later
  ) async throws -> StoreOutcome {
    try await store(answer, from: source, of: register, in: period, at: at)
  }

  /// Imports receipts as one file.
  @discardableResult
  func importAll(_ receipts: [Receipt], _ side: SideName, batch: Int = 1000) async throws -> StoreOutcome {
    let run = try await beginImport(into: .files(side), named: "sample.csv", at: Sample.later)
    for start in stride(from: 0, to: receipts.count, by: batch) {
      let end = min(start + batch, receipts.count)
      try run.add(receipts[start..<end].map { SourceDocument(.receipt($0)) })
    }
    return try await run.finish()
  }
}
