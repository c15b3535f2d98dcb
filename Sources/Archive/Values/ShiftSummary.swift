import Fiscal

/// A shift of one source with its totals, whether the source told its frame or only receipts of it are here.
public struct ShiftSummary: Hashable, Sendable {
  public var source: Source
  public var register: RegistrationNumber?
  /// Nil where the receipts do not say.
  public var drive: DriveNumber?
  /// Nil gathers the receipts that name no shift.
  public var number: UInt32?
  /// What the source told of the shift itself; nil where only its receipts are known.
  public var frame: Shift?
  /// True when the shift is closed and nothing of it is missing here, so that it need not be asked for again.
  public var complete: Bool
  /// When the frame was told, seconds in UTC.
  public var told: Int64?
  /// By sign, ascending; a sign without receipts is left out.
  public var sums: [SignSums]

  public subscript(sign: Sign) -> SignSums? { sums.first { $0.sign == sign } }

  public var receipts: Int { sums.reduce(0) { $0 + $1.receipts } }

  /// Sales and returned expenses less returns and expenses.
  public var net: Kopecks { sums.reduce(.zero) { $0 + $1.sign.net($1.total) } }

  /// The opening, or the first receipt.
  public var start: WallClock? { frame?.opened ?? sums.map(\.first).min() }

  /// The closing, or the last receipt.
  public var end: WallClock? { frame?.closed ?? sums.map(\.last).max() ?? frame?.opened }

  public var state: Shift.State? { frame?.state }

  public var id: ShiftID? {
    guard let drive, let number else { return nil }
    return ShiftID(drive: drive, number: number)
  }
}
