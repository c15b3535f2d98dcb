import Fiscal

/// Makes the receipts of a shift as they happened, in order.
struct ReceiptMaker {
  let till: Till
  let plan: ShiftPlan
  private var random: Random
  private(set) var last: WallClock

  init(till: Till, plan: ShiftPlan, seed: UInt64) {
    self.till = till
    self.plan = plan
    random = Random(seed: seed, till.index, plan.day, plan.part, 7)
    last = plan.opened
  }

  /// - Parameter plant: what is planted at this number: then it is a receipt that nothing else blurs.
  mutating func make(_ number: Int, plant: Plant?) -> Receipt {
    let step = plan.seconds * Int64(number) / Int64(max(1, plan.receipts))
    let follows = plant.map { number > $0.number } ?? false
    last = follows ? last.adding(seconds: 8) : plan.opened.adding(seconds: step + Int64(random.below(200)))
    var receipt = Receipt(
      datetime: last, register: till.registration, drive: plan.id.drive, shift: plan.id.number, number: UInt32(number),
      document: plan.document(number), fiscalSign: FiscalSign(UInt32(truncatingIfNeeded: random.next())), sign: .sale,
      total: .zero, payments: .zero, cashier: Assortment.cashiers[number / 30 % Assortment.cashiers.count],
      inn: TaxNumber(Chain.inn), taxation: 1)
    if let plant { fill(&receipt, for: plant) } else { fill(&receipt) }
    return receipt
  }

  /// What happens every day.
  private mutating func fill(_ receipt: inout Receipt) {
    if till.servesToo, random.chance(15) {
      receipt.kind = .bso
      receipt.items = [Assortment.line(Assortment.delivery, &random)]
    } else {
      receipt.items = (0...random.below(3)).map { _ in
        Assortment.line(Assortment.everyday.lowerBound + random.below(Assortment.everyday.count), &random)
      }
    }
    receipt.sign =
      random.chance(94) ? .sale : random.chance(75) ? .return : random.chance(50) ? .expense : .expenseReturn
    if random.chance(3) {
      receipt.kind = receipt.kind == .bso ? .bsoCorrection : .correction
      receipt.sign = random.chance(60) ? .sale : .return
      receipt.correction = Correction(kind: .own, date: plan.opened.day.advanced(by: -1))
    }
    receipt.total = receipt.items.reduce(.zero) { $0 + ($1.sum ?? .zero) }
    receipt.payments = payments(receipt.total)
  }

  private mutating func payments(_ total: Kopecks) -> Payments {
    let part = Kopecks(total.count / 200 * 100)
    switch random.below(100) {
    case 0..<40: return Payments(total, by: .cash)
    case 40..<82: return Payments(total, by: .electronic)
    case 82..<88: return Payments(cash: part, electronic: total - part)
    case 88..<91: return Payments(total, by: .prepaid)
    case 91..<93: return Payments(total, by: .postpaid)
    case 93..<96: return Payments(electronic: total - part, prepaid: part)
    case 96..<98: return Payments(electronic: part, postpaid: total - part)
    case 98: return Payments(total, by: .provision)
    default: return Payments(cash: part, prepaid: total - part)
    }
  }

  /// A sale by one payment, of a sum that no other receipt of the shift has; what is missing may be a return or a
  /// correction as well.
  private mutating func fill(_ receipt: inout Receipt, for plant: Plant) {
    let sum = Kopecks(100_037 + Int64(plant.number) * 1_010 + Int64(plan.id.number % 100))
    receipt.items = [
      ReceiptItem(
        name: Assortment.goods[Assortment.vessels].name, quantity: .one, price: sum, sum: sum, vat: .twentyTwo)
    ]
    receipt.total = sum
    receipt.payments = Payments(sum, by: plant.turn % 2 == 0 ? .cash : .electronic)
    guard [.missingInBooks, .missingInOperator, .duplicateInBooks].contains(plant.variant) else { return }
    switch (plant.number + plant.turn) % 3 {
    case 1: receipt.sign = .return
    case 2:
      receipt.kind = .correction
      receipt.correction = Correction(kind: .own, date: plan.opened.day.advanced(by: -1))
    default: break
    }
  }
}
