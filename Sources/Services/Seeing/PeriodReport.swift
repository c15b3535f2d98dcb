import Fiscal
import Reconciliation

/// All that a page tells of a period: the days of its registers, and what reconciling each of them found.
public struct PeriodReport: Sendable {
  /// One register, reconciled.
  public struct Line: Sendable {
    public var record: RegisterRecord
    public var operatorTotal: Kopecks?
    public var booksTotal: Kopecks?
    public var difference: Kopecks?
    public var explained: Kopecks
    public var remainder: Kopecks
    public var findings: Int
    public var complete: Bool
  }

  /// The findings of one cause in all registers.
  public struct CauseSum: Sendable {
    public var cause: Cause
    public var certainty: Certainty
    public var registers: Int
    public var findings: Int
    public var difference: Kopecks
  }

  /// What a register's reconciliation had to say.
  public struct Remark: Sendable {
    public var record: RegisterRecord
    public var message: Message
  }

  public let grid: DayGrid
  /// Nil when several registers were asked.
  public let one: RegisterRecord?
  public let lines: [Line]
  /// At most ``mostFindings`` of them.
  public let findings: [Finding]
  public let allFindings: Int
  /// The greatest first.
  public let causes: [CauseSum]
  public let remarks: [Remark]

  /// More of them no page can be read with; `export findings` has them all.
  public static let mostFindings = 5_000
  static let mostRemarks = 200
}
