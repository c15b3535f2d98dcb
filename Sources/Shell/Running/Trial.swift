import Fiscal
import Synchronization

/// A command at work with `--dry-run`: what it would have done, told as its answer.
final class Trial: Sendable {
  private let steps = Mutex<[Message]>([])

  /// What the command says while it is at work.
  func take(_ message: Message) { steps.withLock { $0.append(message) } }

  /// The outcome as a trial's: a command that gives an answer keeps it, the others' answer is what they said. The session stays as
  /// it was.
  func told(_ outcome: Outcome, _ catalogue: Catalogue) -> Outcome {
    var told = outcome
    told.session = nil
    let said = steps.withLock { $0 } + outcome.said
    guard told.answer == nil else {
      told.said = said
      told.answer?.blocks.append(.line(Message(TrialNote.nothingWritten)))
      return told
    }
    told.said = []
    let lines = said.isEmpty ? [Message(TrialNote.nothing)] : said
    told.answer = Answer(
      blocks: [.heading(Message(TrialNote.head))] + lines.map { .line($0) } + [
        .line(Message(TrialNote.nothingWritten))
      ],
      rows: Listing(
        [.init("what"), .init("text")],
        rows: said.map { [.text($0.code), .text(catalogue.text($0))] }))
    return told
  }
}

/// What is said of a trial.
public enum TrialNote: String, MessageCode {
  case head = "trial.head"
  case nothing = "trial.nothing"
  case nothingWritten = "trial.nothing-written"
  /// `register`, `side`, `from`, `to`, `count`: parts of the period
  case wouldAsk = "trial.would-ask"
  /// `register`, `side`
  case nothingLacking = "trial.nothing-lacking"
}
