import CLibedit
import Fiscal
import Glibc

/// The line editor: libedit with its traps handled. There is one of it, on the main thread.
final class Editor: LineEditor {
  let handle: OpaquePointer
  /// The terminal, by a stream of our own: prompts never go to standard output.
  let screen: UnsafeMutablePointer<FILE>
  let keyboard: Int32 = STDIN_FILENO
  let catalogue: Catalogue
  /// Whether the terminal can be told to mark what is pasted.
  let hasPaste: Bool
  private let rowsAreFlowing: Bool
  private let palette: Palette
  private let callbacks: UnsafeMutablePointer<clibedit_callbacks>

  private var prompt = Prompt("")
  /// The columns for which the line was drawn.
  private var columns = 80
  private let promptScalars = ScalarBuffer()
  private let rightScalars = ScalarBuffer()

  // What Tab, Up and Ctrl-R draw on.
  var completer: Completer?
  var history: History?
  private let recall: OpaquePointer
  private var recalled: (history: History, count: Int)?
  var purpose = ReadingPurpose.answer
  var walk: HistoryWalk?
  var search: HistorySearch?

  // The reader of keys.
  var decoder = ScalarDecoder()
  var previous: Unicode.Scalar?
  var steps: [EditorStep] = []
  var step: EditorStep?
  var outcome: LineReading?
  var seen = SignalsSeen()

  /// Nil where libedit cannot edit: letters are not UTF-8, or Emacs does it already.
  init?(screen: UnsafeMutablePointer<FILE>, catalogue: Catalogue, palette: Palette, environment: [String: String]) {
    let type = environment["TERM"] ?? ""
    // An unknown type is no news that a user can use; libedit would tell it at every start.
    guard TerminalLocale.isUTF8, type != "emacs", let recall = history_winit(),
      let keys = fdopen(STDIN_FILENO, "r"), let silence = fopen("/dev/null", "we"),
      let handle = el_init("cheki", keys, screen, silence)
    else { return nil }
    self.handle = handle
    self.screen = screen
    self.catalogue = catalogue
    self.palette = palette
    self.recall = recall
    hasPaste = !type.isEmpty && type != "dumb"
    rowsAreFlowing = WrappedRows.areFlowing(environment)
    // Terminals of our day speak xterm's language, whatever they are called.
    if hasPaste, clibedit_set_terminal(handle, type) != 0 { _ = clibedit_set_terminal(handle, "xterm") }
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(
      to: clibedit_callbacks(
        owner: Unmanaged.passUnretained(self).toOpaque(),
        prompt: { Editor.at($0).promptScalars.start },
        right_prompt: { Editor.at($0).rightScalars.start },
        read: { Editor.at($0).readKey(into: &$1.pointee) }))
    clibedit_attach(handle, callbacks)
    _ = clibedit_set_integer(handle, EL_SIGNAL, 0)
    _ = clibedit_set_keymap(handle, "emacs")
    clibedit_history_attach(handle, recall)
    bindKeys()
    _ = clibedit_set_error_stream(handle, screen)
    el_source(handle, nil)
    bindNeeded()
  }

  deinit {
    el_end(handle)
    history_wend(recall)
    callbacks.deallocate()
  }

  func read(_ prompt: Prompt, for purpose: ReadingPurpose) -> LineReading {
    fflush(nil)
    self.prompt = prompt
    self.purpose = purpose
    (walk, search, previous, steps, step, outcome) = (nil, nil, nil, [], nil, nil)
    seen = SignalsSeen()
    columns = surface.width ?? 80
    if !prompt.above.isEmpty { tell(PromptText.line(prompt.above, width: columns, palette: palette) + "\n") }
    showPrompt()
    recallHistory()

    // Before the prompt shows: whoever answers it at once must not meet the terminal's own editing.
    TerminalGuard.changed(paste: hasPaste)
    _ = clibedit_set_integer(handle, EL_PREP_TERM, 1)
    setPaste(true)
    var count: Int32 = 0
    let scalars = clibedit_gets(handle, &count)
    setPaste(false)
    TerminalGuard.unchanged()

    if let outcome {
      tell(outcome == .interrupted ? "^C\n" : "\n")
      return outcome
    }
    guard let scalars, count > 0 else {
      tell("\n")
      return .end
    }
    var line = Editor.text(UnsafeBufferPointer(start: scalars, count: Int(count)))
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(TypedText.composed(line))
  }

  /// The prompt, or that of a search.
  private var shownPrompt: [Prompt.Part] {
    guard let search else { return prompt.parts }
    let note = Message(search.hasFailed ? InputNote.searchFailed : .search, ["text": search.pattern])
    return [Prompt.Part(catalogue.text(note))]
  }

  func showPrompt() {
    promptScalars.hold(PromptText.scalars(shownPrompt, palette: palette))
    rightScalars.hold(PromptText.scalars(search == nil ? prompt.right : [], palette: palette))
  }

  /// The terminal's size as it is now.
  var surface: Surface { Surface(descriptor: fileno(screen), environment: [:]) }

  /// Goes to where the line begins, after a change of the window's size, and wipes it out.
  func wipe() {
    let new = surface.width ?? columns
    let text = shownPrompt.map(\.text).joined().visible + line.before
    let rows = WrappedRows.above(text, old: columns, new: new, areFlowing: rowsAreFlowing)
    columns = new
    tell("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
  }

  func setPaste(_ isOn: Bool) {
    if hasPaste { tell(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
  }

  func tell(_ text: String) {
    fputs(text, screen)
    fflush(screen)
  }

  /// libedit's own commands (vi keys, a user's bindings) find the history in libedit's list.
  private func recallHistory() {
    guard case .statement = purpose, let history else { return }
    let entries = history.entries
    var from = 0
    if let recalled, recalled.history === history, recalled.count <= entries.count {
      from = recalled.count
    } else {
      clibedit_history_clear(recall)
      clibedit_history_limit(recall, Int32(clamping: max(history.limit, 1)))
    }
    for entry in entries[from...] { clibedit_history_enter(recall, Editor.scalars(entry)) }
    recalled = (history, entries.count)
  }

  /// libedit calls back with the editor that it was given.
  static func at(_ owner: UnsafeMutableRawPointer?) -> Editor {
    guard let owner else { preconditionFailure("an editor without its owner") }
    return Unmanaged<Editor>.fromOpaque(owner).takeUnretainedValue()
  }
}
