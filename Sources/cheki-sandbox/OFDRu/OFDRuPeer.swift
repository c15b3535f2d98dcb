import Fiscal
import JSON
import Synchronization

/// OFD.ru: a key in the query, errors under HTTP 200, seven days of receipts and thirty of Z-reports at once.
final class OFDRuPeer: Peer {
  static let name = "ofdru"
  private static let key = "sandbox-ofdru-key-90"

  private let chain: Chain
  private let rules: PeerRules
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
  }

  var credentials: [(String, JSONValue)] { [("key", .string(Self.key)), ("organization", .string(Chain.inn))] }
  var path: String { "/api/integration/v2" }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    guard request["AuthToken"] == Self.key else {
      return Self.failure(nil, "Неверный AuthToken \(request["AuthToken"] ?? "")")
    }
    guard isInTime() else { return Self.failure("Failed", "Слишком много запросов") }
    let parts = Array(request.parts.dropFirst(3))
    guard parts.count >= 3, parts[0] == "inn", parts[1] == Chain.inn else {
      return Self.failure("Failed", "Организация не найдена")
    }
    if parts[2] == "kkts" { return Self.success(.list(chain.tills, kkt)) }
    guard parts.count == 5, parts[2] == "kkt", let till = chain.till(parts[3]) else {
      return Self.failure("Failed", "Касса не найдена")
    }
    switch parts[4] {
    case "receipts-info": return period(request, 7) { .list(receipts(till, $0, $1)) { self.receipt($0, lines: true) } }
    case "receipts": return period(request, 7) { .list(receipts(till, $0, $1)) { self.receipt($0, lines: false) } }
    case "zreports": return period(request, 30) { shifts(till, $0, $1) }
    default: return Self.failure("Failed", "Метод не найден")
    }
  }

  /// Whether the request keeps the rate.
  private func isInTime() -> Bool {
    guard rules.spacing > 0 else { return true }
    return last.withLock { last in
      let now = ContinuousClock.now
      defer { last = now }
      return last.map { now - $0 >= .seconds(rules.spacing * 0.9) } ?? true
    }
  }

  private static func success(_ data: JSONValue) -> Answer {
    Answer(
      body: .json(
        .record([("Status", .string("Success")), ("Data", data), ("Elapsed", .string("00:00:00.0312500"))])))
  }

  private static func failure(_ status: String?, _ text: String) -> Answer {
    Answer(
      body: .json(
        .record([
          ("Status", .text(status)), ("Data", .null), ("Errors", .array([.string(text)])),
          ("Elapsed", .string("00:00:00.0010000")),
        ])))
  }

  private func period(_ request: PeerRequest, _ days: Int, _ data: (WallClock, WallClock) -> JSONValue) -> Answer {
    guard let from = request.clock("dateFrom"), let to = request.clock("dateTo") else {
      return Self.failure("Failed", "Не задан период")
    }
    guard from.day.distance(to: to.day) < days else {
      return Self.failure("Failed", "Период запроса не должен превышать \(days) дней")
    }
    return Self.success(data(from, to))
  }

  private func kkt(_ till: Till) -> JSONValue {
    let shop = chain.shops[till.shop]
    let last = chain.plans(of: till.index).last.map { $0.closed ?? $0.opened.adding(seconds: 660) }
    return .record([
      ("KktRegId", .string(till.registration.text)), ("SerialNumber", .string(till.serial)),
      ("FnNumber", .string(till.drive.text)), ("KktModel", .string("АТОЛ 30Ф")),
      ("FnEndDate", .text(chain.today.advanced(by: 300).start)), ("LastDocOnKktDateTime", .text(last)),
      ("FiscalAddress", .string(shop.address)), ("FiscalPlace", .string(shop.name)),
    ])
  }

  // MARK: Documents

  private func receipts(_ till: Till, _ from: WallClock, _ to: WallClock) -> [ChainDocument] {
    chain.documents(of: till, from: from, to: to).filter { $0.receipt != nil }
  }

  /// Letter case varies.
  private static let words: [Sign: String] = [
    .sale: "Income", .return: "Refund income", .expense: "EXPENSE", .expenseReturn: "Refund Expense",
  ]

  private func receipt(_ document: ChainDocument, lines: Bool) -> JSONValue {
    guard let receipt = document.receipt else { return .null }
    let payments = receipt.payments
    var members: [(String, JSONValue)] = [
      ("Id", .string(document.uuid)), ("CDateUtc", .text(document.datetime.moscowUTC.adding(seconds: 40))),
      ("Tag", .whole(Int(receipt.kind.rawValue))), ("IsBso", .bool(receipt.kind == .bso)),
      ("IsCorrection", .bool(receipt.kind.isCorrection)), ("OperationType", .text(Self.words[receipt.sign])),
      ("UserInn", .string(Chain.inn)), ("KktRegNumber", .string(document.till.registration.text)),
      ("FnNumber", .string(document.drive.text)), ("DocNumber", .document(document.document)),
      ("DocDateTime", .text(document.datetime)), ("DocShiftNumber", .whole(Int(document.shift.id.number))),
      ("ReceiptNumber", .whole(Int(receipt.number ?? 0))), ("DocRawId", .string(document.uuid)),
      ("TotalSumm", .kopecks(receipt.total)), ("CashSumm", .kopecks(payments.cash)),
      ("ECashSumm", .kopecks(payments.electronic)), ("PrepaidSumm", .kopecks(payments.prepaid)),
      ("CreditSumm", .kopecks(payments.postpaid)), ("ProvisionSumm", .kopecks(payments.provision)),
      ("Depth", .whole(receipt.items.count)), ("DecimalFiscalSign", .string(String(document.sign))),
      ("Operator", .string(receipt.cashier ?? "")), ("FnsStatus", .string("Success")),
    ]
    if lines {
      members.append(
        (
          "Items",
          .list(receipt.items) { item in
            .record([
              ("Name", .string(Assortment.printed(item.name))), ("Price", .kopecks(item.price ?? .zero)),
              ("Quantity", .number(item.quantity?.text ?? "1")), ("Total", .kopecks(item.sum ?? .zero)),
              ("CalculationMethod", .whole(4)), ("SubjectType", .whole(1)),
              ("NDS_Rate", item.vat.map { .whole($0.rawValue) } ?? .null), ("ProductCode", .text(item.code)),
            ])
          }
        ))
    }
    return .record(members)
  }

  private func shifts(_ till: Till, _ from: WallClock, _ to: WallClock) -> JSONValue {
    .list(chain.shifts(of: till, from: from, to: to)) { plan in
      let story = chain.story(plan)
      let figures = rules.figures(story)
      var members: [(String, JSONValue)] = [
        ("Id", .string("b6b3a1a0-0d3c-4a5b-9b17-\(plan.id.number)")), ("UserInn", .string(Chain.inn)),
        ("KktRegNumber", .string(till.registration.text)), ("FnNumber", .string(plan.id.drive.text)),
        ("ShiftNumber", .whole(Int(plan.id.number))), ("Open_DocNumber", .document(plan.opening)),
        ("Open_DocDateTime", .text(plan.opened)),
      ]
      guard let closed = plan.closed, !plan.isCutOff else { return .record(members) }
      members += [
        ("Close_DocNumber", .document(plan.closing)), ("Close_DocDateTime", .text(closed)),
        ("ShiftDocsCount", .whole(figures.receipts + 2 + (plan.hasSettlementReport ? 1 : 0))),
      ]
      let names: [(String, String?, Sign)] = [
        ("Income", "", .sale), ("RefundIncome", "Refund", .return), ("Expense", nil, .expense),
        ("RefundExpense", nil, .expenseReturn),
      ]
      for (name, rest, sign) in names {
        let sums = figures[sign]
        members += [(name + "Summ", .kopecks(sums.total)), (name + "Count", .whole(sums.count))]
        guard let rest else { continue }
        members += [
          (name + "CashSumm", .kopecks(sums.payments.cash)), (name + "ECashSumm", .kopecks(sums.payments.electronic)),
          (rest + "AdvanceSumm", .kopecks(sums.payments.prepaid)),
          (rest + "CreditSumm", .kopecks(sums.payments.postpaid)),
          (rest + "ExchangeSumm", .kopecks(sums.payments.provision)),
        ]
      }
      return .record(members)
    }
  }
}
