import Fiscal
import Services

/// A question that is answered with yes or no.
enum Confirmation {
  static let option = CommandSpec.Option("yes")

  /// Asks unless `--yes` was said; a wrong answer is asked again.
  /// - Throws: a ``Fault`` where there is nobody to ask.
  static func given(_ question: Message, _ invocation: Invocation, _ context: Context) async throws -> Bool {
    if invocation.flag("yes") || context.session.desk.isTrial { return true }
    guard context.canAsk else { throw Fault(LicenceFault.unconfirmed, ["command": invocation.spec.name]) }
    var answer = try await context.ask(question)
    while true {
      switch answer.lowercased() {
      case "y", "yes", "д", "да": return true
      case "n", "no", "н", "нет": return false
      default: answer = try await context.ask(Message(LicenceQuestion.yesOrNo))
      }
    }
  }
}

/// What a person is asked about registers and licences.
enum LicenceQuestion: String, MessageCode {
  case yesOrNo = "ask.register-yes-or-no"
  /// `register`
  case attach = "ask.register-attach"
  case detach = "ask.register-detach"
  /// `choices`
  case scenario = "ask.scenario"
}
