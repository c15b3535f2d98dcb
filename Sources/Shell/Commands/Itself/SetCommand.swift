import Fiscal

/// `set [NAME [VALUE]]`
enum SetCommand {
  static let spec = CommandSpec(
    "set", topic: .shell,
    arguments: [.init("setting", .setting), .init("value", .settingValue)],
    examples: [.init("set"), .init("set output json"), .init("set offline on")],
    answers: true
  ) { invocation, context in
    var session = context.session
    guard let name = invocation.text("setting") else {
      return Outcome(answer: listing(session.settings, Settings.names))
    }
    guard let value = invocation.text("value") else {
      guard Settings.names.contains(name) else {
        try session.settings.set(name, to: "")
        return Outcome()
      }
      return Outcome(answer: listing(session.settings, [name]))
    }
    try session.settings.set(name, to: value)
    session.desk.offline = session.settings.offline
    return Outcome(session: session)
  }

  private static func listing(_ settings: Settings, _ names: [String]) -> Answer {
    Answer(
      Listing(
        [.init("setting"), .init("value"), .init("choices", minor: true)],
        rows: names.map {
          [.text($0), .text(settings[$0]), .text(Settings.choices(of: $0).joined(separator: ", "))]
        }))
  }
}
