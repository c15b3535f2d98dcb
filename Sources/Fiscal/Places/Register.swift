/// A cash register (касса, ККТ) as one side knows it.
public struct Register: Hashable, Sendable {
  /// РНМ; the books may not know it.
  public var registration: RegistrationNumber?
  /// Заводской номер.
  public var serial: String?
  /// The drive in it now.
  public var drive: DriveNumber?
  public var name: String?
  public var outlet: String?
  public var address: String?
  public var organization: String?
  public var inn: TaxNumber?
  public var model: String?
  /// The source's own word for its state.
  public var state: String?
  public var shiftOpen: Bool?
  /// Time of the last document that the side has of it.
  public var lastDocument: WallClock?
  /// The day on which the drive's keys end.
  public var driveExpires: CalendarDay?
  /// The source's own key of the register.
  public var sourceID: String?
  /// The source's own key of the register's organisation.
  public var organizationID: String?

  public init(
    registration: RegistrationNumber? = nil, serial: String? = nil, drive: DriveNumber? = nil, name: String? = nil,
    outlet: String? = nil, address: String? = nil, organization: String? = nil, inn: TaxNumber? = nil,
    model: String? = nil, state: String? = nil, shiftOpen: Bool? = nil, lastDocument: WallClock? = nil,
    driveExpires: CalendarDay? = nil, sourceID: String? = nil, organizationID: String? = nil
  ) {
    self.registration = registration
    self.serial = serial
    self.drive = drive
    self.name = name
    self.outlet = outlet
    self.address = address
    self.organization = organization
    self.inn = inn
    self.model = model
    self.state = state
    self.shiftOpen = shiftOpen
    self.lastDocument = lastDocument
    self.driveExpires = driveExpires
    self.sourceID = sourceID
    self.organizationID = organizationID
  }
}
