import Fiscal
import JSON

/// Organisations, outlets and registers as Астрал.ОФД tells them.
enum AstralPlaces {
  /// `removed` is a non-empty value where set.
  static func isRemoved(_ json: JSONValue) -> Bool {
    guard let removed = json["removed"] else { return false }
    return removed.bool != false && removed.text != nil || removed.bool == true
  }

  static func organization(_ json: JSONValue) -> Organization? {
    guard !isRemoved(json), let id = json["id"]?.text else { return nil }
    let inn = json["inn"]?.text.flatMap { TaxNumber($0) }
    let name = json[["shortTitle", "short_title", "fullTitle", "full_title"]]?.text?.foldedName
    return Organization(id: id, inn: inn, name: name ?? inn?.text ?? id)
  }

  static func outlet(_ json: JSONValue, of organization: Organization) -> Outlet? {
    guard !isRemoved(json), let id = json["id"]?.text else { return nil }
    let address = ["city", "street", "house", "building", "apartment"].compactMap { json[$0]?.text?.foldedName }
    let registers = json["kktRegIds"]?.text?.split(separator: "|").compactMap { AstralReader.registration(String($0)) }
    return Outlet(
      id: id, name: json["alias"]?.text?.foldedName ?? id,
      address: address.isEmpty ? nil : address.joined(separator: ", "), organization: organization.name,
      registers: registers ?? [])
  }

  /// Outlets as far as registers tell of theirs: number and name.
  static func outlets(namedBy registers: [JSONValue], of organization: Organization) -> [Outlet] {
    var outlets: [Outlet] = []
    for json in registers where !isRemoved(json) {
      guard let id = json["kktAliasId"]?.text else { continue }
      let own = AstralReader.registration(json).map { [$0] } ?? []
      if let at = outlets.firstIndex(where: { $0.id == id }) {
        outlets[at].registers += own
      } else {
        outlets.append(
          Outlet(
            id: id, name: json["alias"]?.text?.foldedName ?? id, address: nil, organization: organization.name,
            registers: own))
      }
    }
    return outlets
  }

  static func register(
    _ json: JSONValue, of organization: Organization, outlets: [Outlet], clock: OperatorClock
  ) -> Register? {
    guard !isRemoved(json), let id = json["id"]?.text else { return nil }
    let registration = AstralReader.registration(json)
    let outletID = json["kktAliasId"]?.text
    let outlet = outlets.first { outlet in
      outlet.id == outletID || (outletID == nil && registration.map { outlet.registers.contains($0) } ?? false)
    }
    return Register(
      registration: registration, serial: json["numberKKT"]?.text?.foldedName,
      drive: json[["factoryFiscalDrive", "fiscalDriveNumber"]]?.text.flatMap { DriveNumber($0) },
      outlet: json["alias"]?.text?.foldedName ?? outlet?.name, address: outlet?.address,
      organization: organization.name, inn: organization.inn, model: json["nameModelKKT"]?.text?.foldedName,
      state: json[["statusOfd", "status"]]?.text, shiftOpen: json["shiftActive"]?.bool,
      lastDocument: time(json["lastUpdate"], clock), driveExpires: time(json["endFiscalDrive"], clock)?.day,
      sourceID: id, organizationID: organization.id)
  }

  private static func time(_ json: JSONValue?, _ clock: OperatorClock) -> WallClock? {
    guard let seconds = json?.integer, seconds > 0 else { return nil }
    return clock.wall(seconds)
  }
}
