import Fiscal

/// A register as its catalog has it, with what the profile tells of it.
struct RegisterEntry: Sendable {
  let key: ObjectKey
  let name: String
  let code: String?
  var serial: String?
  var registration: RegistrationNumber?
  var drive: DriveNumber?
  var lastDocument: WallClock?
  /// The zone of its own clock, where the profile tells.
  let zone: Zone?
  let organization: ObjectKey?
  let outlet: ObjectKey?
  let equipment: ObjectKey?
  var inn: TaxNumber?
  var address: String?

  /// What the profile tells of it besides.
  let told: RegisterNumbers?
  /// What the catalog has of it.
  let record: ODataRecord?

  /// Nil for a folder, for what is marked for deletion, and for what is no register.
  init?(_ record: ODataRecord, profile: ConfigurationProfile) {
    guard let key = record.key("Ref_Key"), record.flag("IsFolder") != true, record.flag("DeletionMark") != true else {
      return nil
    }
    let names = profile.register
    if let when = names.when, !when.holds(for: record) { return nil }
    self.key = key
    name = record.text(names.name) ?? record.text(names.code) ?? key.description
    code = record.text(names.code)
    let listed = [name, code, key.description, record.text(names.registration), record.text(names.serial)]
    told = listed.compactMap { $0.flatMap { profile.registers[$0] } }.first
    self.record = record
    serial = told?.serial ?? record.text(names.serial)
    registration = told?.registration ?? record.text(names.registration).flatMap { RegistrationNumber($0) }
    drive = told?.drive
    zone = told?.zone
    organization = record.reference(names.organization)?.key
    outlet = record.reference(names.outlet)?.key
    equipment = record.reference(names.equipment)?.key
  }
}
