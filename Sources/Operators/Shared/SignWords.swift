import Fiscal
import JSON

/// Признак расчёта in the operators' spellings: 1–4, `Refund income`, `INCOME_RETURN`, `ExpenditureReturn`, «возврат прихода».
enum SignWords {
  private static let returns = ["возврат", "refund", "return"]
  private static let incomes = ["прихода", "приход", "income", "sell", "sale"]
  private static let expenses = ["расхода", "расход", "expenditure", "expense", "outcome", "buy"]

  /// Nil for anything else: an unknown word is never taken for a sale.
  static func sign(_ json: JSONValue?) -> Sign? {
    if let number = json?.integer { return Int(exactly: number).flatMap(Sign.init) }
    guard var rest = json?.text?.lowercased().filter(\.isLetter) else { return nil }
    func takes(_ words: [String]) -> Bool {
      guard let word = words.first(where: rest.contains), let range = rest.firstRange(of: word) else { return false }
      rest.removeSubrange(range)
      return true
    }
    let isReturn = takes(returns)
    let isIncome = takes(incomes)
    let isExpense = !isIncome && takes(expenses)
    guard isIncome || isExpense, rest.isEmpty || rest == "of" else { return nil }
    return isIncome ? (isReturn ? .return : .sale) : (isReturn ? .expenseReturn : .expense)
  }
}
