import Fiscal

/// What the shell says it did.
public enum ShellNote: String, MessageCode {
  case profileSaved = "said.profile-saved"
  case profileDeleted = "said.profile-deleted"
  case disconnected = "said.disconnected"
  case selectedRegister = "said.selected-register"
  case selectedOutlet = "said.selected-outlet"
  case selectedShift = "said.selected-shift"
  /// `file`
  case written = "said.written"
  /// `time`
  case took = "said.took"
  /// `command`, `time`
  case lastOf = "note.last-of"
  /// `command`, `pause`, `time`, `run`
  case watching = "watch.head"
  /// `count`
  case linesHidden = "watch.lines-hidden"
  /// What a command is at that has not told more: `command`
  case working = "progress.working"
}
