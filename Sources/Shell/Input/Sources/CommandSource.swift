import Fiscal

/// Where statements come from: a terminal, lines, or a text. All of it blocks and belongs to the main thread; a command,
/// which runs as a task, asks through its ``Conversation``.
public protocol CommandSource: AnyObject {
  /// Whether somebody sits there: banners, prompts, and a shell that goes on after Ctrl-C.
  var interactive: Bool { get }

  /// The next statement, nil at the end. An empty line is a statement, too.
  /// - Throws: ``Interruption`` where a signal wants the source left, or a `Fault` (``InputFault``) with its place where
  ///   the line cannot be taken; the call after it goes on with the next line.
  func next(_ prompt: Prompt) throws -> Line?

  /// Asks a person. Nil where there is no terminal, and after Ctrl-C or Ctrl-D.
  func ask(_ question: String) -> String?

  /// Asks a person for a secret, which does not show and is kept nowhere. Nil after Ctrl-C or Ctrl-D.
  /// - Throws: a `Fault` where there is no terminal.
  func readSecret(_ prompt: String) throws -> String?

  /// Forgets statements that were pasted together with one that was interrupted.
  func discard()
}
