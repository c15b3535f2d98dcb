import Books
import Fiscal

/// Folds the receipts of a shift into lines by item, price and rate. Pure: it asks nobody.
struct SalesDrafting {
  private struct Key: Hashable {
    var isReturn: Bool
    var goods: GoodsReference?
    /// Where the item is not known.
    var label: GoodsLabel?
    var price: Kopecks
    var vat: VATRate?
    var sold: SalesLine.Sale?
  }

  /// What is known of every line, and the usual rates of the books' items by key.
  let resolutions: [GoodsLine: GoodsResolution]
  let usualRates: [String: VATRate]
  private(set) var draft: SalesDraft
  private var places: [Key: Int] = [:]
  /// Sales so far, by what a return names again.
  private var sold: [GoodsLine: [SalesLine.Sale]] = [:]
  /// What receipts with one rate tell of their items.
  private var seen: [GoodsLabel: VATRate] = [:]
  private var unrated: Set<GoodsLabel> = []
  private var guessed = 0
  private var orphans = 0
  private var expenses: (count: Int, sum: Kopecks) = (0, .zero)

  init(_ draft: SalesDraft, resolutions: [GoodsLine: GoodsResolution], usualRates: [String: VATRate]) {
    self.draft = draft
    self.resolutions = resolutions
    self.usualRates = usualRates
  }

  /// - Parameter receipts: of the shift, in order.
  mutating func run(_ receipts: [(receipt: Receipt, original: String?)]) {
    look(receipts)
    for stored in receipts { take(stored.receipt, ToldRates(stored.original)) }
    // What was sold and taken away again in one receipt leaves nothing.
    draft.lines.removeAll { $0.quantity.text == "0" && $0.sum == .zero }
    draft.lines.sort { a, b in
      (a.isReturn ? 1 : 0, a.name, a.price.count, a.vat?.rawValue ?? 0, a.sold?.document ?? 0)
        < (b.isReturn ? 1 : 0, b.name, b.price.count, b.vat?.rawValue ?? 0, b.sold?.document ?? 0)
    }
    tellGoods()
    func note(_ code: SalesNote, _ count: Int, _ facts: [String: String] = [:]) {
      guard count > 0 else { return }
      draft.notes.append(Message(code, ["count": String(count)].merging(facts) { $1 }))
    }
    note(.expensesLeftOut, expenses.count, ["sum": expenses.sum.rubles])
    note(.usualRates, guessed)
    note(.salesUnknown, orphans)
    tellGaps(receipts.map(\.receipt))
    tellReport()
  }

  private mutating func take(_ receipt: Receipt, _ told: ToldRates) {
    guard receipt.sign == .sale || receipt.sign == .return else {
      expenses.count += 1
      expenses.sum += receipt.sign.net(receipt.total)
      return
    }
    let isReturn = receipt.sign == .return
    draft.count += 1
    if let id = receipt.id { draft.receipts.append(id) }
    if isReturn { draft.repaid += receipt.payments } else { draft.paid += receipt.payments }
    let document = receipt.document.map(String.init) ?? receipt.datetime.description
    let lines = receipt.items.reduce(Kopecks.zero) { $0 + ($1.sum ?? .zero) }
    if lines != receipt.total {
      problem(.linesDiffer, ["document": document, "lines": lines.rubles, "total": receipt.total.rubles])
    }
    if receipt.payments.total != receipt.total {
      problem(
        .paymentsDiffer,
        ["document": document, "payments": receipt.payments.total.rubles, "total": receipt.total.rubles])
    }
    let rates = rates(of: receipt, told)
    var counted: [VATRate: Kopecks] = [:]
    for (at, item) in receipt.items.enumerated() {
      guard let sum = item.sum, let (quantity, price) = Self.amount(item, sum) else {
        problem(.lineUnreadable, ["goods": item.name, "document": document])
        continue
      }
      let line = GoodsLine(item)
      let vat = rates[at]
      if let vat { counted[vat, default: .zero] += vat.tax(in: sum) }
      if vat == nil, unrated.insert(line.label).inserted {
        problem(.vatUnknown, ["goods": item.name, "document": document])
      }
      add(item, line, resolutions[line] ?? .unmatched, vat, quantity, price, sum, receipt, isReturn: isReturn)
    }
    if !rates.contains(nil) { compare(told, counted, lines: receipt.items.count, document) }
  }

  // MARK: Rates

  /// Every line's own rate; else that of the receipt where it has one only; else the only one with which the receipt's VAT
  /// comes out; else the one that another receipt of the shift tells of the item, or by which it is usually sold. What is
  /// usual comes last: the till may have printed another rate than the books' item has.
  private mutating func rates(of receipt: Receipt, _ told: ToldRates) -> [VATRate?] {
    var rates = receipt.items.map { $0.vat ?? told.single }
    guard rates.contains(nil) else { return rates }
    if let solved = told.solve(receipt.items.map(\.sum), rates) { return solved }
    var open: [Int] = []
    for (at, item) in receipt.items.enumerated() where rates[at] == nil {
      let line = GoodsLine(item)
      if let rate = seen[line.label], told.allows(rate) {
        rates[at] = rate
      } else if let rate = usual(of: line, receipt), told.allows(rate) {
        rates[at] = rate
        if told.sums.isEmpty { guessed += 1 }
      } else {
        open.append(at)
      }
    }
    if !open.isEmpty, let solved = told.solve(receipt.items.map(\.sum), rates) { rates = solved }
    return rates
  }

  private func usual(of line: GoodsLine, _ receipt: Receipt) -> VATRate? {
    guard let goods = resolutions[line]?.match?.goods, let usual = usualRates[goods.item] else { return nil }
    // The general rate was 20 % before 2026.
    guard receipt.datetime.day.components.year < 2026 else { return usual }
    return usual == .twentyTwo ? .twenty : usual == .twentyTwoOf122 ? .twentyOf120 : usual
  }

  /// The rates that receipts with one rate tell of their items; an item of two rates is not in it.
  private mutating func look(_ receipts: [(receipt: Receipt, original: String?)]) {
    var told: [GoodsLabel: Set<VATRate>] = [:]
    for stored in receipts {
      let single = ToldRates(stored.original).single
      for item in stored.receipt.items {
        if let rate = item.vat ?? single { told[GoodsLine(item).label, default: []].insert(rate) }
      }
    }
    seen = told.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// VAT is rounded once a line: the receipt's own sum may differ by half a kopeck for each.
  private mutating func compare(
    _ told: ToldRates, _ counted: [VATRate: Kopecks], lines: Int, _ document: String
  ) {
    for (rate, sum) in told.sums.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where (rate.percent ?? 0) > 0 {
      let ours = counted[rate] ?? .zero
      guard (ours - sum).magnitude.count > Int64(lines) else { continue }
      problem(.vatDiffers, ["document": document, "told": sum.rubles, "counted": ours.rubles])
      return
    }
  }

  private mutating func add(
    _ item: ReceiptItem, _ line: GoodsLine, _ resolution: GoodsResolution, _ vat: VATRate?, _ quantity: Quantity,
    _ price: Kopecks, _ sum: Kopecks, _ receipt: Receipt, isReturn: Bool
  ) {
    var sale: SalesLine.Sale?
    if isReturn {
      // The only sale in the shift of the same item by the same price is the one that is returned.
      let known = sold[line] ?? []
      if known.count == 1 { sale = known[0] } else { orphans += 1 }
    } else if let document = receipt.document {
      sold[line, default: []].append(SalesLine.Sale(document: document, datetime: receipt.datetime))
    }
    let goods = resolution.match?.goods
    let key = Key(
      isReturn: isReturn, goods: goods, label: goods == nil ? line.label : nil, price: price, vat: vat, sold: sale)
    if let at = places[key] {
      draft.lines[at].quantity = draft.lines[at].quantity.plus(quantity) ?? draft.lines[at].quantity
      draft.lines[at].sum += sum
    } else {
      places[key] = draft.lines.count
      draft.lines.append(
        SalesDraft.Line(
          isReturn: isReturn, name: item.name, code: line.label.code, resolution: resolution, vat: vat, price: price,
          quantity: quantity, sum: sum, sold: sale))
    }
  }

  /// Quantity and price of a line; nil where the line tells neither.
  static func amount(_ item: ReceiptItem, _ sum: Kopecks) -> (Quantity, Kopecks)? {
    if let quantity = item.quantity {
      if let price = item.price { return (quantity, price) }
      return quantity.price(of: sum).map { (quantity, $0) }
    }
    guard item.price.map({ $0 == sum }) ?? true else { return nil }
    return (.one, sum)
  }

  // MARK: What is told

  private mutating func problem(_ code: SalesNote, _ facts: [String: String]) {
    let message = Message(code, facts)
    if !draft.problems.contains(message) { draft.problems.append(message) }
  }

  private mutating func tellGoods() {
    var told: Set<GoodsLabel> = []
    for line in draft.lines {
      guard told.insert(GoodsLabel(line.name, code: line.code)).inserted else { continue }
      switch line.resolution {
      case .matched(let match):
        if match.goods == nil { problem(.goodsUnmatched, ["goods": line.name, "sum": line.sum.rubles]) }
      case .unmatched: problem(.goodsUnmatched, ["goods": line.name, "sum": line.sum.rubles])
      case .ambiguous(let matches):
        let names = matches.prefix(3).map { "\($0.name) (\($0.goods?.item ?? "–"))" }.joined(separator: ", ")
        problem(.goodsAmbiguous, ["goods": line.name, "candidates": names])
      case .lost(let match): problem(.goodsLost, ["goods": line.name, "item": match.name])
      }
    }
  }

  /// Numbers of receipts in the shift run from 1 without a gap.
  private mutating func tellGaps(_ receipts: [Receipt]) {
    let numbers = Set(receipts.compactMap(\.number))
    guard numbers.count == receipts.count, let last = numbers.max() else { return }
    var missing = Int64(last) - Int64(numbers.count)
    if let told = draft.shift.operator?.frame?.report?.receipts { missing = max(missing, Int64(told - numbers.count)) }
    guard missing > 0 else { return }
    let first = (1...last).first { !numbers.contains($0) } ?? last + 1
    draft.notes.append(Message(SalesNote.gaps, ["count": String(missing), "first": String(first)]))
  }

  /// The sums of the closing report against those of the receipts.
  private mutating func tellReport() {
    guard let sums = draft.shift.operator?.frame?.report?.sums else { return }
    let told = (sums[.sale]?.total ?? .zero) - (sums[.return]?.total ?? .zero)
    let counted = draft.paid.total - draft.repaid.total
    guard told != counted else { return }
    draft.notes.append(
      Message(SalesNote.reportDiffers, ["told": told.rubles, "counted": counted.rubles]))
  }
}

extension Quantity {
  /// The price of one where so many cost a sum, to the kopeck, half up; nil for none.
  fileprivate func price(of sum: Kopecks) -> Kopecks? {
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard let digits = Int128(String(parts.first ?? "") + fraction), digits > 0 else { return nil }
    let scale = (0..<fraction.count).reduce(Int128(1)) { scale, _ in scale * 10 }
    let (product, overflow) = Int128(sum.magnitude.count).multipliedReportingOverflow(by: scale * 2)
    guard !overflow else { return nil }
    return Int64(exactly: (product + digits) / (digits * 2)).map { Kopecks($0) }
  }
}
