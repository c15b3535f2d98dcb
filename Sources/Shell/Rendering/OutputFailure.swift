import Fiscal

/// Why an output ended before its end.
public enum OutputFailure: Error, Sendable {
  /// Whoever read it wants no more: a pager that was left, `| head`. Nothing has failed.
  case readerLeft
  /// The user stopped the work.
  case cancelled
  case failed(Fault)
}
