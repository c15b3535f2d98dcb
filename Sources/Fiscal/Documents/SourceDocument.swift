/// A fiscal document as its source told it: with the source's own key and text, so that nothing it said is lost.
public struct SourceDocument: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case receipt(Receipt)
    case report(ReportDocument)
  }

  public var content: Content
  /// The source's own key of the record, where it has one; two documents with the same key are one record.
  public var key: String?
  /// The source's own text (JSON); nil where there is none, as for a row of a table.
  public var original: String?

  public init(_ content: Content, key: String? = nil, original: String? = nil) {
    self.content = content
    self.key = key
    self.original = original
  }

  public var receipt: Receipt? {
    if case .receipt(let receipt) = content { receipt } else { nil }
  }

  public var report: ReportDocument? {
    if case .report(let report) = content { report } else { nil }
  }
}
