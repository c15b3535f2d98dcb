import Fiscal

/// A document of sales that was written into the books, or into a file for them.
public struct SalesDocument: Hashable, Sendable {
  /// The books.
  public var source: Source
  /// The books' key of it.
  public var key: String
  /// Its number there.
  public var number: String
  public var register: RegistrationNumber?
  public var shift: ShiftID
  /// Sales less returns.
  public var total: Kopecks
  /// The file into which it was written; nil when it went into the books themselves.
  public var file: String?
  /// When, seconds in UTC.
  public var at: Int64

  public init(
    source: Source, key: String, number: String, register: RegistrationNumber?, shift: ShiftID, total: Kopecks,
    file: String? = nil, at: Int64
  ) {
    self.source = source
    self.key = key
    self.number = number
    self.register = register
    self.shift = shift
    self.total = total
    self.file = file
    self.at = at
  }
}
