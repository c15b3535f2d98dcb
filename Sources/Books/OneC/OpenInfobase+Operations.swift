import Fiscal

extension OpenInfobase {
  /// Registers that the newest fiscal operations name, where no catalog of registers can be read.
  func registersOfOperations() async throws -> [Register] {
    guard let fiscal = profile.fiscal, has(fiscal.set) else { return [] }
    let query = ODataQuery(
      set: fiscal.set, order: ["\(fiscal.date) desc", "\(fiscal.record) desc"], keys: fiscal.keys)
    var registers: [Register] = []
    for record in try await client.page(query, top: 500) {
      let register = Register(
        registration: record.text(fiscal.registration).flatMap { RegistrationNumber($0) },
        drive: record.text(fiscal.drive).flatMap { DriveNumber($0) }, lastDocument: record.clock(fiscal.date))
      guard register.registration != nil || register.drive != nil else { continue }
      // The newest operation tells the drive that is in it now.
      let isKnown = registers.contains {
        register.registration != nil ? $0.registration == register.registration : $0.drive == register.drive
      }
      if !isKnown { registers.append(register) }
    }
    return registers
  }
}
