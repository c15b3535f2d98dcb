import Fiscal

/// What can be wrong with a line.
public enum LanguageFault: String, MessageCode {
  case quoteOpen = "line.quote-open"
  case wordAfterFile = "line.word-after-file"
  case programMissing = "line.program-missing"
  case nothingToPipe = "line.nothing-to-pipe"
  case fileMissing = "line.file-missing"
  case unknownCommand = "line.unknown-command"
  case unknownCommandSuggested = "line.unknown-command-suggested"
  case incompleteCommand = "line.incomplete-command"
  case unknownOption = "line.unknown-option"
  case unknownOptionSuggested = "line.unknown-option-suggested"
  case optionRepeated = "line.option-repeated"
  case valueMissing = "line.value-missing"
  case valueUnwanted = "line.value-unwanted"
  case argumentMissing = "line.argument-missing"
  case argumentUnwanted = "line.argument-unwanted"
  case optionMissing = "line.option-missing"
  case optionsExclude = "line.options-exclude"
  case badNumber = "line.bad-number"
  case badDate = "line.bad-date"
  case badSum = "line.bad-sum"
  case badChoice = "line.bad-choice"
  case badChoiceSuggested = "line.bad-choice-suggested"
  case periodBackwards = "line.period-backwards"
  /// `name`, `known`
  case unknownVariable = "line.unknown-variable"
  /// `name`, `known`, `nearest`
  case unknownVariableSuggested = "line.unknown-variable-suggested"
  /// `name`: it cannot be the name of a variable.
  case badVariable = "line.bad-variable"
  /// `text`: it is no number of seconds.
  case badSeconds = "line.bad-seconds"
}
