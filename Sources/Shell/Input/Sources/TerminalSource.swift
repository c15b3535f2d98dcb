import Fiscal
import Glibc

/// Statements from a person at a terminal.
public final class TerminalSource: CommandSource {
  private let editor: any LineEditor
  private var gatherer: StatementGatherer
  /// Statements pasted together with one that was returned.
  private var pasted: [String] = []

  public let interactive = true

  /// The history of the profile, which the statements are added to.
  public var history: History {
    didSet { (editor as? Editor)?.history = history }
  }

  /// Nil where standard input is no terminal, or there is none to draw on. ``TerminalLocale/prepare()`` and
  /// ``Interrupts/start(interactive:)`` come before.
  public init?(
    history: History, catalogue: Catalogue, color: Palette.Choice, environment: [String: String],
    isComplete: @escaping @Sendable (String) -> Bool, completer: @escaping Completer
  ) {
    guard isatty(STDIN_FILENO) == 1, let screen = TerminalScreen.open() else { return nil }
    TerminalGuard.keep(STDIN_FILENO)
    let isKnown = environment["TERM"]?.isEmpty == false
    let palette = Palette(color, isTerminal: isKnown, environment: environment)
    if let editor = Editor(screen: screen, catalogue: catalogue, palette: palette, environment: environment) {
      editor.completer = completer
      editor.history = history
      self.editor = editor
    } else {
      editor = PlainEditor(screen: screen)
    }
    self.history = history
    gatherer = StatementGatherer(isComplete)
  }

  public func next(_ prompt: Prompt) throws -> Line? {
    _ = Interrupts.take()
    var prompt = prompt
    while true {
      if !pasted.isEmpty { return keep(pasted.removeFirst()) }
      let begun = gatherer.begun
      let shown = begun == nil ? prompt : Prompt(prompt.continuation)
      prompt.above = []
      switch editor.read(shown, for: .statement(begun: begun)) {
      case .line(let text):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        pasted = lines.compactMap { gatherer.add($0) }
      case .interrupted:
        gatherer.drop()
        _ = Interrupts.take()
      case .end: return gatherer.finish().map(keep)
      case .ending(let interruption): throw interruption
      }
    }
  }

  /// Whether statements wait that were pasted together with the last one.
  public var hasMore: Bool { !pasted.isEmpty }

  public func ask(_ question: String) -> String? {
    guard case .line(let answer) = editor.read(Prompt(question), for: .answer) else { return nil }
    return answer
  }

  public func readSecret(_ prompt: String) throws -> String? { try Person.secret(prompt) }

  public func discard() {
    pasted = []
    gatherer.drop()
  }

  private func keep(_ statement: String) -> Line {
    history.add(statement)
    return Line(statement)
  }
}
