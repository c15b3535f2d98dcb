import Fiscal

/// `if ok|differences|trouble COMMAND…`: runs a command where the one before ended so.
enum IfCommand {
  /// What a status is called.
  private static let conditions: [(word: String, status: ExitStatus)] = [
    ("ok", .done), ("differences", .differs), ("trouble", .trouble),
  ]

  static let spec = CommandSpec(
    "if", topic: .shell,
    arguments: [
      .init("condition", .choice(conditions.map(\.word)), .required), .init("statement", .statement, .rest),
    ],
    examples: [
      .init("if ok status"), .init("if differences explain"),
      .init("if differences export findings --out расхождения.xlsx", runs: false),
      .init("if trouble ! mail -s 'cheki' admin@example.ru < /dev/null", runs: false),
    ]
  ) { invocation, context in
    let word = try invocation.required("condition")
    let wanted = conditions.first { $0.word == word }?.status
    return Outcome(effect: context.session.lastStatus == wanted ? .run(invocation.statement) : .none)
  }
}
