import Fiscal

/// What looking after registers says.
public enum CheckNote: String, MessageCode {
  /// `count` of shifts, `shifts`: their numbers, `difference`
  case differs = "check.differs"
  /// `shifts`: their numbers
  case shifts = "check.shifts"
  /// `count` of shifts
  case accepted = "check.accepted"
  /// `count` of document numbers
  case gaps = "check.gaps"
  /// `count`, `day`, `days` that are left
  case unsent = "check.unsent"
  /// `count`: nobody tells when the first was made
  case unsentUndated = "check.unsent-undated"
  /// `count`, `day`
  case unsentOverdue = "check.unsent-overdue"
  /// `shift`, `hours`
  case longOpen = "check.long-open"
  /// `shift`, `hours`
  case longClosed = "check.long-closed"
  /// `days`, `time`
  case silent = "check.silent"
  /// `day`, `days`
  case driveEnds = "check.drive-ends"
  /// `day`
  case driveEnded = "check.drive-ended"
  /// `signs`: what the drive says of itself
  case driveSigns = "check.drive-signs"
  /// `side`: the archive has nothing of it, and nobody may be asked
  case neverAsked = "check.never-asked"
  /// `side`, `reason`
  case failed = "check.failed"
  /// `failed` and `all` registers, the first `register`, `side` and `reason`
  case failedSome = "check.failed-some"
  /// `all` registers, `attention`, `failed`
  case summary = "check.summary"
  /// `register`
  case checking = "progress.checking"
}
