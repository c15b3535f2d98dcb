import Fiscal

/// What was done with a register's place in a licence.
public struct AttachmentEvent: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case attach
    case detach
    /// The scenario was changed, and with it perhaps the licence.
    case scenario
  }

  public var kind: Kind
  public var register: RegistrationNumber
  /// The number of the licence; nil where none was needed.
  public var licence: String?
  /// `check` or `load`.
  public var scenario: String
  public var drive: DriveNumber?
  public var outlet: String?
  public var inn: TaxNumber?
  /// Seconds in UTC.
  public var at: Int64
  /// The system's name of the user.
  public var user: String

  public init(
    _ kind: Kind, register: RegistrationNumber, licence: String?, scenario: String, drive: DriveNumber? = nil,
    outlet: String? = nil, inn: TaxNumber? = nil, at: Int64, user: String
  ) {
    self.kind = kind
    self.register = register
    self.licence = licence
    self.scenario = scenario
    self.drive = drive
    self.outlet = outlet
    self.inn = inn
    self.at = at
    self.user = user
  }
}
