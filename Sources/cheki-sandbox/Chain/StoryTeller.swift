import Fiscal

/// Tells what happened in a shift: the same for the same plan, whatever was told before.
struct StoryTeller {
  let till: Till
  let seed: UInt64
  private var story: ShiftStory

  private var plan: ShiftPlan { story.plan }
  private var drive: DriveNumber { plan.id.drive }

  static func tell(_ plan: ShiftPlan, of till: Till, seed: UInt64) -> ShiftStory {
    var teller = StoryTeller(till: till, seed: seed, story: ShiftStory(plan: plan))
    if plan.isOpen { teller.tellOpenShift() } else { teller.tellClosedShift() }
    if till.isForgetful {
      for at in teller.story.received.indices { teller.story.received[at].cashier?.abbreviate() }
    }
    return teller.story
  }

  // MARK: A closed shift

  private mutating func tellClosedShift() {
    if plan.beginsDrive { report(.registrationChange, 1, plan.opened.adding(seconds: -600)) }
    report(.openShift, plan.opening, plan.opened)
    var maker = ReceiptMaker(till: till, plan: plan, seed: seed)
    var ambiguous: [Receipt] = []
    for number in 1...max(1, plan.receipts) {
      let plant = plan.plants.first { $0.variant != .gap && $0.numbers.contains(number) }
      let receipt = maker.make(number, plant: plant?.variant == .unsent ? nil : plant)
      if plan.isCutOff, number >= plan.receipts - 1 {
        hold(receipt)
      } else if let plant, plant.variant == .ambiguous {
        ambiguous.append(receipt)
      } else if let plant {
        apply(plant, receipt)
      } else {
        pass(receipt)
      }
      if number == plan.receipts / 2, let document = plan.settlementReport {
        report(.settlementState, document, receipt.datetime.adding(seconds: 60))
      }
    }
    confuse(ambiguous)
    if let gap = plan.gap { leaveGap(gap) }
    guard let closed = plan.closed, !plan.isCutOff else { return }
    report(.closeShift, plan.closing, closed)
    if plan.endsDrive { report(.closeDrive, plan.closing + 1, closed.adding(seconds: 300)) }
  }

  private mutating func report(_ form: DocumentForm, _ document: UInt32, _ datetime: WallClock) {
    story.reports.append(ShiftStory.Report(form: form, document: document, datetime: datetime))
  }

  private mutating func find(
    _ kind: String, received: Receipt? = nil, booked: Receipt? = nil, rule: String? = nil, detail: String = ""
  ) {
    story.truth.append(
      PlantedFinding(kind, till, drive, received: received, booked: booked, rule: rule, detail: detail))
  }

  /// Both sides have it and agree; a forgetful register hands no number to the books.
  private mutating func pass(_ receipt: Receipt) {
    story.received.append(receipt)
    let isForgotten = till.isForgetful && (receipt.number ?? 0) % 9 == 4
    story.book(isForgotten ? receipt.withoutDocument : receipt)
  }

  /// The drive could not send it.
  private mutating func hold(_ receipt: Receipt) {
    story.book(receipt)
    find("missing_in_operator", booked: receipt, detail: "unsent")
  }

  // MARK: Discrepancies

  private mutating func apply(_ plant: Plant, _ receipt: Receipt) {
    switch plant.variant {
    case .missingInBooks:
      story.received.append(receipt)
      find("missing_in_books", received: receipt)
    case .missingInOperator:
      story.book(receipt)
      find("missing_in_operator", booked: receipt)
    case .duplicateInBooks:
      pass(receipt, and: receipt, rule: "document")
    case .unnumberedDuplicate:
      pass(receipt, and: receipt.withoutDocument, rule: "likeness")
    case .duplicateInOperator:
      story.received.append(receipt)
      story.book(receipt)
      let other = receipt.costing(receipt.total + Kopecks(12_300))
      story.received.append(other)
      find("duplicate_in_operator", received: other, rule: "document")
    case .unnumberedMissing:
      story.received.append(receipt)
      story.book(receipt)
      var alone = receipt.costing(receipt.total + Kopecks(4_100)).withoutDocument
      alone.datetime = receipt.datetime.adding(seconds: 120)
      story.book(alone, again: true)
      find("missing_in_operator", booked: alone)
    default: differ(plant, receipt)
    }
  }

  private mutating func pass(_ receipt: Receipt, and again: Receipt, rule: String) {
    story.received.append(receipt)
    story.book(receipt)
    story.book(again, again: true)
    story.truth.append(.again(again, of: receipt, till, drive, rule: rule))
  }

  /// Both sides have it, and not the same.
  private mutating func differ(_ plant: Plant, _ receipt: Receipt) {
    var booked = plant.isLikenessAlone ? receipt.withoutDocument : receipt
    var kind = "payment_differs"
    var detail = "payments"
    switch plant.variant {
    case .signDiffers:
      booked.sign = .return
      (kind, detail) = ("sign_differs", "sign")
    case .sumDiffers:
      booked = booked.costing(booked.total + Kopecks(Int64(100 + 50 * plant.number)))
      (kind, detail) = ("sum_differs", "sum")
    case .paymentDiffers, .unnumberedPayment:
      booked.swapPayment()
    case .shiftDiffers:
      booked.shift = booked.shift.map { $0 + 1 }
      (kind, detail) = ("shift_differs", "shift")
    case .timeDiffers, .unnumberedTime:
      booked.datetime = booked.datetime.adding(seconds: 600)
      (kind, detail) = ("time_differs", "time")
    case .cashierDiffers, .unnumberedCashier:
      booked.changeCashier()
      (kind, detail) = ("cashier_differs", "cashier")
    case .sumAndPayment:
      booked = booked.costing(booked.total - Kopecks(5_000))
      booked.swapPayment()
      (kind, detail) = ("sum_differs", "sum,payments")
    default:
      booked = booked.costing(booked.total + Kopecks(9_900))
      booked.swapPayment()
      booked.datetime = booked.datetime.adding(seconds: -60)
      booked.changeCashier()
      (kind, detail) = ("sum_differs", "sum,payments,time,cashier")
    }
    story.received.append(receipt)
    story.book(booked)
    find(kind, received: receipt, booked: booked, rule: plant.isLikenessAlone ? "likeness" : "document", detail: detail)
    if plant.variant == .shiftDiffers, let at = story.truth.indices.last {
      // In a diff of its shift the books do not have it.
      story.truth[at].difference = -receipt.sign.net(receipt.total)
    }
  }

  /// Of three alike receipts two are in the books, and nobody can tell which.
  private mutating func confuse(_ alike: [Receipt]) {
    guard let first = alike.first, let last = alike.last, alike.count == 3 else { return }
    story.received += alike
    let booked = alike.dropLast().map(\.withoutDocument)
    for receipt in booked { story.book(receipt) }
    find("missing_in_books", received: last)
    var finding = PlantedFinding("ambiguous", till, drive, received: first)
    finding.operatorSum = nil
    finding.difference = .zero
    finding.booksShift = booked.first?.shift
    let members = alike.map { "operator:\($0.document ?? 0)" } + booked.map { "books:\($0.datetime)" }
    finding.detail = members.joined(separator: ",")
    story.truth.append(finding)
  }

  private mutating func leaveGap(_ gap: Plant) {
    let first = plan.document(gap.number) + 1
    var finding = PlantedFinding("gap_in_documents", till, drive)
    finding.shift = plan.id.number
    finding.document = first
    finding.detail = gap.size == 1 ? "\(first)" : "\(first)-\(first + UInt32(gap.size) - 1)"
    story.truth.append(finding)
  }

  // MARK: The open shift

  /// The operator holds one sale in cash that was never booked; two sales were booked of which it holds none, and the drive
  /// still has the last of them.
  private mutating func tellOpenShift() {
    report(.openShift, plan.opening, plan.opened)
    let received = sale(1, minutes: 11, .cash, "Диван угловой")
    let cash = sale(2, minutes: 14, .cash, "Подушка")
    let card = sale(3, minutes: 18, .electronic, "Плед шерстяной")
    story.received = [received]
    find("missing_in_books", received: received)
    story.book(cash)
    find("missing_in_operator", booked: cash)
    hold(card)
  }

  private func sale(_ number: UInt32, minutes: Int64, _ payment: Payment, _ name: String) -> Receipt {
    let goods = Assortment.goods[Assortment.place(of: name)]
    let sum = Kopecks(goods.price)
    let document = plan.opening + number
    return Receipt(
      datetime: plan.opened.adding(seconds: minutes * 60), register: till.registration, drive: drive,
      shift: plan.id.number, number: number, document: document, fiscalSign: FiscalSign(1_234_567_890 + document),
      sign: .sale, total: sum, payments: Payments(sum, by: payment), cashier: Assortment.cashiers[0],
      inn: TaxNumber(Chain.inn), taxation: 1,
      items: [
        ReceiptItem(name: name, quantity: .one, price: sum, sum: sum, vat: goods.vat, code: goods.barcode)
      ])
  }
}

extension Receipt {
  /// As the books have it where the register did not tell what the drive made of it.
  fileprivate var withoutDocument: Receipt {
    var receipt = self
    receipt.document = nil
    receipt.fiscalSign = nil
    return receipt
  }

  /// The same receipt of one line and one payment, of another sum.
  fileprivate func costing(_ sum: Kopecks) -> Receipt {
    var receipt = self
    receipt.total = sum
    for payment in Payment.allCases where payments[payment] != .zero { receipt.payments = Payments(sum, by: payment) }
    for at in receipt.items.indices {
      receipt.items[at].price = sum
      receipt.items[at].sum = sum
    }
    return receipt
  }

  fileprivate mutating func swapPayment() { swap(&payments.cash, &payments.electronic) }

  fileprivate mutating func changeCashier() {
    let at = Assortment.cashiers.firstIndex(of: cashier ?? "") ?? 0
    cashier = Assortment.cashiers[(at + 1) % Assortment.cashiers.count]
  }
}

extension String {
  /// «Сидорова Елена Николаевна» as a register prints it: «Сидорова Е.Н.».
  fileprivate mutating func abbreviate() {
    let words = split(separator: " ")
    self = words.prefix(1).joined() + " " + words.dropFirst().map { "\($0.prefix(1))." }.joined()
  }
}
