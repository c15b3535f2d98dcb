import Fiscal

/// What both sides have of something: a day of a register, an hour of a shift.
public struct FiguresPair: Hashable, Sendable {
  /// Nil where the side is not there at all.
  public var `operator`: Figures?
  public var books: Figures?

  public init() {}

  /// With zeros for the sides that are there.
  init(sides: Set<SideName>) {
    if sides.contains(.operator) { self.operator = Figures() }
    if sides.contains(.books) { books = Figures() }
  }

  public subscript(side: SideName) -> Figures? {
    get { side == .operator ? `operator` : books }
    set { if side == .operator { self.operator = newValue } else { books = newValue } }
  }

  /// Books − operator; nil where a side is not there.
  public var difference: Kopecks? {
    guard let told = `operator`, let booked = books else { return nil }
    return booked.net - told.net
  }

  /// Whether the sides differ anywhere: in the number of receipts or in any sign and payment, though the nets may agree.
  public var differs: Bool {
    guard let told = `operator`, let booked = books else { return false }
    return !told.agrees(with: booked)
  }

  /// The only side that has receipts, where both are there.
  public var alone: SideName? {
    guard let told = `operator`, let booked = books else { return nil }
    if told.receipts > 0, booked.receipts == 0 { return .operator }
    return told.receipts == 0 && booked.receipts > 0 ? .books : nil
  }

  /// What a picture draws: the difference, or what the one side that is there has.
  public var shown: Kopecks { difference ?? `operator`?.net ?? books?.net ?? .zero }

  static func += (a: inout FiguresPair, b: FiguresPair) {
    for side in SideName.allCases {
      guard let more = b[side] else { continue }
      var sum = a[side] ?? Figures()
      sum += more
      a[side] = sum
    }
  }
}
