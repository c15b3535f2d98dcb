import Fiscal

/// Which shifts are asked for. What is nil or empty does not restrict.
public struct ShiftFilter: Sendable {
  public var side: SideName?
  public var sources: [Source]
  public var registers: [RegistrationNumber]
  public var drives: [DriveNumber]
  public var number: UInt32?
  /// Shifts that touch it.
  public var period: Period?
  /// Only those whose source says that they are open.
  public var open: Bool

  public init(
    side: SideName? = nil, sources: [Source] = [], registers: [RegistrationNumber] = [], drives: [DriveNumber] = [],
    number: UInt32? = nil, period: Period? = nil, open: Bool = false
  ) {
    self.side = side
    self.sources = sources
    self.registers = registers
    self.drives = drives
    self.number = number
    self.period = period
    self.open = open
  }
}
