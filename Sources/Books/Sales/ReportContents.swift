import Fiscal

/// What a report amounts to, however its lines are grouped: quantity and sum of every item, and what was paid otherwise
/// than in cash.
struct ReportContents: Hashable {
  private struct Goods: Hashable {
    var key: ObjectKey?
    var characteristic: ObjectKey?
  }

  private struct Amount: Hashable {
    var quantity: Quantity?
    var sum: Kopecks
  }

  private var goods: [Goods: Amount] = [:]
  private var cashless: [String: Kopecks] = [:]
  let isEmpty: Bool

  init(_ record: ODataRecord, _ names: ReportNames) {
    var count = 0
    for (table, sign) in [(Optional(names.lines), true), (names.returns, false)] {
      for row in record.rows(table) {
        count += 1
        let key = Goods(
          key: row.reference(names.line.goods)?.key, characteristic: row.reference(names.line.characteristic)?.key)
        var amount = goods[key] ?? Amount(quantity: Quantity(units: 0), sum: .zero)
        let (quantity, sum) = (row.quantity(names.line.quantity), row.sum(names.line.total) ?? row.sum(names.line.sum))
        amount.quantity = quantity.flatMap { told in amount.quantity.flatMap { $0.plus(sign ? told : -told) } }
        amount.sum += sign ? sum ?? .zero : -(sum ?? .zero)
        goods[key] = amount
      }
    }
    for table in names.cashless {
      for (name, sign) in [(Optional(table.table), true), (table.returns, false)] {
        for row in record.rows(name) {
          let sum = row.sum(table.sum) ?? .zero
          let kind = row.reference(table.kind)?.key.description ?? row.text(table.kind) ?? ""
          cashless["\(table.table) \(kind)", default: .zero] += sign ? sum : -sum
        }
      }
    }
    cashless = cashless.filter { $0.value != .zero }
    isEmpty = count == 0
  }

  /// Sales less returns.
  var total: Kopecks { goods.values.reduce(.zero) { $0 + $1.sum } }
}
