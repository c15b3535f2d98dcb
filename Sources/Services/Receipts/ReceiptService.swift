import Archive
import Fiscal

/// Receipts out of the archive, fetched first where it lacks them.
public struct ReceiptService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// What is wanted.
  public struct Wish: Sendable {
    public var records: [RegisterRecord] = []
    public var shift: ShiftRecord?
    public var period: Period?
    public var sign: Sign?
    public var payment: Payment?
    /// Found anywhere in the cashier's name, in any case.
    public var cashier: String?
    public var sums: ClosedRange<Kopecks>?
    public var number: UInt32?
    public var document: UInt32?
    /// Those behind a document that was written into the books: its key or number.
    public var behind: String?
    public var refresh = false

    public init() {}
  }

  /// A receipt and the side that has it.
  public struct Found: Sendable {
    public var side: SideName
    public var stored: StoredReceipt
    public var receipt: Receipt { stored.receipt }
  }

  public func receipts(_ wish: Wish, sides: [SideName]) async throws -> [Found] {
    var wish = wish
    var behind: Set<DocumentID>?
    if let text = wish.behind {
      guard let document = try await desk.archive.salesDocuments(called: text, of: desk.source(.books)).first else {
        throw Fault(SalesFault.documentUnknown, ["document": text])
      }
      behind = Set(try await desk.archive.receipts(behind: document))
      wish.records = []
      wish.shift = ShiftRecord(id: document.shift)
    }
    if !wish.records.isEmpty {
      let pull = PullService(desk)
      let period = wish.shift.flatMap(Self.span) ?? wish.period ?? pull.usualPeriod
      for record in wish.records {
        try await pull.ensure(record, period, refresh: wish.refresh, progress: progress)
      }
    }
    var found: [Found] = []
    for side in sides {
      for stored in try await desk.archive.storedReceipts(filter(wish, side))
      where wish.cashier.map({ (stored.receipt.cashier ?? "").lowercased().contains($0.lowercased()) }) ?? true
        && behind.map({ ids in stored.receipt.id.map(ids.contains) ?? false }) ?? true
      {
        found.append(Found(side: side, stored: stored))
      }
    }
    return found.sorted { Self.order($0.receipt) < Self.order($1.receipt) }
  }

  /// The side whose receipts are shown when none is named.
  public func usualSide() async throws -> SideName { try await desk.has(.operator) ? .operator : .books }

  /// One receipt: № ФД, `DRIVE:№ФД` or the text of a QR code.
  public func receipt(_ id: String, of record: RegisterRecord?) async throws -> [Found] {
    var wish = Wish()
    wish.records = record.map { [$0] } ?? []
    var drive: DriveNumber?
    if let qr = QRText(id) {
      drive = qr.drive
      wish.document = qr.document
    } else {
      let parts = id.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count == 2 {
        guard let named = DriveNumber(parts[0]) else { throw Fault(ServiceFault.receiptWord, ["id": id]) }
        drive = named
      }
      guard parts.count <= 2, let document = UInt32(parts.last ?? ""), document > 0 else {
        throw Fault(ServiceFault.receiptWord, ["id": id])
      }
      wish.document = document
    }
    // A drive may be another register's than the selected one.
    if let drive, record?.register.drive != drive {
      let owner = try await RegisterService(desk).registers().first { $0.register.drive == drive }
      wish.records = owner.map { [$0] } ?? []
    }
    if let qr = QRText(id) {
      // The code may be of any day; its clock is the register's own.
      let day = Period(from: qr.datetime, to: qr.datetime).widened(days: 1)
      if !wish.records.isEmpty { wish.period = day }
    }
    let found = try await receipts(wish, sides: SideName.allCases).filter { drive == nil || $0.receipt.drive == drive }
    guard !found.isEmpty else { throw Fault(ServiceFault.receiptUnknown, ["id": id]) }
    let drives = Set(found.compactMap(\.receipt.drive))
    guard drives.count <= 1 else {
      throw Fault(
        ServiceFault.receiptAmbiguous,
        ["id": id, "candidates": drives.sorted().map(\.text).joined(separator: ", ")])
    }
    return found
  }

  private func filter(_ wish: Wish, _ side: SideName) -> ReceiptFilter {
    // With no register named the question is about all that may be seen.
    let admitted = wish.records.isEmpty ? desk.admitted.map { $0.sorted() } : nil
    let registrations = admitted ?? wish.records.compactMap(\.register.registration)
    var filter = ReceiptFilter(
      sources: [desk.source(side)], registers: registrations,
      drives: registrations.isEmpty ? wish.records.compactMap(\.register.drive) : [], period: wish.period,
      signs: wish.sign.map { [$0] } ?? [], payment: wish.payment, sums: wish.sums, number: wish.number,
      document: wish.document)
    if let shift = wish.shift {
      filter.shift = shift.id.number
      filter.drives = [shift.id.drive]
    }
    return filter
  }

  private static func span(_ shift: ShiftRecord) -> Period? {
    guard let start = shift.start else { return nil }
    return Period(from: start, to: shift.end ?? start).widened(days: 1)
  }

  private static func order(_ receipt: Receipt) -> (WallClock, String, UInt32, UInt32) {
    (receipt.datetime, receipt.drive?.text ?? "", receipt.document ?? 0, receipt.number ?? 0)
  }
}
