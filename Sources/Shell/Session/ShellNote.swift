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
  case took = "said.took"
}
