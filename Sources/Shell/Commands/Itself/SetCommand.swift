import Fiscal

/// `set [NAME [VALUE]]`, `set :NAME VALUE`, `unset :NAME`
enum SetCommand {
  static let spec = CommandSpec(
    "set", topic: .shell,
    arguments: [.init("setting", .setting), .init("value", .settingValue)],
    examples: [
      .init("set"), .init("set output json"), .init("set offline on"), .init("set :since -7d"), .init("set :since"),
    ],
    answers: true
  ) { invocation, context in
    var session = context.session
    guard let name = invocation.text("setting") else {
      let kept = session.variables.values.keys.sorted()
      return Outcome(answer: listing(session, Settings.names, kept))
    }
    if name.hasPrefix(":") {
      let variable = try variable(name)
      guard let value = invocation.text("value") else {
        _ = try VariableLookup(values: session.variableValues).value(of: variable)
        return Outcome(answer: listing(session, [], [variable]))
      }
      session.variables.values[variable] = value
      return Outcome(session: session)
    }
    guard let value = invocation.text("value") else {
      guard Settings.names.contains(name) else {
        try session.settings.set(name, to: "")
        return Outcome()
      }
      return Outcome(answer: listing(session, [name], []))
    }
    try session.settings.set(name, to: value)
    session.desk.offline = session.settings.offline
    return Outcome(session: session)
  }

  static let unset = CommandSpec(
    "unset", topic: .shell, arguments: [.init("variable", .variable, .required)],
    examples: [.init("unset :since", runs: false)]
  ) { invocation, context in
    var session = context.session
    let name = try variable(try invocation.required("variable"))
    _ = try VariableLookup(values: session.variables.values).value(of: name)
    session.variables.values[name] = nil
    return Outcome(session: session)
  }

  /// The name behind the colon.
  private static func variable(_ text: String) throws(Fault) -> String {
    let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
    guard Variables.isName(name) else { throw Fault(LanguageFault.badVariable, ["name": text]) }
    return name
  }

  private static func listing(_ session: Session, _ names: [String], _ variables: [String]) -> Answer {
    let settings = names.map { name -> [Cell] in
      [
        .text(name), .text(session.settings[name]), .text(Settings.choices(of: name).joined(separator: ", ")),
      ]
    }
    let values = session.variableValues
    return Answer(
      Listing(
        [.init("setting"), .init("value"), .init("choices", minor: true)],
        rows: settings + variables.map { [.text(":\($0)"), .text(values[$0]), .absent] }))
  }
}
