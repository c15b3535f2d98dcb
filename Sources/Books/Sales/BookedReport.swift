import Fiscal

/// A report on sales that stands in the books.
public struct BookedReport: Hashable, Sendable {
  /// How it was found to be the shift's.
  public enum Reason: String, Sendable {
    /// The archive remembers having written it.
    case remembered
    /// It refers to the shift's document.
    case shift
    /// Register and number of the shift are its own.
    case number
    /// Its comment has our mark.
    case mark
    /// Place, time and total are the shift's: somebody else wrote it.
    case alike
  }

  public var key: String
  public var number: String
  public var date: WallClock?
  public var isPosted: Bool
  /// Whether its comment has our mark, or the archive remembers it.
  public var isOurs: Bool
  public var reason: Reason
  public var total: Kopecks?
  /// Whether it has no lines yet.
  public var isEmpty: Bool
  /// Whether goods, sums and payments are those that were to be written.
  public var isSame: Bool
  /// What of it is not as it was to be written.
  public var differing: [String]
}

/// What came of writing a report.
public struct WrittenReport: Hashable, Sendable {
  public enum Action: String, Sendable {
    case created
    case changed
    /// It stood there already as it should.
    case present
  }

  public var action: Action
  public var report: BookedReport
  public var notes: [Message]
  /// Why it stands unposted although it was to be posted.
  public var postFailure: Message?
}
