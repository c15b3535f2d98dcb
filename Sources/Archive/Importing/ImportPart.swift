import Fiscal

/// Documents of a part of a file, packed on the thread that reads them. Several parts of an import may be filled at once;
/// ``ImportRun/add(_:)-(ImportPart)`` takes them one after another.
public final class ImportPart {
  var texts: PartTexts
  private(set) var drafts = Drafts()
  private(set) var reports: [ImportWork.Report] = []
  /// How many documents are in it.
  private(set) var documents = 0

  init(_ texts: PartTexts) { self.texts = texts }

  /// Adds a receipt with the source's own text as it lies in the file, UTF-8.
  public func add(_ receipt: Receipt, key: String? = nil, original: UnsafeRawBufferPointer?) throws {
    documents += 1
    if let frame = try drafts.add(receipt, key: key, original: original, &texts) { _ = try frame.packed() }
  }

  func add(_ document: SourceDocument) throws {
    switch document.content {
    case .receipt(let receipt):
      try document.withOriginal { try add(receipt, key: document.key, original: $0) }
    case .report(let report): add(report, key: document.key, original: document.original)
    }
  }

  public func add(_ report: ReportDocument, key: String? = nil, original: String?) {
    documents += 1
    reports.append(ImportWork.Report(report: report, key: key, original: original))
  }
}
