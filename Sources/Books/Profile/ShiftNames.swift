import Fiscal

/// Where shifts stand: `Документ.КассоваяСмена` of the equipment library.
public struct ShiftNames: Hashable, Sendable {
  public let set: String
  public let register: String
  public let number: String
  public let opened: String
  public let closed: String
  public let receipts: String?
  public let documents: String?
  public let unsent: String?
  public let firstUnsent: String?
  /// Attributes of what the drive says of itself; a configuration may have a sign under one of several names.
  public let signs: [String: DriveSigns]
  public let openWhen: Condition?
  public let closedWhen: Condition?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    register = try section.required("register")
    number = try section.required("number")
    opened = try section.required("opened")
    closed = try section.required("closed")
    receipts = try section.text("receipts")
    documents = try section.text("documents")
    unsent = try section.text("unsent")
    firstUnsent = try section.text("first-unsent")
    var signs: [String: DriveSigns] = [:]
    let told = try section.section("signs")
    for (sign, name) in DriveSigns.all {
      for attribute in try told.list(name) { signs[attribute] = sign }
    }
    self.signs = signs
    openWhen = try Condition(section.section("open-when"))
    closedWhen = try Condition(section.section("closed-when"))
  }
}
