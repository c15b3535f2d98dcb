import Fiscal

/// Where registers (кассы ККМ) stand.
public struct RegisterNames: Hashable, Sendable {
  public let set: String
  public let name: String
  public let code: String?
  public let serial: String?
  public let registration: String?
  public let organization: String?
  public let outlet: String?
  /// Reference to the connected equipment; `Ref` where the registers are that equipment.
  public let equipment: String?
  /// Whether sales can be written although the registers are not included.
  public let optional: Bool
  /// Which elements are registers.
  public let when: Condition?

  enum Choice: String, CaseIterable { case yes, no }

  init(_ section: SettingSection) throws(Fault) {
    set = try section.required("set")
    name = try section.required("name")
    code = try section.text("code")
    serial = try section.text("serial")
    registration = try section.text("registration")
    organization = try section.text("organisation")
    outlet = try section.text("outlet")
    equipment = try section.text("equipment")
    optional = try section.choice("optional", otherwise: Choice.no) == .yes
    when = try Condition(section.section("when"))
  }
}

/// Where outlets (торговые точки) stand. A unit counts as one when its kind is listed or a register refers to it.
public struct OutletNames: Hashable, Sendable {
  public let set: String
  public let name: String
  public let kind: String?
  public let kinds: [String]

  init(_ section: SettingSection) throws(Fault) {
    set = try section.required("set")
    name = try section.required("name")
    kind = try section.text("kind")
    kinds = try section.list("kinds")
  }
}

/// Where organisations stand.
public struct OrganizationNames: Hashable, Sendable {
  public let set: String
  public let name: String
  public let inn: String?

  init(_ section: SettingSection) throws(Fault) {
    set = try section.required("set")
    name = try section.required("name")
    inn = try section.text("inn")
  }
}

/// 1С's own settings of its service with operators: РНМ and drive of a register.
public struct OperatorSettingsNames: Hashable, Sendable {
  public let set: String
  public let register: String
  public let registration: String
  public let drive: String?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    register = try section.required("register")
    registration = try section.required("registration")
    drive = try section.text("drive")
  }
}

/// The catalog of connected equipment: a table of names and values, of which some are parameters of the registration.
public struct EquipmentNames: Hashable, Sendable {
  public let set: String
  public let table: String
  /// Columns of the table.
  public let key: String
  public let value: String
  /// Names of parameters in the column `key`.
  public let registration: String
  public let drive: String?
  public let inn: String?
  public let address: String?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    table = try section.required("table")
    key = try section.required("key")
    value = try section.required("value")
    registration = try section.required("registration")
    drive = try section.text("drive")
    inn = try section.text("inn")
    address = try section.text("address")
  }
}
