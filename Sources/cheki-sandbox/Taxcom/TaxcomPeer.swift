import Fiscal
import Foundation
import JSON

import enum JSON.JSONValue

/// Такском-ОФД: a session, lists by pages, one call a shift for its totals and one a receipt for its lines.
struct TaxcomPeer: Peer {
  static let name = "taxcom"
  private static let integrator = "SANDBOX-INTEGRATOR-7"
  private static let login = "robot"
  private static let password = "такском"

  private let chain: Chain
  private let rules: PeerRules
  private let sessions: Sessions

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
    sessions = Sessions(rules)
  }

  var credentials: [(String, JSONValue)] {
    [("login", .string(Self.login)), ("password", .string(Self.password)), ("key", .string(Self.integrator))]
  }
  var path: String { "/API/v2" }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    guard request.header("Integrator-ID") == Self.integrator else {
      return Self.failure(2101, 401, "Неверный интегратор")
    }
    let method = request.parts.last ?? ""
    if method == "Login" {
      let body = request.json
      guard request.method == "POST", body["login"]?.text == Self.login, body["password"]?.text == Self.password else {
        return Self.failure(2103, 401, "Неверный логин или пароль")
      }
      return Answer(body: .json(.record([("sessionToken", .string(sessions.make()))])))
    }
    guard sessions.use(request.header("Session-Token")) else {
      return Self.failure(2109, 401, "Истёк срок действия маркера сессии")
    }
    switch method {
    case "AccountList": return page(request, [account])
    case "OutletList": return page(request, chain.shops.map(outlet))
    case "KKTList": return registers(request)
    case "FnHistory": return history(request)
    case "ShiftList": return shifts(request)
    case "ShiftInfo": return shift(request, totals)
    case "DocumentList": return shift(request) { page(request, documents($0).map(listed)) }
    case "DocumentInfo": return document(request)
    default: return Self.failure(3301, 404, "Нет метода")
    }
  }

  private static func failure(_ code: Int, _ status: Int, _ text: String) -> Answer {
    Answer(
      status: status,
      body: .json(
        .record([
          ("apiErrorCode", .whole(code)), ("httpErrorCode", .whole(status)), ("message", .string("refused")),
          ("commonDescription", .string(text)), ("details", .null),
        ])))
  }

  private func page(_ request: PeerRequest, _ rows: [JSONValue], _ more: [(String, JSONValue)] = []) -> Answer {
    let size = min(100, max(1, request["ps"].flatMap { Int($0) } ?? 100))
    let number = max(1, request["pn"].flatMap { Int($0) } ?? 1)
    let page = rows.dropFirst((number - 1) * size).prefix(size)
    let counts = JSONValue.record([
      ("recordCount", .whole(rows.count)), ("recordFilteredCount", .whole(rows.count)),
      ("recordInResponceCount", .whole(page.count)),
    ])
    return Answer(
      body: .json(
        .record(
          [("reportDate", .text(chain.today.start)), ("counts", counts)] + more + [("records", .array(Array(page)))])))
  }

  // MARK: Places

  private var account: JSONValue {
    .record([
      ("agreementNumber", .string("A-77")), ("companyName", .string(Chain.organization)), ("inn", .string(Chain.inn)),
    ])
  }

  private func outlet(_ shop: Shop) -> JSONValue {
    .record([
      ("id", .string("outlet-\(shop.id)")), ("name", .string(shop.name)), ("address", .string(shop.address)),
      ("problemIndicator", .string("OK")),
    ])
  }

  private func registers(_ request: PeerRequest) -> Answer {
    guard let shop = chain.shops.first(where: { "outlet-\($0.id)" == request["id"] }) else {
      return Self.failure(3102, 404, "Торговая точка не найдена")
    }
    let rows = shop.tills.map { till in
      JSONValue.record([
        ("name", .string(till.name)), ("kktRegNumber", .string(till.registration.text)),
        ("kktFactoryNumber", .string(till.serial)), ("fnFactoryNumber", .string(till.drive.text)),
        ("cashdeskState", .string("Active")),
      ])
    }
    return page(request, rows, [("outlet", outlet(shop))])
  }

  private func history(_ request: PeerRequest) -> Answer {
    guard let till = chain.till(request["kktRegNumber"]) else { return Self.failure(3103, 404, "Касса не найдена") }
    let rows = [till.formerDrive, till.drive].map { JSONValue.record([("fn", .string($0.text))]) }
    return page(request, rows)
  }

  // MARK: Shifts

  private func shifts(_ request: PeerRequest) -> Answer {
    guard let till = chain.till(drive: request["fn"]) else { return Self.failure(3103, 404, "Касса не найдена") }
    let (from, to) = (request.clock("begin"), request.clock("end"))
    let found = chain.shifts(of: till, from: from, to: to).filter { $0.id.drive.text == request["fn"] }
    return page(request, found.map { JSONValue.record(frame($0)) })
  }

  private func frame(_ plan: ShiftPlan) -> [(String, JSONValue)] {
    [
      ("fnFactoryNumber", .string(plan.id.drive.text)), ("shiftNumber", .whole(Int(plan.id.number))),
      ("openDateTime", .text(plan.opened)), ("closeDateTime", .text(plan.isCutOff ? nil : plan.closed)),
      ("receiptCount", .whole(rules.figures(chain.story(plan)).receipts)),
    ]
  }

  private func shift(_ request: PeerRequest, _ answer: (ShiftPlan) -> Answer) -> Answer {
    guard let till = chain.till(drive: request["fn"]),
      let plan = chain.plans(of: till.index).first(where: {
        $0.id.drive.text == request["fn"] && String($0.id.number) == request["shift"]
      })
    else { return Self.failure(3105, 404, "Смена не найдена") }
    return answer(plan)
  }

  private func totals(_ plan: ShiftPlan) -> Answer {
    let figures = rules.figures(chain.story(plan))
    let names: [(String, Sign)] = [
      ("income", .sale), ("incomeReturn", .return), ("expenditure", .expense), ("expenditureReturn", .expenseReturn),
    ]
    let sums = names.map { name, sign -> (String, JSONValue) in
      let sums = figures[sign]
      return (
        name,
        .record([
          ("total", .kopecks(sums.total)), ("cash", .kopecks(sums.payments.cash)),
          ("electronic", .kopecks(sums.payments.electronic)), ("receiptCount", .whole(sums.count)),
        ])
      )
    }
    let isClosed = plan.closed != nil && !plan.isCutOff
    let more: [(String, JSONValue)] = [
      ("openFdNumber", .document(plan.opening)), ("closeFdNumber", isClosed ? .document(plan.closing) : .null),
      ("state", .string(isClosed ? "Close" : "Open")),
    ]
    return Answer(body: .json(.record([("shift", .record(frame(plan) + more + sums))])))
  }

  // MARK: Documents

  private func documents(_ plan: ShiftPlan) -> [ChainDocument] {
    ChainDocument.all(of: chain.story(plan), till: chain.tills[plan.till]).filter { $0.receipt != nil }
  }

  private static let words: [Sign: String] = [
    .sale: "Income", .return: "IncomeReturn", .expense: "Expenditure", .expenseReturn: "ExpenditureReturn",
  ]

  private func listed(_ document: ChainDocument) -> JSONValue {
    guard let receipt = document.receipt else { return .null }
    return .record([
      ("fnFactoryNumber", .string(document.drive.text)), ("documentType", .string(String(document.form.rawValue))),
      ("dateTime", .text(document.datetime)), ("fdNumber", .document(document.document)),
      ("numberInShift", .whole(Int(receipt.number ?? 0))), ("fpd", .string(String(document.sign))),
      ("accountingType", .text(Self.words[receipt.sign])), ("sum", .kopecks(receipt.total)),
    ])
  }

  private func document(_ request: PeerRequest) -> Answer {
    guard let till = chain.till(drive: request["fn"]), let number = request["fd"].flatMap({ UInt32($0) }) else {
      return Self.failure(3101, 404, "Документ не найден")
    }
    let plan = chain.plans(of: till.index).first {
      $0.id.drive.text == request["fn"] && ($0.opening...max($0.opening, $0.closing)).contains(number)
    }
    guard let found = plan.map(documents)?.first(where: { $0.document == number }), let receipt = found.receipt else {
      return Self.failure(3101, 404, "Документ не найден")
    }
    let payments = receipt.payments
    let sign = Data([0x31, 0x04] + (0..<4).reversed().map { UInt8(truncatingIfNeeded: found.sign >> ($0 * 8)) })
    let document = JSONValue.record([
      ("1048", .string(Chain.organization)), ("1018", .string(Chain.inn + "  ")),
      ("1037", .string(till.registration.text + "    ")), ("1041", .string(found.drive.text)),
      ("1012", .text(found.datetime)), ("1038", .whole(Int(found.shift.id.number))),
      ("1042", .whole(Int(receipt.number ?? 0))), ("1040", .document(number)),
      ("1077", .string(sign.base64EncodedString())), ("1054", .whole(receipt.sign.rawValue)), ("1055", .whole(1)),
      ("1021", .string(receipt.cashier ?? "")), ("1020", .kopecks(receipt.total)), ("1031", .kopecks(payments.cash)),
      ("1081", .kopecks(payments.electronic)), ("1215", .kopecks(payments.prepaid)),
      ("1216", .kopecks(payments.postpaid)), ("1217", .kopecks(payments.provision)),
      (
        "1059",
        .list(receipt.items) { item in
          .record([
            ("1023", .string(item.quantity?.text ?? "1.000000")), ("1030", .string(Assortment.printed(item.name))),
            ("1043", .kopecks(item.sum ?? .zero)), ("1079", .kopecks(item.price ?? .zero)), ("1212", .whole(1)),
            ("1214", .whole(4)), ("1199", item.vat.map { .whole($0.rawValue) } ?? .null),
          ])
        }
      ),
    ])
    return Answer(
      body: .json(
        .record([("documentType", .string(String(found.form.rawValue))), ("document", document)])))
  }
}
