/// What stands before the line that is typed: the profile, the register and the shift that are selected.
enum SessionPrompt {
  static func prompt(_ session: Session) -> Prompt {
    var parts = [Prompt.Part(session.desk.profile ?? "cheki", .strong)]
    if let register = session.selection.register { parts.append(Prompt.Part(" \(register.label)")) }
    if let shift = session.selection.shift { parts.append(Prompt.Part(" №\(shift.id.number)")) }
    if session.settings.offline { parts.append(Prompt.Part(" offline", .warning)) }
    return Prompt(parts + [Prompt.Part("> ")])
  }
}
