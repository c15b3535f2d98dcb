import Fiscal

/// How a register is named in the archive: by its РНМ; one whose side does not tell it, by its drive or by the
/// side's own key, in words that no РНМ can look like.
enum RegisterName {
  static func of(_ register: Register) -> String? {
    if let registration = register.registration { return registration.text }
    if let id = register.sourceID { return "key \(id)" }
    if let drive = register.drive { return "drive \(drive)" }
    return register.serial.map { "serial \($0)" }
  }
}
