import Fiscal

/// A document of an operator as it could be read.
struct DocumentRecord: Sendable {
  enum Content: Sendable {
    case receipt(Receipt)
    case report(DocumentForm, ClosingReport?)
    /// A document of no known form; the code that it came with.
    case unknown(form: String)
    /// A settlement, but for the field that cannot be read.
    case unreadable(field: String)
  }

  /// What a document can be known by again.
  enum Name: Hashable, Sendable {
    case document(DriveNumber, UInt32)
    case place(DriveNumber, shift: UInt32, number: UInt32)
    case text(String)
  }

  var content: Content
  var datetime: WallClock?
  var register: RegistrationNumber?
  var drive: DriveNumber?
  var shift: UInt32?
  var number: UInt32?
  var document: UInt32?
  /// The document's own JSON.
  var original: String

  func isIn(_ period: Period) -> Bool { datetime.map(period.contains) ?? false }

  /// What names it for ever, where it has both numbers.
  var id: DocumentID? {
    guard let drive, let document else { return nil }
    return DocumentID(drive: drive, document: document)
  }

  /// The names under which it may have come before.
  var names: [Name] {
    guard let drive else { return [.text(original)] }
    var names: [Name] = []
    if let document { names.append(.document(drive, document)) }
    if let shift, let number { names.append(.place(drive, shift: shift, number: number)) }
    return names.isEmpty ? [.text(original)] : names
  }

  /// Whether the other is the same document told again. What only one of them tells does not make them unlike.
  func isSame(as other: DocumentRecord) -> Bool {
    guard datetime == other.datetime, agree(register, other.register), agree(shift, other.shift),
      agree(number, other.number), agree(document, other.document)
    else { return false }
    switch (content, other.content) {
    case (.receipt(let a), .receipt(let b)):
      return a.kind == b.kind && a.sign == b.sign && a.total == b.total && a.payments == b.payments
        && agree(a.fiscalSign, b.fiscalSign) && agree(a.cashier, b.cashier) && agree(a.inn, b.inn)
        && agree(a.taxation, b.taxation) && (a.items.isEmpty || b.items.isEmpty || a.items == b.items)
    case (.report(let a, _), .report(let b, _)): return a == b
    case (.unknown(let a), .unknown(let b)), (.unreadable(let a), .unreadable(let b)): return a == b
    default: return false
    }
  }

  /// Whether it tells more than the other of the same document.
  func tellsMore(than other: DocumentRecord) -> Bool {
    if (document == nil) != (other.document == nil) { return document != nil }
    guard case .receipt(let a) = content, case .receipt(let b) = other.content else { return false }
    return a.items.count > b.items.count
  }

  /// Nil where it is kept for its count only.
  var sourceDocument: SourceDocument? {
    switch content {
    case .receipt(let receipt): return SourceDocument(.receipt(receipt), original: original)
    case .report(let form, let closing):
      guard let drive, let document, let datetime else { return nil }
      let report = ReportDocument(
        form: form, drive: drive, document: document, register: register, shift: shift, datetime: datetime,
        closing: closing)
      return SourceDocument(.report(report), original: original)
    case .unknown, .unreadable: return nil
    }
  }

  private func agree<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool { a == nil || b == nil || a == b }
}
