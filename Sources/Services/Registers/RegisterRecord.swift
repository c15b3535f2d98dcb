import Fiscal

/// A register as both sides know it.
public struct RegisterRecord: Hashable, Sendable {
  public var `operator`: Register?
  public var books: Register?

  /// What either side tells; the operator's word first.
  public var register: Register {
    guard var one = `operator` ?? books else { return Register() }
    guard let other = books else { return one }
    one.registration = one.registration ?? other.registration
    one.serial = one.serial ?? other.serial
    one.drive = one.drive ?? other.drive
    one.name = other.name ?? one.name
    one.outlet = one.outlet ?? other.outlet
    one.address = one.address ?? other.address
    one.organization = one.organization ?? other.organization
    one.inn = one.inn ?? other.inn
    one.model = one.model ?? other.model
    one.shiftOpen = one.shiftOpen ?? other.shiftOpen
    return one
  }

  /// How the register is named in messages: РНМ, else whatever names it.
  public var label: String {
    let register = register
    return register.registration?.text ?? register.serial ?? register.drive?.text ?? register.name ?? "?"
  }

  subscript(side: SideName) -> Register? { side == .operator ? `operator` : books }

  /// Whether two sides' words are about one register: РНМ decides, then the serial number, then the drive.
  static func same(_ a: Register, _ b: Register) -> Bool {
    if let a = a.registration, let b = b.registration { return a == b }
    if let a = a.serial, let b = b.serial, !a.isEmpty { return a == b }
    if let a = a.drive, let b = b.drive { return a == b }
    return false
  }

  static func joined(_ operators: [Register], _ books: [Register]) -> [RegisterRecord] {
    var rest = books
    var records = operators.map { register in
      let at = rest.firstIndex { same(register, $0) }
      return RegisterRecord(operator: register, books: at.map { rest.remove(at: $0) })
    }
    records += rest.map { RegisterRecord(operator: nil, books: $0) }
    return records.sorted { ($0.register.outlet ?? "", $0.label) < ($1.register.outlet ?? "", $1.label) }
  }
}
