/// A file that was imported.
public struct ImportRecord: Hashable, Sendable {
  public var source: Source
  /// The file's name as it was given.
  public var name: String
  /// When, seconds in UTC.
  public var at: Int64
  /// How many documents it held, and how many of them were new.
  public var documents: Int
  public var added: Int
}
