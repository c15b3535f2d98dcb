import CLibedit

/// The line being edited.
extension Editor {
  /// What stands before and after the cursor.
  var line: (before: String, after: String) {
    var length = 0
    var cursor = 0
    let start = clibedit_line(handle, &length, &cursor)
    let all = UnsafeBufferPointer(start: start, count: length)
    return (Editor.text(all[..<cursor]), Editor.text(all[cursor...]))
  }

  /// Puts a text in place of the whole line, with the cursor so many scalars behind its beginning, or at its end.
  func replaceLine(_ text: String, cursor: Int? = nil) {
    let (before, after) = line
    moveCursor(by: after.unicodeScalars.count)
    replaceWord(before.unicodeScalars.count + after.unicodeScalars.count, text)
    if let cursor { moveCursor(by: cursor - text.unicodeScalars.count) }
  }

  /// Puts a text in place of so many scalars before the cursor.
  func replaceWord(_ count: Int, _ text: String) {
    if count > 0 { el_deletestr(handle, Int32(clamping: count)) }
    if !text.isEmpty { _ = clibedit_insert(handle, Editor.scalars(text)) }
  }

  func moveCursor(by count: Int) { _ = el_cursor(handle, Int32(clamping: count)) }

  static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return String(text)
  }

  /// The text for libedit, a zero at its end. A zero inside would cut it short.
  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value).filter { $0 != 0 } + [0] }
}
