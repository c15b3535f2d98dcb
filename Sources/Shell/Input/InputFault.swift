import Fiscal

/// What can be wrong with what is read.
public enum InputFault: String, MessageCode {
  /// `file`, `reason`
  case cannotOpen = "input.cannot-open"
  /// `file`, `reason`
  case cannotRead = "input.cannot-read"
  /// `byte`: the first that is no UTF-8; `column`: in bytes, the first is 1
  case notUTF8 = "input.not-utf8"
  /// `column`: in bytes, the first is 1
  case nul = "input.nul"
  /// `limit`: in bytes
  case lineTooLong = "input.line-too-long"
  case noTerminal = "input.no-terminal"
  case secretNotUTF8 = "input.secret-not-utf8"
}

/// What is said about reading besides.
public enum InputNote: String, MessageCode {
  /// `file`, `reason`
  case historyNotKept = "input.history-not-kept"
  /// `file`, `reason`
  case historyNotRead = "input.history-not-read"
  /// `count`: candidates that had no room
  case moreCandidates = "input.more-candidates"
  /// The prompt of a search in the history; `text`
  case search = "input.search"
  /// The same when nothing was found; `text`
  case searchFailed = "input.search-failed"
}
