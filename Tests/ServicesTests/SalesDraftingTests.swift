import Archive
import Books
import Fiscal
import Testing

@testable import Services

/// Receipts folded into lines.
@Suite struct SalesDraftingTests {
  private let drive = DriveNumber("9960440300000001")

  private func item(
    _ name: String, _ quantity: String, _ price: Int64, _ sum: Int64, _ vat: VATRate? = .ten
  ) -> ReceiptItem {
    ReceiptItem(name: name, quantity: Quantity(quantity), price: Kopecks(price), sum: Kopecks(sum), vat: vat)
  }

  private func receipt(_ document: UInt32, _ sign: Sign, _ items: [ReceiptItem], total: Int64? = nil) -> Receipt {
    let sum = total.map { Kopecks($0) } ?? items.reduce(Kopecks.zero) { $0 + ($1.sum ?? .zero) }
    return Receipt(
      datetime: WallClock(seconds: 1_795_000_000 + Int64(document)), drive: drive, shift: 17, number: document,
      document: document, sign: sign, total: sum, payments: Payments(sum, by: .cash), items: items)
  }

  private func draft(
    _ receipts: [(Receipt, String?)], matched: Bool = true, usual: [String: VATRate] = [:]
  ) throws -> SalesDraft {
    let shift = ShiftRecord(id: ShiftID(drive: try #require(drive), number: 17))
    var resolutions: [GoodsLine: GoodsResolution] = [:]
    for item in receipts.flatMap(\.0.items) where matched {
      let name = item.name == "Хлеб ржаной" ? "хлеб" : item.name.lowercased()
      resolutions[GoodsLine(item)] = .matched(GoodsMatch(goods: GoodsReference(name), name: name, rule: .name))
    }
    var drafting = SalesDrafting(
      SalesDraft(
        record: RegisterRecord(operator: Register()), shift: shift, opened: nil, closed: nil,
        date: WallClock(seconds: 0)), resolutions: resolutions, usualRates: usual)
    drafting.run(receipts.map { ($0.0, $0.1) })
    return drafting.draft
  }

  @Test func linesAreFoldedByItemPriceAndRate() throws {
    let draft = try draft([
      (receipt(1, .sale, [item("Хлеб", "1", 5000, 5000), item("Сыр", "0.454", 9000, 4086)]), nil),
      (receipt(2, .sale, [item("Хлеб ржаной", "2", 5000, 10_000), item("Хлеб", "1", 4500, 4500)]), nil),
      (receipt(3, .return, [item("Хлеб", "1", 4500, 4500)]), nil),
      (receipt(4, .expense, [item("Тара", "1", 100, 100)]), nil),
    ])
    #expect(draft.problems.isEmpty, "\(draft.problems)")
    let told = draft.lines.map { "\($0.isReturn ? "−" : "+") \($0.name) \($0.quantity) × \($0.price) = \($0.sum)" }
    #expect(
      told == [
        "+ Сыр 0.454 × 90.00 = 40.86", "+ Хлеб 1 × 45.00 = 45.00", "+ Хлеб 3 × 50.00 = 150.00",
        "− Хлеб 1 × 45.00 = 45.00",
      ])
    #expect(draft.lines.last?.sold?.document == 2)
    #expect(draft.net == Kopecks(19_086))
    #expect(draft.paid.total - draft.repaid.total == draft.net)
    #expect(draft.notes.map(\.code) == ["sales.note.expenses-left-out"])
    #expect(draft.receipts.map(\.document) == [1, 2, 3])
  }

  @Test func whatDoesNotAddUpStandsInTheWay() throws {
    let draft = try draft(
      [
        (receipt(1, .sale, [item("Хлеб", "1", 5000, 5000)], total: 6000), nil),
        (receipt(2, .sale, [item("Сыр", "1", 100, 100, nil)]), nil),
      ], matched: false)
    #expect(
      draft.problems.map(\.code).sorted() == [
        "sales.problem.goods-unmatched", "sales.problem.goods-unmatched", "sales.problem.lines-differ",
        "sales.problem.vat-unknown",
      ])
  }

  /// Астрал tells VAT of a receipt, not of its lines.
  @Test func ratesComeOutOfTheReceiptsVAT() throws {
    let told = try draft([
      (receipt(1, .sale, [item("Чайник", "1", 122_000, 122_000, nil)]), #"{"nds22": 22000}"#),
      (
        receipt(2, .sale, [item("Хлеб", "1", 11_000, 11_000, nil), item("Чайник", "1", 122_000, 122_000, nil)]),
        #"{"nds22": 22000, "nds10": 1000}"#
      ),
      (
        receipt(3, .sale, [item("Торт", "1", 22_000, 22_000, nil), item("Книга", "1", 5000, 5000, nil)]),
        #"{"nds10": 2000, "ndsNo": 5000}"#
      ),
    ])
    #expect(told.problems.isEmpty, "\(told.problems)")
    let rates = Dictionary(told.lines.map { ($0.name, $0.vat) }) { first, _ in first }
    #expect(rates == ["Чайник": .twentyTwo, "Хлеб": .ten, "Торт": .ten, "Книга": VATRate.none])
    // Two lines of one sum can be of either rate.
    let open = try draft([
      (
        receipt(1, .sale, [item("А", "1", 100, 100, nil), item("Б", "1", 100, 100, nil)]),
        #"{"nds10": 9, "nds22": 18}"#
      )
    ])
    #expect(open.problems.map(\.code) == ["sales.problem.vat-unknown", "sales.problem.vat-unknown"])
  }

  @Test func whatTheReceiptPrintedIsStrongerThanWhatIsUsual() throws {
    // The books have the cargo at the general rate; the till printed 0 % of it.
    let draft = try draft(
      [
        (
          receipt(1, .sale, [item("Кофе", "2", 45_000, 90_000, nil), item("Груз", "1", 120_000, 120_000, nil)]),
          #"{"nds22": 16230, "nds0": 120000}"#
        )
      ], usual: ["кофе": .twentyTwo, "груз": .twentyTwo])
    #expect(draft.problems.isEmpty, "\(draft.problems)")
    #expect(draft.lines.map { "\($0.name) \($0.vat?.name ?? "?")" } == ["Груз 0%", "Кофе 22%"])
  }

  @Test func aPriceThatIsNotToldIsCounted() throws {
    let line = ReceiptItem(name: "Сыр", quantity: Quantity("0.5"), sum: Kopecks(4501), vat: .ten)
    let draft = try draft([(receipt(1, .sale, [line]), nil)])
    #expect(draft.lines.first?.price == Kopecks(9002))
  }
}
