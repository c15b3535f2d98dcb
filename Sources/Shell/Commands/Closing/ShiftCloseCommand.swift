import Fiscal
import Services

/// `shift close [N] [--accept|--refuse] [--reason TEXT]`
enum ShiftCloseCommand {
  static let spec = CommandSpec(
    "shift close", topic: .closing, arguments: [.init("shift", .shift)],
    options: [.init("accept"), .init("refuse"), .init("reason", .text)],
    examples: [
      .init("shift close"), .init("shift close 76 --refuse"),
      .init("shift close --accept --reason 'возврат проведён завтра'", runs: false),
    ], answers: true, writes: true
  ) { invocation, context in
    let wish = try wish(invocation, context)
    let service = ClosingService(context.session.desk, progress: context.progress)
    try service.checkThatSidesCanBeAsked()
    let (shift, record) = try await shift(invocation.text("shift"), context)
    let review = try await service.review(shift, of: record)
    let catalogue = Catalogue(context.session.settings.language)
    if review.isEqual {
      try await service.recordEqual(review)
      return Outcome(answer: ClosingView.answer(review, .equal, wasShown: false, catalogue))
    }
    let (decision, wasAsked) = try await decide(wish, review, context)
    switch decision {
    case .accepted(let reason): try await service.accept(review, reason: reason)
    case .refused(let reason):
      // Ctrl-C at the question refuses, too, and gives up the task.
      try await Task.detached { try await service.refuse(review, reason: reason) }.value
    case .equal: break
    }
    return Outcome(answer: ClosingView.answer(review, decision, wasShown: wasAsked, catalogue))
  }

  /// What the line says of the decision.
  private struct Wish {
    /// Nil where it says nothing.
    var accepts: Bool?
    var reason: String?
  }

  private static func wish(_ invocation: Invocation, _ context: Context) throws -> Wish {
    let (accept, refuse) = (invocation.flag("accept"), invocation.flag("refuse"))
    guard !(accept && refuse) else {
      throw Fault(LanguageFault.optionsExclude, ["first": "--accept", "second": "--refuse"])
    }
    let reason = invocation.text("reason")?.foldedName
    // A script learns it before anything is asked; so does who gave an empty reason.
    let isMissing = invocation.text("reason") != nil || accept && !context.person.isPossible
    guard reason != nil || !isMissing else { throw Fault(ClosingFault.reasonMissing) }
    return Wish(accepts: accept ? true : refuse ? false : nil, reason: reason)
  }

  /// The shift that is named, else the selected one, else the open one.
  private static func shift(_ word: String?, _ context: Context) async throws -> (ShiftRecord, RegisterRecord) {
    let isSelected = context.session.selection.shift != nil
    return try await context.session.shift(word ?? (isSelected ? nil : "open"), progress: context.progress)
  }

  /// By the line, by whoever sits at the terminal, or refused.
  private static func decide(_ wish: Wish, _ review: ShiftReview, _ context: Context) async throws
    -> (decision: ClosingView.Decision, wasAsked: Bool)
  {
    if wish.accepts == false { return (.refused(wish.reason), false) }
    if wish.accepts == true, let reason = wish.reason { return (.accepted(reason), false) }
    guard context.person.isPossible else {
      context.warn(Message(ClosingNote.nobody))
      return (.refused(wish.reason), false)
    }
    try await context.person.show(ClosingView.question(review))
    if wish.accepts == nil {
      guard let accepts = await context.person.confirm(Message(ClosingQuestion.accept)) else {
        return (.refused(nil), true)
      }
      guard accepts else { return (.refused(wish.reason), true) }
    }
    if let reason = wish.reason { return (.accepted(reason), true) }
    guard let reason = await context.person.words(Message(ClosingQuestion.reason)) else { return (.refused(nil), true) }
    return (.accepted(reason), true)
  }
}

/// What closing a shift asks.
public enum ClosingQuestion: String, MessageCode {
  case accept = "ask.accept-difference"
  case reason = "ask.reason"
}
