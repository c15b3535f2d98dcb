import Fiscal

/// Takes the documents of a part of a file, in their order and on one thread; other parts of the same file may be filled
/// meanwhile.
public protocol DocumentPart: AnyObject, SendableMetatype {
  /// - Parameters:
  ///   - key: The source's own key of the record, where it has one.
  ///   - original: The source's own text, UTF-8, where it lies in the file: it is there only while the document is handed
  ///     on. Nil for a row of a table.
  func take(_ receipt: Receipt, key: String?, original: UnsafeRawBufferPointer?) throws

  func take(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) throws
}

/// A part that keeps its documents. Their texts are there as long as the part of the file is.
final class KeptDocuments: DocumentPart {
  private(set) var documents: [ReadDocument] = []

  func take(_ receipt: Receipt, key: String?, original: UnsafeRawBufferPointer?) {
    documents.append(ReadDocument(content: .receipt(receipt), key: key, original: original))
  }

  func take(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) {
    documents.append(ReadDocument(content: .report(report), key: key, original: original))
  }
}

/// A part that hands each document on at once, for a file that is read on one thread.
final class PassedDocuments: DocumentPart {
  private let deliver: (ReadDocument) throws -> Void

  init(_ deliver: @escaping (ReadDocument) throws -> Void) { self.deliver = deliver }

  func take(_ receipt: Receipt, key: String?, original: UnsafeRawBufferPointer?) throws {
    try deliver(ReadDocument(content: .receipt(receipt), key: key, original: original))
  }

  func take(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) throws {
    try deliver(ReadDocument(content: .report(report), key: key, original: original))
  }
}
