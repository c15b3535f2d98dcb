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

/// An open operator.
public struct OperatorConnection: Sendable {
  public var settings: OperatorSettings
  public var client: any FiscalDataOperator
  public var source: String
  /// Kept in memory so that `profile save` can write it where only its owner reads it; nil when it came from a variable or
  /// a command.
  public var typedSecret: Secret?
}

/// Open books.
public struct BooksConnection: Sendable {
  public var settings: BooksSettings
  /// Nil for files: they were read into the archive when they were opened.
  public var client: (any Books)?
  public var source: String
  public var typedSecret: Secret?
}
