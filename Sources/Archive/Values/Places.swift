import Fiscal

/// The places of a source as it last told them.
public struct Places: Hashable, Sendable {
  public var organizations: [Organization]
  public var outlets: [Outlet]
  public var registers: [Register]
  /// When the registers were told, seconds in UTC; nil when they never were.
  public var told: Int64?

  public init(
    organizations: [Organization] = [], outlets: [Outlet] = [], registers: [Register] = [], told: Int64? = nil
  ) {
    self.organizations = organizations
    self.outlets = outlets
    self.registers = registers
    self.told = told
  }
}
