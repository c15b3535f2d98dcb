/// When a row is another booking of a receipt that has its own row already.
extension RegisterGroup {
  func isDuplicate(booked b: Int, of own: Int, through o: Int) -> Bool {
    let entry = booked.entries[b]
    guard canBeOne(entry, booked.entries[own]) else { return false }
    return isDuplicate(ground.compare(received.entries[o], entry), received.entries[o], entry)
  }

  func isDuplicate(received o: Int, of own: Int, through b: Int) -> Bool {
    let entry = received.entries[o]
    guard canBeOne(entry, received.entries[own]) else { return false }
    return isDuplicate(ground.compare(entry, booked.entries[b]), entry, booked.entries[b])
  }

  /// Different document numbers are different receipts.
  private func canBeOne(_ a: Entry, _ b: Entry) -> Bool {
    guard a.document != 0 && b.document != 0 else { return true }
    return a.document == b.document && (a.drive == b.drive || a.drive == 0 || b.drive == 0)
  }

  /// A copy keeps what names a receipt. Under the same number it has the sum or the time of the receipt (the time
  /// roughly, where the drive is not known and the number may be another drive's); under another number, its time: a like
  /// sum half an hour away under a number of its own is another sale.
  private func isDuplicate(_ agreement: Agreement, _ a: Entry, _ b: Entry) -> Bool {
    if agreement.agreed.contains(.time) { return true }
    guard a.sharesNumber(with: b) else { return !agreement.differing.contains(.number) }
    return agreement.agreed.isSuperset(of: [.sum, .sign]) && (a.drive != 0 && b.drive != 0 || a.isNear(b))
  }

  /// Rows that nobody claimed, and that repeat one another: the first stands for the receipt.
  mutating func markLeftDuplicates() {
    markRepeatedDocuments()
    markRepeatedBookings()
    markRepeatedReceipts()
  }

  private mutating func markRepeatedBookings() {
    let free = booked.entries.indices.filter { at in
      booked.states[at] == .free && booked.entries[at].number != 0 && booked.entries[at].shift != 0
    }
    guard free.count > 1 else { return }
    let sorted = free.sorted { byNumber(booked.entries[$0], booked.entries[$1]) }
    var first = 0
    for at in 1..<sorted.count {
      let (a, b) = (booked.entries[sorted[first]], booked.entries[sorted[at]])
      if b.sharesNumber(with: a) && a.sign == b.sign && a.total == b.total && a.payment == b.payment && canBeOne(a, b)
        && a.isNear(b)
        && (a.payment != Entry.several || ground.booked.payments(Int(a.row)) == ground.booked.payments(Int(b.row)))
      {
        booked.markDuplicate(sorted[at], of: sorted[first])
      } else {
        first = at
      }
    }
  }

  private func byNumber(_ a: Entry, _ b: Entry) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.drive != b.drive { return a.drive < b.drive }
    if a.shift != b.shift { return a.shift < b.shift }
    if a.number != b.number { return a.number < b.number }
    if a.sign != b.sign { return a.sign < b.sign }
    if a.total != b.total { return a.total < b.total }
    if a.payment != b.payment { return a.payment < b.payment }
    return a.precedes(b)
  }

  /// Alike receipts without numbers in an operator's file.
  private mutating func markRepeatedReceipts() {
    let free = received.entries.indices.filter { received.states[$0] == .free && received.entries[$0].document == 0 }
    guard free.count > 1 else { return }
    let sorted = received.ordered(free)
    var first = 0
    for at in 1..<sorted.count {
      if isAlike(sorted[first], sorted[at]) {
        received.markDuplicate(sorted[at], of: sorted[first])
      } else {
        first = at
      }
    }
  }

  /// Whether two of the operator's rows without document numbers differ in nothing.
  func isAlike(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (received.entries[i], received.entries[j])
    return a.document == 0 && b.document == 0 && a.place == b.place && a.drive == b.drive && a.shift == b.shift
      && a.number == b.number && a.cashier == b.cashier && ground.isCopy(a, b)
  }
}
