import Fiscal

/// How things stand with a register as far as the archive knows.
public struct Standing: Hashable, Sendable {
  /// The newest shift where it is open.
  public var open: ShiftRecord?
  /// When each side was last asked for the register's documents. A side that is not there is left out, one that never was
  /// asked has nil.
  public var asOf: [SideName: WallClock?]
  /// Documents that the newest word of either side says are still in the drive; 0 where nobody tells.
  public var unsent: Int

  public init(open: ShiftRecord? = nil, asOf: [SideName: WallClock?] = [:], unsent: Int = 0) {
    self.open = open
    self.asOf = asOf
    self.unsent = unsent
  }
}

extension Desk {
  /// How things stand with a register. Nobody is asked.
  /// - Parameter shifts: those of the register that the archive knows, oldest first.
  public func standing(of record: RegisterRecord, among shifts: [ShiftRecord]) async throws -> Standing {
    var standing = Standing(unsent: Standing.unsent(in: shifts))
    if let last = shifts.last(where: { $0.state != nil }), last.state == .open { standing.open = last }
    for side in SideName.allCases where try await has(side) {
      standing.asOf[side] = .some(try await freshness(side, of: record))
    }
    return standing
  }
}

extension Standing {
  /// What the newest word about the drive says, unless the operator has later documents: a drive sends in order.
  static func unsent(in shifts: [ShiftRecord]) -> Int {
    guard let drive = shifts.last?.id.drive else { return 0 }
    let own = shifts.filter { $0.id.drive == drive }
    let told = own.last { !$0.told.isEmpty }?.told ?? []
    guard let unsent = told.max(by: { $0.count < $1.count }), unsent.count > 0 else { return 0 }
    let received = own.compactMap { $0.operator?.sums.map(\.last).max() }.max()
    if let first = unsent.first, let received, received >= first { return 0 }
    return unsent.count
  }
}

extension ShiftRecord {
  /// What both sides tell of documents that were not sent.
  fileprivate var told: [Unsent] {
    [`operator`?.frame, books?.frame].compactMap { $0 }.compactMap { $0.unsent ?? $0.report?.unsent }
  }
}
