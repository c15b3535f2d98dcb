/// A place with registers (торговая точка).
public struct Outlet: Hashable, Sendable {
  /// The source's own key of it.
  public var id: String
  public var name: String
  public var address: String?
  public var organization: String?
  public var registers: [RegistrationNumber]

  public init(
    id: String, name: String, address: String? = nil, organization: String? = nil,
    registers: [RegistrationNumber] = []
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.organization = organization
    self.registers = registers
  }
}
