import Fiscal
import Services

/// `profiles`, `profile save NAME`, `profile delete NAME`
enum ProfileCommands {
  private static func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

  static let list = CommandSpec(
    "profiles", topic: .connecting, examples: [.init("profiles")], answers: true
  ) { _, context in
    let profiles = try context.session.desk.profiles.profiles()
    return Outcome(
      answer: Answer(
        Listing(
          [.init("profile"), .init("operator"), .init("operator_url"), .init("books"), .init("books_url")],
          rows: profiles.sorted { $0.key < $1.key }.map { name, profile in
            [
              .text(name), .text(Self.joined(profile.allOperators.map(\.kind))),
              .text(Self.joined(profile.allOperators.compactMap(\.url))), .text(profile.books?.kind),
              .text(profile.books?.url ?? profile.books?.paths?.joined(separator: " ")),
            ]
          })))
  }

  static let save = CommandSpec(
    "profile save", topic: .connecting, arguments: [.init("profile", .profile, .required)],
    examples: [.init("profile save магазин", runs: false)], writes: true
  ) { invocation, context in
    let name = try invocation.required("profile")
    var session = context.session
    try await ConnectionService(session.desk).saveProfile(as: name)
    session.desk.profile = name
    return Outcome(
      said: [Message(ShellNote.profileSaved, ["name": name, "file": session.desk.folders.configurationFile])],
      session: session)
  }

  static let delete = CommandSpec(
    "profile delete", topic: .connecting, arguments: [.init("profile", .profile, .required)],
    examples: [.init("profile delete магазин", runs: false)], writes: true
  ) { invocation, context in
    let name = try invocation.required("profile")
    try await ConnectionService(context.session.desk).deleteProfile(name)
    return Outcome(said: [Message(ShellNote.profileDeleted, ["name": name])])
  }
}
