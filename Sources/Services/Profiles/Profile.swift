/// A named pair of operator and books, as the configuration file keeps it. Secrets are not in it.
public struct Profile: Codable, Hashable, Sendable {
  public var `operator`: OperatorSettings?
  public var books: BooksSettings?

  public init(operator: OperatorSettings? = nil, books: BooksSettings? = nil) {
    self.operator = `operator`
    self.books = books
  }
}
