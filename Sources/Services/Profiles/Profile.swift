/// Operators and books under a name, as the configuration file keeps them. Secrets are not in it.
public struct Profile: Codable, Hashable, Sendable {
  public var `operator`: OperatorSettings?
  /// Several operators, in the place of `operator` or beside it.
  public var operators: [OperatorSettings]?
  public var books: BooksSettings?

  public init(operator: OperatorSettings? = nil, books: BooksSettings? = nil) {
    self.operator = `operator`
    self.books = books
  }

  /// - Parameter all: one stands as `operator`, several as `operators`.
  public init(operators all: [OperatorSettings], books: BooksSettings? = nil) {
    self.operator = all.count == 1 ? all.first : nil
    operators = all.count > 1 ? all : nil
    self.books = books
  }

  /// All of them.
  public var allOperators: [OperatorSettings] { [`operator`].compactMap(\.self) + (operators ?? []) }
}
