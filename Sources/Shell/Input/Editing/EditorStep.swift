/// Something that the reader of keys wants done to the line. It hands libedit a key of its own for it, so that libedit
/// draws the line anew afterwards as after any command.
enum EditorStep {
  /// The cursor to the end of the line: what is printed next goes below it.
  case leave
  /// Prints lines below the line, and puts the cursor back that many letters before its end.
  case print([String], back: Int)
  /// A letter and the mark typed after it, as one letter.
  case compose(base: Unicode.Scalar, mark: Unicode.Scalar, letter: Unicode.Scalar)
  /// The search has moved on.
  case search
  /// The search is over and its find stays in the line; the key goes on to libedit.
  case accept(key: Unicode.Scalar)
  /// The search is over and the line is what it was.
  case cancel
}
