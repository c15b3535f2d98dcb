import CLibedit

extension Editor {
  /// The key that stands for ``EditorStep``: a control of the second set, which no keyboard sends as UTF-8.
  static let stepKey: UInt32 = 0x80

  private static let standard: [(String, String)] = [
    ("^I", "cheki-complete"), ("^R", "cheki-search"), ("^W", "ed-delete-prev-word"),
    ("^P", "cheki-older"), ("\\e[A", "cheki-older"), ("\\eOA", "cheki-older"),
    ("^N", "cheki-newer"), ("\\e[B", "cheki-newer"), ("\\eOB", "cheki-newer"),
    ("\\e[D", "ed-prev-char"), ("\\eOD", "ed-prev-char"), ("\\e[C", "ed-next-char"), ("\\eOC", "ed-next-char"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"), ("\\e[5D", "ed-prev-word"), ("\\eOd", "ed-prev-word"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"), ("\\e[5C", "em-next-word"), ("\\eOc", "em-next-word"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[7~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[8~", "ed-move-to-end"),
    ("\\e[3~", "ed-delete-next-char"), ("\\e[3;5~", "em-delete-next-word"), ("\\e^?", "ed-delete-prev-word"),
  ]

  /// Sequences that would otherwise leave their tails in the line: Insert, pages, F-keys, arrows with modifiers.
  private static let idle: [String] =
    ["\\e[2~", "\\e[5~", "\\e[6~", "\\e[Z", "\\eOP", "\\eOQ", "\\eOR", "\\eOS", "\\e[I", "\\e[O"]
    + [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { "\\e[\($0)~" }
    + ["2", "3", "5"].flatMap { modifier in ["A", "B"].map { "\\e[1;\(modifier)\($0)" } }
    + ["C", "D", "F", "H"].map { "\\e[1;2\($0)" }

  /// Our commands and keys. libedit calls them with its own handle, through which they find the editor.
  func bindKeys() {
    add("cheki-complete") { handle, _ in Editor.run(handle) { $0.complete() } }
    add("cheki-older") { handle, _ in Editor.run(handle) { $0.goUp() } }
    add("cheki-newer") { handle, _ in Editor.run(handle) { $0.goDown() } }
    add("cheki-search") { handle, _ in Editor.run(handle) { $0.beginSearch() } }
    add("cheki-paste") { handle, _ in Editor.run(handle) { $0.paste() } }
    add("cheki-step") { handle, _ in Editor.run(handle) { $0.takeStep() } }
    add("cheki-nothing") { _, _ in Answer.plain.code }
    for (key, command) in Editor.standard { _ = clibedit_bind(handle, key, command) }
    for key in Editor.idle { _ = clibedit_bind(handle, key, "cheki-nothing") }
  }

  /// The keys without which nothing goes, bound again after a user's file, which may have chosen another set of keys.
  func bindNeeded() {
    _ = clibedit_bind(handle, "\\e[200~", "cheki-paste")
    _ = clibedit_bind_scalar(handle, Editor.stepKey, "cheki-step")
  }

  /// What a command tells libedit to do next.
  enum Answer {
    case plain
    case refresh
    case beep
    case refreshAndBeep

    var code: UInt8 {
      switch self {
      case .plain: UInt8(CC_NORM)
      case .refresh: UInt8(CC_REFRESH)
      case .beep: UInt8(CC_ERROR)
      case .refreshAndBeep: UInt8(CC_REFRESH_BEEP)
      }
    }
  }

  private func add(_ name: String, _ command: @escaping clibedit_command) {
    _ = clibedit_add_command(handle, name, name, command)
  }

  private static func run(_ handle: OpaquePointer?, _ command: (Editor) -> Answer) -> UInt8 {
    command(Editor.at(clibedit_owner(handle))).code
  }
}
