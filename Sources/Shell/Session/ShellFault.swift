import Fiscal

/// What the shell itself refuses.
public enum ShellFault: String, MessageCode {
  case settingUnknown = "shell.setting-unknown"
  case settingValue = "shell.setting-value"
  case sourceTooDeep = "shell.source-too-deep"
  case programFailed = "shell.program-failed"
  case unexpected = "shell.unexpected"
  case interrupted = "shell.interrupted"
  case exportEnding = "shell.export-ending"
  case badOption = "shell.bad-option"
  case helpUnknown = "shell.help-unknown"
}
