import Fiscal

/// What was in a file.
public struct ReadSummary: Hashable, Sendable {
  public var form: FileForm
  /// Rows of a table under its header, or documents of JSON, those that were refused or left out included.
  public var rows = 0
  public var receipts = 0
  /// Opening and closing reports and the like.
  public var reports = 0
  public var rejects = 0
  /// Rows of a table that are no receipts and mean none: totals, groups, the header repeated.
  public var skipped = 0
  /// How often each doubt was met, by its code.
  public var warnings: [String: Int] = [:]
  /// The first doubts of all and of each kind, with their places.
  public var firstWarnings: [Reject] = []

  public static let shownWarnings = 20

  public init(form: FileForm) { self.form = form }

  /// Adds what another part of the same file, behind this one, gave.
  mutating func add(_ other: ReadSummary) {
    rows += other.rows
    receipts += other.receipts
    reports += other.reports
    rejects += other.rejects
    skipped += other.skipped
    var seen = Set(warnings.keys)
    for warning in other.firstWarnings
    where seen.insert(warning.reason.code).inserted || firstWarnings.count < Self.shownWarnings {
      firstWarnings.append(warning)
    }
    warnings.merge(other.warnings, uniquingKeysWith: +)
  }

  mutating func doubt(_ message: Message, file: String, line: Int) {
    let count = Self.raise(&warnings[message.code, default: 0])
    // The first of each kind is there in any case.
    if count == 1 || firstWarnings.count < Self.shownWarnings {
      firstWarnings.append(Reject(file: file, line: line, reason: message))
    }
  }

  private static func raise(_ count: inout Int) -> Int {
    count += 1
    return count
  }
}
