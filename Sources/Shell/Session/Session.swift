import Fiscal
import Services

/// What a shell holds between commands: what is connected, what is selected, and the settings. A value: a command that
/// fails or is interrupted leaves it as it was.
public struct Session: Sendable {
  public var desk: Desk
  public var selection = Selection()
  public var settings: Settings
  /// Whether a person sits at it.
  public var interactive: Bool
  /// Scripts go on after a command that failed.
  public var keepGoing = false
  /// How the last statement ended that was no `if`.
  public var lastStatus = ExitStatus.done
  /// What `set :name VALUE` gave.
  public var variables = Variables()

  public init(desk: Desk, settings: Settings, interactive: Bool) {
    self.desk = desk
    self.settings = settings
    self.interactive = interactive
  }

  /// What was typed in the profile, read from its file.
  func history(warn: @escaping @Sendable (Message) -> Void) -> History {
    History(
      folder: desk.folders.state, profile: desk.profile, limit: settings.history,
      isSecret: { SecretWords.isSecret($0) }, warn: warn)
  }
}
