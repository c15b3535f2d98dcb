import Fiscal
import Services
import Testing

@Suite struct SoldGoodsTests {
  private func receipt(_ sign: Sign, _ items: [ReceiptItem]) -> Receipt {
    let total = items.reduce(Kopecks.zero) { $0 + ($1.sum ?? .zero) }
    return Receipt(
      datetime: WallClock(seconds: 0), sign: sign, total: total, payments: Payments(total, by: .cash), items: items)
  }

  private func item(_ name: String, _ quantity: String?, _ sum: Int64, code: String? = nil) -> ReceiptItem {
    ReceiptItem(name: name, quantity: quantity.flatMap { Quantity($0) }, sum: Kopecks(sum), vat: .ten, code: code)
  }

  @Test func salesCountPlusAndReturnsMinus() {
    let sold = SoldGoods.of([
      receipt(.sale, [item("Сыр", "0.454", 4_086), item("Хлеб", "1", 5_000), item("Хлеб", "2", 10_000)]),
      receipt(.return, [item("Сыр", "0.104", 936)]), receipt(.sale, [item("Хлеб", nil, 500, code: "4601234567893")]),
    ])
    #expect(sold.map(\.name) == ["Сыр", "Хлеб", "Хлеб"])
    #expect(sold.map(\.quantity?.text) == ["0.35", "3", nil])
    #expect(sold.map(\.sum) == [Kopecks(3_150), Kopecks(15_000), Kopecks(500)])
    #expect(sold.map(\.receipts) == [2, 1, 1])
    #expect(sold.map(\.code) == [nil, nil, "4601234567893"])
  }
}
