import Fiscal
import Services

/// `use kkt ID`, `use outlet X`, `use shift N|last|open`
enum UseCommands {
  static let register = CommandSpec(
    "use kkt", topic: .looking, arguments: [.init("register", .register, .required)],
    examples: [.init("use kkt 4092267631005525"), .init("use kkt 5525")]
  ) { invocation, context in
    var session = context.session
    let record = try await RegisterService(session.desk).find(try invocation.required("register"))
    session.selection.register = record
    session.selection.shift = nil
    let register = record.register
    return Outcome(
      said: [
        Message(
          ShellNote.selectedRegister,
          [
            "register": record.label, "drive": register.drive?.text ?? "–",
            "outlet": register.outlet ?? register.name ?? "–",
          ])
      ], session: session)
  }

  static let outlet = CommandSpec(
    "use outlet", topic: .looking, arguments: [.init("outlet", .outlet, .required)],
    examples: [.init("use outlet Васильковая")]
  ) { invocation, context in
    var session = context.session
    let outlet = try await RegisterService(session.desk).outlet(try invocation.required("outlet"))
    session.selection = Selection()
    session.selection.outlet = outlet
    return Outcome(said: [Message(ShellNote.selectedOutlet, ["outlet": outlet.name])], session: session)
  }

  static let shift = CommandSpec(
    "use shift", topic: .looking, arguments: [.init("shift", .shift, .required)],
    examples: [.init("use shift last"), .init("use shift open"), .init("use shift 76")]
  ) { invocation, context in
    var session = context.session
    let record = try session.selection.requiredRegister()
    let shift = try await ShiftService(session.desk, progress: context.progress)
      .find(try invocation.required("shift"), of: record)
    session.selection.shift = shift
    return Outcome(
      said: [
        Message(
          ShellNote.selectedShift,
          [
            "shift": String(shift.id.number), "drive": shift.id.drive.text,
            "opened": shift.opened?.russian ?? "–", "state": "@state.\(shift.state?.rawValue ?? "unknown")",
          ])
      ], session: session)
  }
}
