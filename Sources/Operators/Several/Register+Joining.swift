import Fiscal

extension Register {
  /// Whether two operators' words are about one register: РНМ decides, then the serial number, then the drive.
  func isSame(as other: Register) -> Bool {
    if let a = registration, let b = other.registration { return a == b }
    if let a = serial, let b = other.serial, !a.isEmpty { return a == b }
    if let a = drive, let b = other.drive { return a == b }
    return false
  }

  /// What the one tells that had the last document, and what the other knows beyond it.
  func joined(with other: Register) -> Register {
    let isOlder = (lastDocument?.seconds ?? .min) < (other.lastDocument?.seconds ?? .min)
    let rest = isOlder ? self : other
    var one = isOlder ? other : self
    one.registration = one.registration ?? rest.registration
    one.serial = one.serial ?? rest.serial
    one.drive = one.drive ?? rest.drive
    one.name = one.name ?? rest.name
    one.outlet = one.outlet ?? rest.outlet
    one.address = one.address ?? rest.address
    one.organization = one.organization ?? rest.organization
    one.inn = one.inn ?? rest.inn
    one.model = one.model ?? rest.model
    one.state = one.state ?? rest.state
    one.shiftOpen = one.shiftOpen ?? rest.shiftOpen
    one.driveExpires = one.driveExpires ?? rest.driveExpires
    return one
  }
}
