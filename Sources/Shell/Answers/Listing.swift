/// Rows under named columns.
public struct Listing: Sendable {
  public struct Column: Sendable, Hashable {
    /// The name in the machine modes: English, lower case. Its title in tables is `column.NAME` of the catalogue.
    public var name: String
    /// Another title in tables than the name's own: `column.TITLE` of the catalogue.
    public var title: String?
    /// Left out of tables (not of machine modes) when there is no room.
    public var minor: Bool

    public init(_ name: String, title: String? = nil, minor: Bool = false) {
      self.name = name
      self.title = title
      self.minor = minor
    }
  }

  public var columns: [Column]
  public var rows: Rows
  /// A row of totals that tables draw under the others.
  public var totals: [Cell]?

  public init(_ columns: [Column], rows: [[Cell]] = [], totals: [Cell]? = nil) {
    self.init(columns, rows: Rows(rows), totals: totals)
  }

  public init(_ columns: [Column], rows: Rows, totals: [Cell]? = nil) {
    self.columns = columns
    self.rows = rows
    self.totals = totals
  }
}
