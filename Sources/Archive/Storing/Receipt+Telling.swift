import Fiscal

extension Receipt {
  /// The receipt as the archive gives it back: what means «not known» is nil, and the register that was asked stands in
  /// for one that is not told.
  func asKept(register asked: RegistrationNumber?) -> Receipt {
    var kept = self
    kept.register = register ?? asked
    if shift == 0 { kept.shift = nil }
    if number == 0 { kept.number = nil }
    if document == 0 { kept.document = nil }
    if cashier?.isEmpty == true { kept.cashier = nil }
    if correction == Correction() { kept.correction = nil }
    return kept
  }

  /// This telling, and what an earlier one knew beyond it: a table of a cabinet must not take the lines away that the
  /// document brought.
  func filled(from earlier: Receipt) -> Receipt {
    var filled = self
    filled.register = register ?? earlier.register
    filled.shift = shift ?? earlier.shift
    filled.number = number ?? earlier.number
    filled.fiscalSign = fiscalSign ?? earlier.fiscalSign
    filled.cashier = cashier ?? earlier.cashier
    filled.inn = inn ?? earlier.inn
    filled.taxation = taxation ?? earlier.taxation
    filled.correction = correction ?? earlier.correction
    // A table without a column for the kind calls everything a receipt.
    if kind == .receipt { filled.kind = earlier.kind }
    if items.isEmpty, !earlier.items.isEmpty {
      filled.items = earlier.items
      if warnings.isEmpty { filled.warnings = earlier.warnings }
    }
    return filled
  }
}
