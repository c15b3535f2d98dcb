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
  public var frame: Shift? {
    get { boxed?.shift }
    set { boxed = newValue.map { .shift($0) } }
  }
  private var boxed: BoxedFrame?
  /// True when the shift is closed and nothing of it is missing here, so that it need not be asked for again.
  public var complete: Bool
  /// When the frame was told, seconds in UTC.
  public var told: Int64?
  /// By sign, ascending; a sign without receipts is left out.
  public var sums: [SignSums]

  init(
    source: Source, register: RegistrationNumber?, drive: DriveNumber?, number: UInt32?, frame: Shift?, complete: Bool,
    told: Int64?, sums: [SignSums]
  ) {
    self.source = source
    self.register = register
    self.drive = drive
    self.number = number
    self.complete = complete
    self.told = told
    self.sums = sums
    self.frame = frame
  }

  public subscript(sign: Sign) -> SignSums? { sums.first { $0.sign == sign } }

  public var receipts: Int { sums.reduce(0) { $0 + $1.receipts } }

  /// Sales and returned expenses less returns and expenses.
  public var net: Kopecks { sums.reduce(.zero) { $0 + $1.sign.net($1.total) } }

  /// The opening, or the first receipt.
  public var start: WallClock? { boxed?.shift.opened ?? first }

  /// The closing, or the last receipt.
  public var end: WallClock? { boxed?.shift.closed ?? last ?? boxed?.shift.opened }

  public var state: Shift.State? { boxed?.shift.state }

  private var first: WallClock? {
    guard var first = sums.first?.first else { return nil }
    for other in sums.dropFirst() { first = min(first, other.first) }
    return first
  }

  private var last: WallClock? {
    guard var last = sums.first?.last else { return nil }
    for other in sums.dropFirst() { last = max(last, other.last) }
    return last
  }

  public var id: ShiftID? {
    guard let drive, let number else { return nil }
    return ShiftID(drive: drive, number: number)
  }
}

/// A frame is big and most summaries of a long list have none: it lies apart.
private indirect enum BoxedFrame: Hashable, Sendable {
  case shift(Shift)

  var shift: Shift {
    switch self {
    case .shift(let shift): shift
    }
  }
}
