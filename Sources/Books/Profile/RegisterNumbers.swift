import Fiscal

/// What a profile tells of one register because 1С does not know it.
public struct RegisterNumbers: Hashable, Sendable {
  static let lines: Set = ["registration", "drive", "serial", "zone", "organisation", "outlet"]

  public let registration: RegistrationNumber?
  public let drive: DriveNumber?
  public let serial: String?
  /// The zone of the register's own clock.
  public let zone: Zone?
  /// Where the register's sales are booked, by name or key.
  public let organization: String?
  public let outlet: String?

  init(_ section: SettingSection) throws(Fault) {
    registration = try section.text("registration").map { text throws(Fault) in
      guard let number = RegistrationNumber(text) else {
        throw section.bad("registration", text, expected: "@setting.sixteen-digits")
      }
      return number
    }
    drive = try section.text("drive").map { text throws(Fault) in
      guard let number = DriveNumber(text) else {
        throw section.bad("drive", text, expected: "@setting.sixteen-digits")
      }
      return number
    }
    serial = try section.text("serial")
    organization = try section.text("organisation")
    outlet = try section.text("outlet")
    zone = try section.text("zone").map { text throws(Fault) in
      guard let zone = Zone(text) else { throw section.bad("zone", text, expected: "Europe/Moscow | +03:00") }
      return zone
    }
  }
}
