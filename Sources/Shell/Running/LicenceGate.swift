import Fiscal
import Services

/// The one place where a command is held against the licences. Without a vendor's key it lets everything pass.
enum LicenceGate {
  /// The commands that need a tariff, by name. What is not here is free: connecting, looking for registers, comparing
  /// files, the shell itself.
  static let tariffs: [String: Tariff] = [
    "shifts": .basic, "receipts": .basic, "receipt": .basic, "shift totals": .basic, "shift report": .basic,
    "shift close": .basic, "diff": .basic, "explain": .basic, "unsent": .basic, "check": .basic, "pull": .basic,
    "export": .basic, "goods list": .basic, "goods suggest": .basic, "goods match": .basic, "goods export": .basic,
    "sales preview": .basic, "sales load": .extended,
    "chart": .basic, "chart registers": .basic, "chart hours": .basic, "export report": .basic,
  ]

  /// What a command may see of what it goes over.
  struct Passed: Sendable {
    var session: Session
    var notes: [Message] = []
  }

  /// The session as the command may see it.
  /// - Throws: a ``Fault`` that says why the command may not run.
  static func pass(_ invocation: Invocation, _ session: Session) async throws -> Passed {
    let tariff = tariffs[invocation.spec.name]
    guard let tariff, try LicenceService(session.desk).isLicensed() else { return Passed(session: session) }
    let isOverAll = invocation.flag("all") || ["check", "chart registers"].contains(invocation.spec.name)
    let records =
      isOverAll ? try await RegisterService(session.desk).registers() : try await session.records()
    guard let admitted = try await Admission(session.desk).admit(tariff, to: records) else {
      return Passed(session: session)
    }
    var passed = Passed(session: session)
    passed.session.desk.admitted = admitted.registers
    if admitted.registers.count < admitted.all {
      let facts = ["count": String(admitted.registers.count), "all": String(admitted.all)]
      passed.notes.append(Message(LicenceNote.onlyAttached, facts))
    }
    return passed
  }
}
