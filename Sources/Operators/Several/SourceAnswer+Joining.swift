import Fiscal

extension SourceAnswer {
  /// The answers of several operators about one register: each document and each shift once.
  static func joined(_ answers: [SourceAnswer]) -> SourceAnswer {
    guard let first = answers.first, answers.count > 1 else { return answers.first ?? SourceAnswer() }
    var all = first
    for answer in answers.dropFirst() {
      all.add(answer.documents)
      for shift in answer.shifts {
        guard let at = all.shifts.firstIndex(where: { $0.id == shift.id }) else {
          all.shifts.append(shift)
          continue
        }
        all.shifts[at] = all.shifts[at].joined(with: shift)
      }
      all.complete = all.complete && answer.complete
      all.notes += answer.notes
    }
    all.documents = all.documents.enumerated().sorted {
      ($0.element.datetime, $0.offset) < ($1.element.datetime, $1.offset)
    }.map(\.element)
    all.shifts.sort { ($0.opened?.seconds ?? 0, $0.id) < ($1.opened?.seconds ?? 0, $1.id) }
    return all
  }

  private mutating func add(_ others: [SourceDocument]) {
    var places: [DocumentID: Int] = [:]
    for (at, document) in documents.enumerated() { if let id = document.id { places[id] = at } }
    for document in others {
      guard let at = document.id.flatMap({ places[$0] }), documents[at].isSame(as: document) else {
        documents.append(document)
        continue
      }
      // The one with more lines tells more.
      if (document.receipt?.items.count ?? 0) > (documents[at].receipt?.items.count ?? 0) { documents[at] = document }
    }
  }
}

extension SourceDocument {
  fileprivate var datetime: WallClock {
    switch content {
    case .receipt(let receipt): receipt.datetime
    case .report(let report): report.datetime
    }
  }

  fileprivate var id: DocumentID? {
    switch content {
    case .receipt(let receipt): receipt.id
    case .report(let report): DocumentID(drive: report.drive, document: report.document)
    }
  }

  fileprivate func isSame(as other: SourceDocument) -> Bool {
    switch (content, other.content) {
    case (.receipt(let a), .receipt(let b)):
      a.datetime == b.datetime && a.kind == b.kind && a.sign == b.sign && a.total == b.total
        && a.payments == b.payments
    case (.report(let a), .report(let b)): a.form == b.form
    default: false
    }
  }
}

extension Shift {
  /// One operator may have had the beginning, and the other the end. What each adds up is of its own part: where both add
  /// up something, neither counts.
  fileprivate func joined(with other: Shift) -> Shift {
    var one = self
    one.register = register ?? other.register
    one.opened = opened ?? other.opened
    one.closed = closed ?? other.closed
    one.openingDocument = openingDocument ?? other.openingDocument
    one.closingDocument = closingDocument ?? other.closingDocument
    one.unsent = unsent ?? other.unsent
    if one.closed != nil || state == .closed || other.state == .closed {
      one.state = .closed
    } else {
      one.state = state ?? other.state
    }
    if let a = report, let b = other.report, a.stated != b.stated {
      one.report?.stated = nil
      one.report?.receipts = a.receipts == b.receipts ? a.receipts : nil
    } else {
      one.report = report ?? other.report
    }
    return one
  }
}
