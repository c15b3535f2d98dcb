/// A line that was read, taken apart.
public struct Statement: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// Where results go by themselves.
    case screen
    /// `> FILE`
    case file(String)
    /// `>> FILE`
    case appending(String)
    /// `| PROGRAM…`: the rest of the line, for the system's shell.
    case program(String)
  }

  public enum Action: Hashable, Sendable {
    /// An empty line or a comment.
    case nothing
    case command([Word])
    /// `! PROGRAM…`: the rest of the line, for the system's shell.
    case program(String)
  }

  public var action: Action
  public var target: Target
}
