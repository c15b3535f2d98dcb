import Fiscal

extension FiscalDataOperator {
  /// The register with the operator's own keys of it, by which it must be asked for.
  func known(_ register: Register, title: String, method: String) async throws -> Register {
    let hasName = register.registration != nil || register.drive != nil
    if register.sourceID != nil, register.organizationID != nil, hasName { return register }
    let all = try await registers()
    let found = all.first { other in
      if let id = register.sourceID, other.sourceID == id { return true }
      if let registration = register.registration { return other.registration == registration }
      if let drive = register.drive { return other.drive == drive }
      return register.serial != nil && other.serial == register.serial
    }
    guard let found else {
      throw Fault(
        OperatorFault.unknownRegister,
        ["operator": title, "method": method, "register": register.label, "count": String(all.count)])
    }
    return found
  }
}
