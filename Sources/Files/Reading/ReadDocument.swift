import Fiscal

/// A document as it is read: its text is not copied yet.
public struct ReadDocument {
  public let content: SourceDocument.Content
  /// The source's own key of the record, where it has one.
  public let key: String?
  /// The source's own text, UTF-8, where it lies in the file; it is there only while the document is handed on. Nil for a
  /// row of a table.
  public let original: UnsafeRawBufferPointer?

  /// The document with a text of its own.
  public var kept: SourceDocument {
    SourceDocument(content, key: key, original: original.map { String(decoding: $0, as: UTF8.self) })
  }
}
