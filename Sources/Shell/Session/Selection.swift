import Fiscal
import Services

/// What `use` selected.
public struct Selection: Sendable, Hashable {
  public var outlet: Outlet?
  public var register: RegisterRecord?
  public var shift: ShiftRecord?

  public init() {}

  func requiredRegister() throws(Fault) -> RegisterRecord {
    guard let register else { throw Fault(ServiceFault.registerNotSelected) }
    return register
  }
}

extension Session {
  /// The registers that a list goes over: the selected one, those of the selected outlet, or all.
  func records() async throws -> [RegisterRecord] {
    if let register = selection.register { return [register] }
    let all = try await RegisterService(desk).registers()
    return selection.outlet.map { outlet in all.filter(outlet.holds) } ?? all
  }

  /// The shift that a command names, else the selected one.
  func shift(_ word: String?, progress: @escaping Progress.Report) async throws -> (ShiftRecord, RegisterRecord) {
    let record = try selection.requiredRegister()
    if let word { return (try await ShiftService(desk, progress: progress).find(word, of: record), record) }
    guard let shift = selection.shift else { throw Fault(ServiceFault.shiftNotSelected) }
    return (shift, record)
  }
}
