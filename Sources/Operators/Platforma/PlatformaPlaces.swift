import Fiscal
import JSON

/// An organisation's tree of branches with its registers.
struct PlatformaPlaces {
  struct Kkt {
    var json: JSONValue
    var branch: String?
  }

  let organization: Organization
  private(set) var kkts: [Kkt] = []

  init?(_ json: JSONValue) {
    guard let id = json["orgInn"]?.text else { return nil }
    organization = Organization(id: id, inn: TaxNumber(id), name: json["orgName"]?.text?.foldedName ?? id)
    // Branches lie in branches; a stack, so that no depth of them is too deep.
    var rest = (json["orgBranches"]?.elements ?? []).reversed() + []
    while let branch = rest.popLast() {
      let name = branch["branchName"]?.text?.foldedName
      kkts += (branch["kkts"]?.elements ?? []).map { Kkt(json: $0, branch: name) }
      rest += (branch["branches"]?.elements ?? []).reversed()
    }
  }

  static func register(_ kkt: Kkt, of organization: Organization, clock: OperatorClock) -> Register? {
    let json = kkt.json
    guard let registration = json["kktRegNumber"]?.text.flatMap(DocumentReader.registration) else { return nil }
    return Register(
      registration: registration, serial: json["kktNumber"]?.text?.foldedName,
      drive: json["kktFN"]?.text.flatMap(DocumentReader.drive), name: json["kktName"]?.text?.foldedName,
      outlet: kkt.branch, address: json["retailAddress"]?.text?.foldedName, organization: organization.name,
      inn: organization.inn, model: json["kktModel"]?.text?.foldedName, state: json["kktStatus"]?.text,
      driveExpires: clock.time(json["kktFnDateTill"])?.day, sourceID: registration.text,
      organizationID: organization.id)
  }
}
