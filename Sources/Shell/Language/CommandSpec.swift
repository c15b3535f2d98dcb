import Fiscal

/// A command of the shell, declared once: the parser, the help, the completion, the manual, the history's filter and the
/// tests all read these values.
public struct CommandSpec: Sendable {
  /// A word that stands by itself.
  public struct Argument: Sendable, Hashable {
    public enum Presence: Sendable, Hashable {
      case required
      case optional
      /// One or more, to the end of the line.
      case rest
      /// None or more, to the end of the line.
      case optionalRest
    }

    public var name: String
    public var kind: ValueKind
    public var presence: Presence

    public init(_ name: String, _ kind: ValueKind, _ presence: Presence = .optional) {
      self.name = name
      self.kind = kind
      self.presence = presence
    }

    public var repeats: Bool { presence == .rest || presence == .optionalRest }
  }

  /// `--name` or `--name VALUE`.
  public struct Option: Sendable, Hashable {
    public var name: String
    /// Nil for a flag.
    public var kind: ValueKind?
    public var required: Bool
    /// Whether its value is a secret: the line stays out of the history.
    public var secret: Bool
    /// What it is called besides, such as `-n`.
    public var short: String?

    public init(
      _ name: String, _ kind: ValueKind? = nil, required: Bool = false, secret: Bool = false, short: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.required = required
      self.secret = secret
      self.short = short
    }
  }

  /// An example line; those that `runs` are run by a test against the demo.
  public struct Example: Sendable, Hashable {
    public var line: String
    public var runs: Bool

    public init(_ line: String, runs: Bool = true) {
      self.line = line
      self.runs = runs
    }
  }

  public enum Topic: String, CaseIterable, Sendable {
    case connecting
    case looking
    case reconciling
    case seeing
    case closing
    case goods
    case licences
    case moving
    case shell
  }

  public typealias Handler = @Sendable (Invocation, Context) async throws -> Outcome

  /// The words that name it: `["shift", "totals"]`.
  public var path: [String]
  public var topic: Topic
  public var arguments: [Argument]
  public var options: [Option]
  public var examples: [Example]
  /// Whether it gives a result: then it takes `--output MODE` and `--rows N`, and `last` shows the result again.
  public var answers: Bool
  /// Whether it changes anything outside of the session: files, the archive, profiles, the books. Then it takes `--dry-run`, which
  /// runs it on a desk where nothing is kept, and tells what it would have done.
  public var writes: Bool
  public var handler: Handler

  public init(
    _ path: String, topic: Topic, arguments: [Argument] = [], options: [Option] = [], examples: [Example] = [],
    answers: Bool = false, writes: Bool = false, handler: @escaping Handler
  ) {
    self.path = path.split(separator: " ").map(String.init)
    self.topic = topic
    self.arguments = arguments
    self.options =
      options + (writes ? [Option("dry-run")] : [])
      + (answers ? [Option("output", .choice(OutputMode.allCases.map(\.rawValue))), Option("rows", .number)] : [])
    self.examples = examples
    self.answers = answers
    self.writes = writes
    self.handler = handler
  }

  /// Whether it takes another statement behind its own words.
  public var takesStatement: Bool { arguments.last?.kind == .statement }

  public var name: String { path.joined(separator: " ") }

  /// The key of its one-line help in the catalogue; the long help stands under the same key with `.more`.
  public var helpCode: String { "help.\(path.joined(separator: "."))" }
}
