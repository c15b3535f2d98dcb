import Fiscal
import JSON

/// Яндекс ОФД, the old API v1: two keys, rubles, no lines.
struct YandexPeer: Peer {
  static let name = "yandex"
  private static let key = "sandbox-yandex-key-1"
  private static let ofdKey = "sandbox-yandex-ofd-key-2"

  private let chain: Chain
  private let rules: PeerRules

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
  }

  var credentials: [(String, JSONValue)] { [("key", .string(Self.key)), ("password", .string(Self.ofdKey))] }
  var path: String { "/v1" }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    guard request.header("X-Yandex-Key") == Self.key, request.header("X-OFD-Key") == Self.ofdKey else {
      return Self.failure(401, 1, "Неверный ключ")
    }
    switch request.parts.dropFirst().joined(separator: "/") {
    case "retail_points": return Answer(body: .json(.list(chain.shops, point)))
    case "cashboxes": return Answer(body: .json(.list(chain.tills, cashbox)))
    case "docs/aggregations/receipts": return aggregation(request, documents)
    case "docs/aggregations/shifts": return aggregation(request, shifts)
    default: return Self.failure(404, 4, "Не найдено")
    }
  }

  private static func failure(_ status: Int, _ code: Int, _ text: String) -> Answer {
    Answer(
      status: status,
      body: .json(
        .record([("description", .string(text)), ("message", .string("refused")), ("code", .whole(code))])))
  }

  private func point(_ shop: Shop) -> JSONValue {
    .record([
      ("id", .whole(shop.id)), ("company_id", .whole(587)), ("alias", .string(shop.name)),
      ("address", .string(shop.address)), ("name", .string(shop.name)),
    ])
  }

  private func cashbox(_ till: Till) -> JSONValue {
    .record([
      ("company_id", .whole(587)), ("usage_status", .string("new")), ("sn", .string(till.serial)),
      ("fiscal_drive_sn", .string(till.drive.text)), ("retail_point_id", .whole(chain.shops[till.shop].id)),
      ("id", .whole(till.id)), ("rn", .string(till.registration.text)), ("fiscal_drive_model_id", .null),
      ("alias", .string(till.name)),
    ])
  }

  private func aggregation(
    _ request: PeerRequest, _ rows: (Till, WallClock, WallClock) -> [JSONValue]
  ) -> Answer {
    let body = request.json
    guard let from = body["date_from"]?.text.flatMap({ WallClock($0) }),
      let to = body["date_to"]?.text.flatMap({ WallClock($0) })
    else { return Self.failure(422, 7, "Не задан период") }
    let ids = Set((body["cashbox_ids"]?.elements ?? []).compactMap(\.integer))
    let all = chain.tills.filter { ids.contains(Int64($0.id)) }.flatMap { rows($0, from, to) }
    let offset = max(0, Int(clamping: body["offset"]?.integer ?? 0))
    let limit = max(1, min(200, Int(clamping: body["limit"]?.integer ?? 100)))
    let page = all.dropFirst(offset).prefix(limit)
    return Answer(body: .json(.record([("data", .array(Array(page))), ("total", .whole(all.count))])))
  }

  private static let words: [Sign: String] = [
    .sale: "income", .return: "income_return", .expense: "outcome", .expenseReturn: "outcome_return",
  ]

  private func documents(_ till: Till, _ from: WallClock, _ to: WallClock) -> [JSONValue] {
    chain.documents(of: till, from: from, to: to).map { document in
      let payments = document.receipt?.payments ?? .zero
      return .record([
        ("operation", .string(document.receipt.flatMap { Self.words[$0.sign] } ?? "")),
        ("doc_number", .document(document.document)), ("fn", .string(document.drive.text)),
        ("rn", .string(till.registration.text)), ("number", .whole(Int(document.receipt?.number ?? 0))),
        ("real_date", .string(document.datetime.spaced)), ("shift", .whole(Int(document.shift.id.number))),
        ("code_name", .string(document.form.rootKey)), ("totalSum", .double(document.receipt?.total ?? .zero)),
        ("cashTotalSum", .double(payments.cash)), ("ecashTotalSum", .double(payments.electronic)),
        ("prepaidSum", .double(payments.prepaid)), ("creditSum", .double(payments.postpaid)),
        ("provisionSum", .double(payments.provision)), ("fiscalSign", .document(document.sign)),
      ])
    }
  }

  private func shifts(_ till: Till, _ from: WallClock, _ to: WallClock) -> [JSONValue] {
    chain.shifts(of: till, from: from, to: to).map { plan in
      let figures = rules.figures(chain.story(plan))
      let signs: [Sign] = Sign.allCases
      let sums = signs.map { sign -> (String, JSONValue) in
        let (sums, payments) = (figures[sign], figures[sign].payments)
        return (
          Self.words[sign] ?? "",
          .record([
            ("total_sum", .double(sums.total)), ("total_count", .whole(sums.count)),
            ("cashTotal_sum", .double(payments.cash)), ("ecashTotal_sum", .double(payments.electronic)),
            ("prepaid_sum", .double(payments.prepaid)), ("credit_sum", .double(payments.postpaid)),
            ("provision_sum", .double(payments.provision)),
          ])
        )
      }
      return .record(
        [
          ("rn", .string(till.registration.text)), ("fn", .string(plan.id.drive.text)),
          ("shift", .whole(Int(plan.id.number))), ("open", .string(plan.opened.spaced)),
          ("close", plan.isCutOff ? .null : plan.closed.map { .string($0.spaced) } ?? .null),
        ] + sums)
    }
  }
}
