import Books
import Fiscal
import Operators

/// What a session is connected to: either side may be absent.
public struct Connection: Sendable {
  public var `operator`: OperatorConnection?
  public var books: BooksConnection?
  /// The child that serves the demo, kept alive as long as the connection.
  public var demo: Demo?

  public init() {}

  public var isEmpty: Bool { `operator` == nil && books == nil }

  /// The names under which the archive keeps what came over this connection; files that were imported without a
  /// connection are under ``importedSource``.
  public func source(_ side: SideName) -> String {
    switch side {
    case .operator: `operator`?.source ?? Connection.importedSource
    case .books: books?.source ?? Connection.importedSource
    }
  }

  public static let importedSource = "files"
}

/// An open operator, or several that are asked as one.
public struct OperatorConnection: Sendable {
  /// One of them.
  public struct Part: Sendable {
    public var settings: OperatorSettings
    public var client: any FiscalDataOperator
    public var source: String
    /// Kept in memory so that `profile save` can write them where only their owner reads them; nil where they came from a
    /// variable or a command.
    public var typed: OperatorCredentials
  }

  public private(set) var parts: [Part]
  /// All of them as one.
  public private(set) var client: any FiscalDataOperator
  /// Under what the archive keeps what they tell.
  public let source: String

  /// - Parameter failures: why parts could not be reached just now, by their places.
  public init(_ parts: [Part], failures: [Int: Fault] = [:]) {
    self.parts = parts
    source = parts.map(\.source).joined(separator: " + ")
    if let only = parts.first, parts.count == 1 {
      client = only.client
    } else {
      client = ManyOperators(
        parts.map { .init(label: $0.settings.label, client: $0.client) }, failures: failures)
    }
  }

  /// One alone.
  public init(settings: OperatorSettings, client: any FiscalDataOperator, source: String) {
    self.init([Part(settings: settings, client: client, source: source, typed: OperatorCredentials())])
  }

  /// This one beside those that are open; the same one opened again takes its own place.
  public func adding(_ part: Part) -> OperatorConnection {
    OperatorConnection(parts.filter { $0.source != part.source } + [part])
  }

  /// Those whose last call failed, and why.
  public var failures: [(label: String, fault: Fault)] { (client as? ManyOperators)?.failures ?? [] }

  /// Those of ``failures`` that came since this was asked last.
  public func takeFailures() -> [(label: String, fault: Fault)] { (client as? ManyOperators)?.takeFailures() ?? [] }

  mutating func forgetTyped() { for at in parts.indices { parts[at].typed = OperatorCredentials() } }
}

/// Open books.
public struct BooksConnection: Sendable {
  public var settings: BooksSettings
  /// Nil for files: they were read into the archive when they were opened.
  public var client: (any Books)?
  public var source: String
  public var typedSecret: Secret?
}
