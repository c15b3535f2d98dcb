import Fiscal

/// Which reports (documents without a settlement) are asked for. What is nil or empty does not restrict.
public struct ReportFilter: Sendable {
  public var side: SideName?
  public var sources: [Source]
  public var registers: [RegistrationNumber]
  public var drives: [DriveNumber]
  public var shift: UInt32?
  public var period: Period?
  public var documents: ClosedRange<UInt32>?

  public init(
    side: SideName? = nil, sources: [Source] = [], registers: [RegistrationNumber] = [], drives: [DriveNumber] = [],
    shift: UInt32? = nil, period: Period? = nil, documents: ClosedRange<UInt32>? = nil
  ) {
    self.side = side
    self.sources = sources
    self.registers = registers
    self.drives = drives
    self.shift = shift
    self.period = period
    self.documents = documents
  }
}
