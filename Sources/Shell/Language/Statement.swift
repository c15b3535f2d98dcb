import Fiscal

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

    var isFile: Bool { if case .file = self { true } else { false } }
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
  /// The file of the target as it was typed, where it has variables in it.
  var named: Word?

  init(action: Action, target: Target, named: Word? = nil) {
    self.action = action
    self.target = target
    self.named = named
  }

  /// The statement with the variables of its target filled in; those of its words are filled in when they are read against the
  /// commands, which know the words that name a variable.
  func filling(_ variables: VariableLookup) throws(Fault) -> Statement {
    guard let named else { return self }
    let path = try variables.filled(named).text
    var statement = self
    statement.named = nil
    switch target {
    case .file: statement.target = .file(path)
    case .appending: statement.target = .appending(path)
    case .screen, .program: break
    }
    return statement
  }

  /// The statement with the user's folder in place of a leading `~`, as in a POSIX shell: not in quotes.
  func expandingHome(_ home: String?) -> Statement {
    guard let home, !home.isEmpty else { return self }
    func expanded(_ text: String) -> String { text == "~" || text.hasPrefix("~/") ? home + text.dropFirst() : text }
    var statement = self
    if case .command(let words) = action {
      statement.action = .command(
        words.map { word in
          var word = word
          if !word.quoted { word.text = expanded(word.text) }
          return word
        })
    }
    switch target {
    case .file(let path): statement.target = .file(expanded(path))
    case .appending(let path): statement.target = .appending(expanded(path))
    case .screen, .program: break
    }
    return statement
  }
}
