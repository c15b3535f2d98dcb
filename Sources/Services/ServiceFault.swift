import Fiscal

/// What the services refuse or cannot do.
public enum ServiceFault: String, MessageCode {
  case profileUnknown = "service.profile-unknown"
  case credentialsOpen = "service.credentials-open"
  case credentialsOwner = "service.credentials-owner"
  case configurationWrong = "service.configuration-wrong"
  case configurationSyntax = "service.configuration-syntax"
  /// `file`, `where`: a key that nobody reads.
  case configurationUnknown = "service.configuration-unknown"
  case fileUnreadable = "service.file-unreadable"
  case fileUnwritable = "service.file-unwritable"
  case secretVariableEmpty = "service.secret-variable-empty"
  case secretCommandFailed = "service.secret-command-failed"
  case operatorUnknown = "service.operator-unknown"
  case nothingConnected = "service.nothing-connected"
  case sideNotConnected = "service.side-not-connected"
  case sideEmpty = "service.side-empty"
  case nothingToSave = "service.nothing-to-save"
  case demoMissing = "service.demo-missing"
  case demoFailed = "service.demo-failed"
  case registerUnknown = "service.register-unknown"
  case registerAmbiguous = "service.register-ambiguous"
  case registerNotSelected = "service.register-not-selected"
  case outletUnknown = "service.outlet-unknown"
  case outletAmbiguous = "service.outlet-ambiguous"
  case shiftUnknown = "service.shift-unknown"
  case shiftNotSelected = "service.shift-not-selected"
  case shiftWord = "service.shift-word"
  case noOpenShift = "service.no-open-shift"
  case noShifts = "service.no-shifts"
  case receiptUnknown = "service.receipt-unknown"
  case receiptAmbiguous = "service.receipt-ambiguous"
  case receiptWord = "service.receipt-word"
  case pullFailed = "service.pull-failed"
  /// `failed` of `all` operators, the first `operator` for `reason`.
  case operatorsFailed = "service.operators-failed"
  case importRejected = "service.import-rejected"
  case exportEnding = "service.export-ending"
}

/// What the services tell besides an answer.
public enum ServiceNote: String, MessageCode {
  case asOf = "note.as-of"
  /// `side`, `time`, `oldest`
  case asOfSince = "note.as-of-since"
  case offline = "note.offline"
  case sideNotConnected = "note.side-not-connected"
  case connectedOperator = "said.connected-operator"
  /// One of several did not answer: `name`, `reason`.
  case operatorFailed = "said.operator-failed"
  /// `count` operators are open now: `names`.
  case severalOperators = "said.several-operators"
  case connectedBooks = "said.connected-books"
  case openedOffline = "said.opened-offline"
  case filesRead = "said.files-read"
  case pulled = "said.pulled"
  case imported = "said.imported"
  case importedAgain = "said.imported-again"
  case rejected = "said.rejected"
  case warnings = "said.warnings"
  case exported = "said.exported"
  case pulling = "progress.pulling"
  case pullingAll = "progress.pulling-all"
  case reading = "progress.reading"
  case comparing = "progress.comparing"
  case matched = "said.matched"
  case bridge = "said.bridge"
  case findingsCount = "said.findings"
}
