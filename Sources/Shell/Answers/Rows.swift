extension Listing {
  /// The rows of a listing, each made when it is drawn: a month of a chain has more of them than should stand in memory as
  /// cells.
  public struct Rows: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
    public let endIndex: Int
    private let row: @Sendable (Int) -> [Cell]

    public var startIndex: Int { 0 }

    public init(count: Int, row: @escaping @Sendable (Int) -> [Cell]) {
      endIndex = count
      self.row = row
    }

    public init(_ rows: [[Cell]]) { self.init(count: rows.count) { rows[$0] } }

    public init(arrayLiteral rows: [Cell]...) { self.init(rows) }

    public subscript(position: Int) -> [Cell] { row(position) }
  }
}
