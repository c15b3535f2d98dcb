import Archive
import Fiscal
import Reconciliation

/// Which documents the drives of a register still hold, out of what both sides tell and have.
///
/// A drive sends in order, so that everything above the operator's last document of it is unsent. What a side tells is
/// true for its time: documents that the operator has by now have been sent since.
struct UnsentSearch {
  /// The newest word about a drive.
  struct Statement {
    var shift: UInt32
    var unsent: Unsent
    /// Of a closed shift: № ФД and time of its closing. Nothing is said of later documents.
    var document: UInt32?
    var time: WallClock?

    func says(_ document: UInt32?, _ time: WallClock?) -> Bool {
      if let end = self.document, let document { return document <= end }
      if let end = self.time, let time { return time <= end }
      return self.document == nil && self.time == nil
    }
  }

  /// The newest document of a drive that the operator has.
  private struct Last {
    var document: UInt32 = 0
    var time = WallClock(seconds: .min)

    mutating func note(_ document: UInt32?, _ time: WallClock) {
      self.document = max(self.document, document ?? 0)
      self.time = max(self.time, time)
    }

    func isBefore(_ document: UInt32?, _ time: WallClock?) -> Bool {
      if let document, self.document > 0 { return document > self.document }
      return time.map { $0 > self.time } ?? false
    }
  }

  private(set) var drives: [UnsentOnDrive] = []
  /// Places of the findings that are explained by it, so that they are no difference.
  private(set) var findings: Set<Int> = []

  /// - Parameters:
  ///   - received: what the operator has; nil where it is not there.
  ///   - tellsNumbers: whether it was asked and knows the register, so that what it lacks is unsent.
  ///   - usual: the drive of documents that do not tell theirs.
  init(
    _ reconciliation: Reconciliation, received: Side?, tellsNumbers: Bool, statements: [DriveNumber: Statement],
    usual: DriveNumber?
  ) {
    let last = received.map(Self.last) ?? [:]
    var held: [DriveNumber?: [Int]] = [:]
    for (at, finding) in reconciliation.findings.enumerated()
    where finding.kind == .missingInOperator || finding.kind == .gapInDocuments {
      let drive = finding.drive.flatMap { DriveNumber($0) } ?? usual
      let isAbove =
        tellsNumbers && received != nil
        && drive.map { last[$0]?.isBefore(finding.document, finding.datetime) ?? true } ?? false
      let isSaid = drive.flatMap { statements[$0] }?.says(finding.document, finding.datetime) ?? false
      guard finding.isUnsent || isAbove && !isSaid else { continue }
      held[drive, default: []].append(at)
    }
    for drive in Set(held.keys).union(statements.keys.map { Optional($0) }) {
      let places = held[drive] ?? []
      let statement = drive.flatMap { statements[$0] }
      guard
        let found = Self.unsent(
          drive, places.map { reconciliation.findings[$0] }, statement, drive.flatMap { last[$0] })
      else { continue }
      drives.append(found)
      findings.formUnion(places)
    }
    drives.sort { Self.order($0) < Self.order($1) }
  }

  private static func unsent(
    _ drive: DriveNumber?, _ held: [Finding], _ statement: Statement?, _ last: Last?
  ) -> UnsentOnDrive? {
    var told = statement?.unsent.count ?? 0 > 0 ? statement?.unsent : nil
    if let statement, let last, Self.hasCome(statement, last) { told = nil }
    let said = held.filter { $0.isUnsent }.count
    let count = max(told?.count ?? 0, said) + held.reduce(0) { $0 + $1.numbers } - said
    guard count > 0 else { return nil }
    return UnsentOnDrive(
      drive: drive, count: count,
      firstDocument: (held.compactMap(\.document) + [told?.firstDocument].compactMap { $0 }).min(),
      first: (held.compactMap(\.datetime) + [told?.first].compactMap { $0 }).min(),
      evidence: told != nil || said > 0 ? .told : .numbers)
  }

  /// Whether the operator has the first of them, or something that is later than all.
  private static func hasCome(_ statement: Statement, _ last: Last) -> Bool {
    let unsent = statement.unsent
    let places = [(unsent.firstDocument, unsent.first), (statement.document, statement.time)]
    return places.contains { ($0 != nil || $1 != nil) && !last.isBefore($0, $1) }
  }

  private static func last(_ side: Side) -> [DriveNumber: Last] {
    let table = side.receipts
    var byNumber: [UInt32: Last] = [:]
    for row in 0..<table.count {
      byNumber[table.drive(row), default: Last()].note(table.document(row), table.datetime(row))
    }
    var last: [DriveNumber: Last] = [:]
    for (number, newest) in byNumber {
      if let drive = DriveNumber(table.drives[number]) { last[drive] = newest }
    }
    for report in side.reports { last[report.drive, default: Last()].note(report.document, report.datetime) }
    return last
  }

  /// The most urgent first.
  private static func order(_ unsent: UnsentOnDrive) -> (CalendarDay, String) {
    (unsent.deadline ?? CalendarDay(number: .max), unsent.drive?.text ?? "")
  }
}

extension UnsentSearch {
  /// The newest word of each drive, by shift; of two about one shift, the one that knows of more.
  static func statements(_ shifts: [ShiftRecord], _ reports: [ReportDocument]) -> [DriveNumber: Statement] {
    var newest: [DriveNumber: Statement] = [:]
    func note(_ drive: DriveNumber, _ statement: Statement) {
      if let known = newest[drive] {
        if known.shift > statement.shift { return }
        if known.shift == statement.shift, known.unsent.count >= statement.unsent.count { return }
      }
      newest[drive] = statement
    }
    for shift in shifts {
      for frame in [shift.operator?.frame, shift.books?.frame].compactMap({ $0 }) {
        guard let unsent = frame.unsent ?? frame.report?.unsent else { continue }
        note(
          shift.id.drive,
          Statement(
            shift: shift.id.number, unsent: unsent, document: frame.closingDocument, time: frame.closed))
      }
    }
    for report in reports {
      guard let unsent = report.closing?.unsent, let shift = report.shift else { continue }
      note(report.drive, Statement(shift: shift, unsent: unsent, document: report.document, time: report.datetime))
    }
    return newest
  }
}

extension Finding {
  /// How many document numbers it takes; a gap names its ends: `30012-30014`.
  var numbers: Int {
    guard kind == .gapInDocuments else { return 1 }
    let ends = detail.split(separator: "-").compactMap { UInt32($0) }
    guard let first = ends.first, let last = ends.last, last >= first else { return 1 }
    return Int(last - first) + 1
  }
}
