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
  /// `profiles`, `operators`: what there is
  case connectWhat = "shell.connect-what"
  /// `text`: it is no number of seconds.
  case spacingWord = "shell.spacing-word"
  /// `file`
  case appendWorkbook = "shell.append-workbook"
  /// `file`
  case reportEnding = "shell.report-ending"
  /// `option`
  case unknownOption = "shell.unknown-option"
  /// `option`, `nearest`
  case unknownOptionSuggested = "shell.unknown-option-suggested"
  /// There is no result that could be shown again.
  case nothingLast = "shell.nothing-last"
  /// `command`: it cannot be run again and again.
  case watchRefused = "shell.watch-refused"
  case helpUnknown = "shell.help-unknown"
  case helpUnknownSuggested = "shell.help-unknown-suggested"
}
