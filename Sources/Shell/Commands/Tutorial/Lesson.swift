import Fiscal
import Services

/// A step of the tutorial: a line to type. Its words are in the catalogue under `tutorial.ID.say` and `.done`.
struct Lesson: Sendable {
  let id: String
  let line: String
  /// Whether what was typed for the right command, and what became of the session, is what the step is about.
  var isRight: @Sendable (Invocation, Session) -> Bool = { _, _ in true }

  static func all(_ catalogue: Catalogue) -> [Lesson] {
    let closing = HelpTopic.all.first { $0.id == "closing-a-shift" }?.name(catalogue) ?? "diff"
    return [
      Lesson(id: "connect", line: "connect demo") { invocation, _ in invocation.text("connection") == "demo" },
      Lesson(id: "registers", line: "registers"),
      Lesson(id: "use", line: "use kkt 5525") { _, session in
        session.selection.register?.label.hasSuffix("5525") == true
      },
      Lesson(id: "shifts", line: "shifts --from -7d"),
      Lesson(id: "shift", line: "use shift open") { _, session in session.selection.shift?.state == .open },
      Lesson(id: "totals", line: "shift totals", isRight: isOfSelected),
      Lesson(id: "diff", line: "diff", isRight: isOfSelected),
      Lesson(id: "explain", line: "explain", isRight: isOfSelected),
      Lesson(id: "receipt", line: "receipt 997") { invocation, _ in invocation.text("id")?.hasSuffix("997") == true },
      Lesson(id: "chart", line: "chart --from -7d"),
      Lesson(id: "help", line: "help \(closing)"),
    ]
  }

  /// Of the shift that is selected, however that is said.
  private static let isOfSelected: @Sendable (Invocation, Session) -> Bool = { invocation, session in
    guard invocation.text("from") == nil, invocation.text("to") == nil, !invocation.flag("all") else { return false }
    guard let word = invocation.text("shift"), let shift = session.selection.shift else { return true }
    return word == "open" || word == "last" || word == String(shift.id.number)
  }
}
