/// What a receipt file turned out to be.
public struct FileForm: Hashable, Sendable {
  public enum Content: String, Sendable, Hashable {
    case table
    case json
    case jsonLines = "jsonl"
    case spreadsheet = "xlsx"
  }

  public enum Packing: String, Sendable, Hashable {
    case gzip
    case zstd
  }

  public enum Encoding: String, Sendable, Hashable {
    case utf8 = "utf-8"
    case windows1251 = "windows-1251"
  }

  public var content: Content
  /// What it is packed with; nil when it is not.
  public var packing: Packing?
  /// Of a table.
  public var encoding: Encoding = .utf8
  /// Of a table: `,`, `;` or a tab.
  public var separator: Character?

  public init(content: Content, packing: Packing? = nil) {
    self.content = content
    self.packing = packing
  }
}
