import Fiscal

extension ReceiptReading {
  /// The receipt of a fiscal operation, with lines and cashier of its document.
  func receipt(_ operation: FiscalOperation, _ document: BookedDocument?, _ words: ReceiptWords) -> Receipt {
    var warnings = operation.warnings
    var payments = operation.payments
    if payments == nil, let document {
      let sums = bookedPayments(document, total: document.total ?? operation.total, words)
      payments = sums.payments
      warnings += sums.warnings
    }
    let sums = payments ?? .zero
    if sums.total != operation.total {
      warnings.append(
        Message(
          BooksNote.paymentsDiffer, ["total": operation.total.rubles, "payments": sums.total.rubles]))
    }
    if let document {
      let facts = ["document": document.label]
      if document.isDeleted {
        warnings.append(Message(BooksNote.documentDeleted, facts))
      } else if !document.isPosted, !document.isArchived {
        warnings.append(Message(BooksNote.documentUnposted, facts))
      }
    } else if let set = operation.document?.set, base.has(set) {
      warnings.append(Message(BooksNote.documentLost))
    }
    return Receipt(
      datetime: subject.clock(operation.date), register: operation.registration ?? subject.registration,
      drive: operation.drive, shift: operation.shift ?? document?.shift, number: numberInShift(document),
      document: operation.number, fiscalSign: operation.fiscalSign,
      kind: operation.isCorrection ? .correction : .receipt, sign: operation.sign, total: operation.total,
      payments: sums, cashier: words.cashier(of: document), inn: subject.inn,
      correction: operation.isCorrection ? Correction() : nil, items: words.items(of: document), warnings: warnings)
  }

  /// The receipt of a document alone. Nil where it has neither time nor sum.
  func receipt(_ document: BookedDocument, _ words: ReceiptWords) -> Receipt? {
    guard let sign = document.names?.sign, let date = document.date, let total = document.total else { return nil }
    let sums = bookedPayments(document, total: total, words)
    return Receipt(
      datetime: subject.clock(date), register: subject.registration, shift: document.shift,
      number: numberInShift(document),
      document: base.profile.receiptNumber == .document ? document.number : nil, sign: sign, total: sums.total,
      payments: sums.payments, cashier: words.cashier(of: document), inn: subject.inn,
      items: words.items(of: document), warnings: sums.warnings)
  }

  private func numberInShift(_ document: BookedDocument?) -> UInt32? {
    base.profile.receiptNumber == .inShift ? document?.number : nil
  }

  /// The payments of a document: rows of its tables, and cash for the rest. `ПолученоНаличными` is no measure of cash:
  /// it may hold the change.
  private func bookedPayments(
    _ document: BookedDocument, total: Kopecks, _ words: ReceiptWords
  ) -> (total: Kopecks, payments: Payments, warnings: [Message]) {
    var total = total
    var payments = Payments.zero
    var warnings: [Message] = []
    for row in document.payments {
      let kind = words.kind(of: row)
      let use = kind.flatMap { row.table.uses[$0] }
      switch use ?? row.table.other {
      case .payment(let payment): payments[payment] += row.sum
      case .discount:
        total -= row.sum
        warnings.append(Message(BooksNote.paidByDiscount, ["kind": kind ?? "", "sum": row.sum.rubles]))
      case .ignored: break
      }
      if use == nil, row.table.kind != nil {
        warnings.append(Message(BooksNote.paymentUnknown, ["kind": kind ?? ""]))
      }
    }
    let rest = total - payments.total
    if rest.count > 0 { payments.cash += rest }
    if rest.count < 0 {
      warnings.append(
        Message(BooksNote.paymentsDiffer, ["total": total.rubles, "payments": payments.total.rubles]))
    }
    return (total, payments, warnings)
  }
}
