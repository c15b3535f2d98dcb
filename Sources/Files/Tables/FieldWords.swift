import Fiscal

/// Words of tables for signs and kinds of receipts.
enum FieldWords {
  /// A sign as 1–4 or in words of the ФНС, of 1С, of operators and of ours; nil for none of them.
  static func sign(_ text: String) -> Sign? { isWordOrCode(text) ? signs[Column.normalized(text)] : nil }

  /// A kind by our name, by its code of the form or in Russian words.
  static func kind(_ text: String) -> ReceiptKind? { isWordOrCode(text) ? kinds[Column.normalized(text)] : nil }

  /// A code has nothing but its digits: `-1` is none.
  private static func isWordOrCode(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return !scalars.contains { $0.properties.numericType != nil }
      || scalars.allSatisfy { $0.properties.numericType != nil }
  }

  private static let signs: [String: Sign] = [
    "1": .sale, "приход": .sale, "sale": .sale, "income": .sale, "sell": .sale, "продажа": .sale,
    "2": .return, "возвратприхода": .return, "return": .return, "refundincome": .return, "returnincome": .return,
    "sellreturn": .return, "incomereturn": .return, "возвратпродажи": .return, "возврат": .return,
    "salereturn": .return, "refund": .return,
    "3": .expense, "расход": .expense, "expense": .expense, "outcome": .expense, "buy": .expense, "покупка": .expense,
    "4": .expenseReturn, "возвратрасхода": .expenseReturn, "expensereturn": .expenseReturn,
    "refundexpense": .expenseReturn, "returnexpense": .expenseReturn, "refundoutcome": .expenseReturn,
    "returnoutcome": .expenseReturn, "outcomereturn": .expenseReturn, "buyreturn": .expenseReturn,
    "возвратпокупки": .expenseReturn,
  ]

  private static let kinds: [String: ReceiptKind] = [
    "3": .receipt, "receipt": .receipt, "чек": .receipt, "кассовыйчек": .receipt,
    "4": .bso, "bso": .bso, "бсо": .bso, "бланкстрогойотчетности": .bso,
    "31": .correction, "correction": .correction, "receiptcorrection": .correction, "чеккоррекции": .correction,
    "кассовыйчеккоррекции": .correction,
    "41": .bsoCorrection, "bsocorrection": .bsoCorrection, "бсокоррекции": .bsoCorrection,
    "бланкстрогойотчетностикоррекции": .bsoCorrection,
  ]
}
