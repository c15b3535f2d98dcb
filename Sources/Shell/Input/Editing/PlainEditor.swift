import Glibc

/// A person's lines without an editor: the terminal's own editing of lines, where libedit cannot be had.
final class PlainEditor: LineEditor {
  private let screen: UnsafeMutablePointer<FILE>
  private let reader = LineReader(STDIN_FILENO, isAttentive: true)

  init(screen: UnsafeMutablePointer<FILE>) { self.screen = screen }

  deinit { fclose(screen) }

  func read(_ prompt: Prompt, for purpose: ReadingPurpose) -> LineReading {
    fflush(nil)
    // Before the question shows: a Ctrl-C after it is an answer.
    reader.forgetInterrupts()
    let width = Surface(descriptor: fileno(screen), environment: [:]).width ?? 80
    if !prompt.above.isEmpty { tell(PromptText.line(prompt.above, width: width, palette: .none) + "\n") }
    tell(prompt.text.visible)
    do {
      if let line = try reader.next() { return .line(TypedText.composed(line)) }
      tell("\n")
      return .end
    } catch let interruption as Interruption {
      tell("\n")
      return interruption == .interrupt ? .interrupted : .ending(interruption)
    } catch {
      // A line that is no text: nobody typed it, and it is dropped as by Ctrl-C.
      return .interrupted
    }
  }

  private func tell(_ text: String) {
    fputs(text, screen)
    fflush(screen)
  }
}
