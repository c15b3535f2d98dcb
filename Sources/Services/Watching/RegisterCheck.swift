import Fiscal

/// How it stands with a register.
public struct RegisterCheck: Sendable {
  public enum Verdict: String, Sendable {
    case fine = "ok"
    /// Something wants a person.
    case attention
    /// A side could not be asked; what is told rests on the archive.
    case failed
  }

  /// A shift whose receipts differ.
  public struct DifferingShift: Hashable, Sendable {
    /// Nil gathers the receipts that name no shift.
    public var number: UInt32?
    public var findings: Int
    /// Books − operator, net.
    public var difference: Kopecks
  }

  /// A shift that lasts, or lasted, longer than it may.
  public struct LongShift: Hashable, Sendable {
    public var id: ShiftID
    public var opened: WallClock
    public var hours: Int
    public var isOpen: Bool
  }

  public var record: RegisterRecord
  /// Whether both sides are there and were asked: otherwise nothing is said of what differs.
  public var isCompared = false
  public var differing: [DifferingShift] = []
  /// Shifts that differ by what somebody accepted: see the journal.
  public var accepted = 0
  /// Document numbers that nobody has.
  public var gaps = 0
  public var unsent: [UnsentOnDrive] = []
  public var long: [LongShift] = []
  public var lastDocument: WallClock?
  /// Days without a document, where there are too many.
  public var silentDays: Int?
  public var driveExpires: CalendarDay?
  /// Days until the drive ends, where there are too few; negative when it is over.
  public var driveDaysLeft: Int?
  /// What the drive says of itself in the newest report that closes a shift.
  public var driveSigns: DriveSigns = []
  /// What makes a side's answer less than whole.
  public var lacking: [Message] = []
  public var failures: [SideName: Fault] = [:]
  /// Whether one of several operators did not answer: that the others lack a document says nothing.
  public var isPartial = false

  /// What all shifts together differ by; nil where the sides were not compared.
  public var difference: Kopecks? { isCompared ? differing.reduce(.zero) { $0 + $1.difference } : nil }

  public var unsentCount: Int { unsent.reduce(0) { $0 + $1.count } }

  /// The first day on which a drive's 30 days are over.
  public var deadline: CalendarDay? { unsent.compactMap(\.deadline).min() }

  public var verdict: Verdict {
    if !failures.isEmpty { return .failed }
    let isFine =
      differing.isEmpty && gaps == 0 && unsent.isEmpty && long.isEmpty && silentDays == nil && driveDaysLeft == nil
      && driveSigns.isEmpty && lacking.isEmpty && !isPartial
    return isFine ? .fine : .attention
  }
}
