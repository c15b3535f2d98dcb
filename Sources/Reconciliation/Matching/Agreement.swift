import Fiscal

/// In what two rows agree and in what they differ; a fact that one of them does not know is in neither.
struct Agreement {
  var agreed: Facts = []
  var differing: Facts = []

  /// The higher, the better the rows agree: the number of facts first, then how telling they are.
  var level: UInt16 {
    UInt16(agreed.rawValue.nonzeroBitCount * 128 + 64 + agreed.weight - differing.weight)
  }
}

/// What one group of registers is matched with: the tables behind the rows, and what counts as the same.
struct Ground: Sendable {
  let received: ReceiptTable
  let booked: ReceiptTable
  let places: Places
  let cashiers: Cashiers
  let options: Reconciliation.Options

  func compare(_ a: Entry, _ b: Entry) -> Agreement {
    var result = Agreement()
    func note(_ fact: Facts, _ same: Bool) {
      if same { result.agreed.insert(fact) } else { result.differing.insert(fact) }
    }
    note(.sign, a.sign == b.sign)
    note(.sum, a.total == b.total)
    note(.payments, samePayments(a, b))
    note(.time, a.distance(to: b) <= options.tolerance)
    if a.shift != 0 && b.shift != 0 {
      let driveDiffers = a.drive != 0 && b.drive != 0 && a.drive != b.drive
      note(.shift, a.shift == b.shift && !driveDiffers)
    } else if a.drive != 0 && b.drive != 0 && a.drive != b.drive {
      result.differing.insert(.shift)
    }
    if a.cashier != 0 && b.cashier != 0 { note(.cashier, a.cashier == b.cashier) }
    if a.number != 0 && b.number != 0 { note(.number, a.number == b.number) }
    return result
  }

  /// Whether an operator's and a books' row are paid alike. Where the sums differ, the payments do so of necessity: then
  /// it is asked whether the same payments are used.
  private func samePayments(_ a: Entry, _ b: Entry) -> Bool {
    guard a.payment == b.payment else { return false }
    guard a.payment == Entry.several else { return true }
    let (mine, theirs) = (received.payments(Int(a.row)), booked.payments(Int(b.row)))
    if a.total == b.total { return mine == theirs }
    return Payment.allCases.allSatisfy { (mine[$0] == .zero) == (theirs[$0] == .zero) }
  }

  /// Whether two rows of the operator are one document that was sent twice.
  func isCopy(_ a: Entry, _ b: Entry) -> Bool {
    func same(_ x: UInt32, _ y: UInt32) -> Bool { x == 0 || y == 0 || x == y }
    return a.time == b.time && a.sign == b.sign && a.total == b.total && a.payment == b.payment
      && same(a.shift, b.shift) && same(a.number, b.number) && same(a.cashier, b.cashier)
      && (a.payment != Entry.several || received.payments(Int(a.row)) == received.payments(Int(b.row)))
  }

  /// By which key a pair was found.
  func rule(_ a: Entry, _ b: Entry) -> MatchRule {
    if a.document != 0 && a.document == b.document { return .document }
    return a.sharesNumber(with: b) ? .number : .likeness
  }
}
