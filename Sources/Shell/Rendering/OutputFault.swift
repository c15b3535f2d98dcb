import Fiscal

/// What can go wrong with a place that output goes to.
public enum OutputFault: String, MessageCode {
  /// `path`, `reason`
  case cannotCreate = "output.cannot-create"
  /// `path`
  case isDirectory = "output.is-directory"
  /// `path`, `reason`
  case cannotWrite = "output.cannot-write"
  /// `path`
  case noSpace = "output.no-space"
  /// `program`
  case programNotFound = "output.program-not-found"
  /// `program`, `reason`
  case programNotStarted = "output.program-not-started"
  /// `program`, `status`
  case programFailed = "output.program-failed"
}

/// What a renderer says about its own doing.
public enum OutputNote: String, MessageCode {
  /// `count`, `columns`: columns that the width had no room for.
  case columnsHidden = "output.columns-hidden"
  /// `count`: rows that were more than was asked for.
  case rowsHidden = "output.rows-hidden"
  /// What is being done: an answer is drawn.
  case writing = "progress.writing"
  /// A list without rows.
  case noRows = "output.no-rows"
}
