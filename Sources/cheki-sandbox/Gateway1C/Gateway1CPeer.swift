import Fiscal
import JSON

/// The gateway of 1С to operators: a member's registers by drives, shifts with their turnover, receipts behind a cursor.
struct Gateway1CPeer: Peer {
  static let name = "gateway1c"
  private static let key = "sandbox-gateway-key-3"
  private static let member = "member-42"

  private let chain: Chain
  private let rules: PeerRules

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
  }

  var credentials: [(String, JSONValue)] {
    [("key", .string(Self.key)), ("organization", .string(Self.member)), ("units", .string("rubles"))]
  }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    guard request.header("Authorization") == "Bearer \(Self.key)" else { return Self.failure(401, "Нет доступа") }
    let parts = request.parts
    guard parts.starts(with: ["ofd", "v1", "members", Self.member, "kkts"]) else { return Self.failure(404, "Нет") }
    if parts.count == 5 { return Answer(body: .json(.list(chain.shops, store))) }
    guard parts.count > 8, parts[5] == "fns", parts[7] == "shifts", let till = chain.till(drive: parts[6]) else {
      return Self.failure(404, "Касса не найдена")
    }
    let plans = chain.plans(of: till.index).filter { $0.id.drive.text == parts[6] }
    if parts[8] == "get-shifts" { return Answer(body: .json(.list(plans) { .record(frame($0)) })) }
    guard let plan = plans.first(where: { String($0.id.number) == parts[8] }) else {
      return Self.failure(404, "Смена не найдена")
    }
    switch parts.dropFirst(9).joined(separator: "/") {
    case "get-shift-turnover": return Answer(body: .json(.record(frame(plan) + turnover(plan))))
    case "receipts/get-receipts-full": return receipts(request, plan, till)
    default: return Self.failure(404, "Нет метода")
    }
  }

  private static func failure(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, body: .json(.record([("message", .string(text))])))
  }

  private func store(_ shop: Shop) -> JSONValue {
    .record([
      ("storeName", .string(shop.name)),
      (
        "kkts",
        .list(shop.tills) { till in
          .record([
            ("kktName", .string(till.name)), ("kktRegNumber", .string(till.registration.text)),
            ("kktFnNumber", .string(till.drive.text)),
          ])
        }
      ),
    ])
  }

  private func frame(_ plan: ShiftPlan) -> [(String, JSONValue)] {
    [
      ("openDate", .text(plan.opened)), ("closeDate", .text(plan.isCutOff ? nil : plan.closed)),
      ("shiftNumber", .whole(Int(plan.id.number))),
    ]
  }

  private func turnover(_ plan: ShiftPlan) -> [(String, JSONValue)] {
    let figures = rules.figures(chain.story(plan))
    return [
      ("income", .double(figures[.sale].total)), ("refundIncome", .double(figures[.return].total)),
      ("expense", .double(figures[.expense].total)), ("refundExpense", .double(figures[.expenseReturn].total)),
      ("receiptCount", .whole(figures.receipts)),
    ]
  }

  private static let words: [Sign: String] = [
    .sale: "INCOME", .return: "INCOME_RETURN", .expense: "OUTCOME", .expenseReturn: "OUTCOME_RETURN",
  ]

  private func receipts(_ request: PeerRequest, _ plan: ShiftPlan, _ till: Till) -> Answer {
    let all = ChainDocument.all(of: chain.story(plan), till: till).compactMap(\.receipt)
    let start = request.json["cursor"]?.text.flatMap { Int($0) } ?? 0
    let count = min(100, max(1, Int(clamping: request.json["count"]?.integer ?? 100)))
    let page = all.dropFirst(start).prefix(count)
    var members: [(String, JSONValue)] = [("receipts", .list(page, receipt))]
    if start + page.count < all.count { members.append(("cursor", .string(String(start + page.count)))) }
    return Answer(body: .json(.record(members)))
  }

  private func receipt(_ receipt: Receipt) -> JSONValue {
    let payments = receipt.payments
    return .record([
      ("receiptDate", .text(receipt.datetime)), ("numberInShift", .whole(Int(receipt.number ?? 0))),
      ("operationTypeId", .text(Self.words[receipt.sign])), ("cash", .double(payments.cash)),
      ("electronic", .double(payments.electronic)), ("prepaid", .double(payments.prepaid)),
      ("credit", .double(payments.postpaid)), ("isCorrection", .bool(receipt.kind.isCorrection)),
      ("taxationTypeId", .whole(1)),
      (
        "items",
        .list(receipt.items) { item in
          .record([
            ("name", .string(Assortment.printed(item.name))), ("price", .double(item.price ?? .zero)),
            ("quantity", .number(item.quantity?.text ?? "1")), ("summ", .double(item.sum ?? .zero)),
            ("nds", item.vat.map { .whole($0.rawValue) } ?? .null), ("productType", .whole(1)),
          ])
        }
      ),
    ])
  }
}
