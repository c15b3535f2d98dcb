import Fiscal
import JSON
import Synchronization

/// Платформа ОФД: a key in a header, two requests at a time, documents in kopecks and Z-reports in rubles, seven days of the
/// one and thirty of the other.
final class PlatformaPeer: Peer {
  static let name = "platforma"
  private static let key = "sandbox-platforma-key-33"

  private let chain: Chain
  private let rules: PeerRules
  private let underWay = Mutex(0)
  /// Whether the newest receipts have been processed: the first who asks for receipts must wait.
  private let isReady = Mutex(false)

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
  }

  var credentials: [(String, JSONValue)] { [("key", .string(Self.key))] }
  var path: String { "/v1/client" }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    let isAllowed = underWay.withLock { count in
      count += 1
      return count <= 2
    }
    defer { underWay.withLock { $0 -= 1 } }
    guard isAllowed else {
      return Answer(status: 503, body: .json(.record([("error", .string("Too many requests. Retry after: 1s"))])))
    }
    // So that requests at a time are seen to be at a time.
    try? await Task.sleep(for: .milliseconds(5))
    guard request.header("Token") == Self.key else {
      return Answer(status: 401, body: .json(.record([("error", .string("Unauthorized"))])))
    }
    let parts = Array(request.parts.dropFirst(2))
    if parts == ["kkts"] { return Answer(body: .json(.record([("kktList", places)]))) }
    if parts == ["receipts"] { return receipts(request) }
    guard parts.count == 2, let till = chain.till(parts[0]) else { return Self.failure(404, "Касса не найдена") }
    switch parts[1] {
    case "all-documents": return period(request, 7) { list(till, $0, $1) }
    case "z-reports": return period(request, 30) { shifts(till, $0, $1) }
    default: return Self.failure(404, "Не найдено")
    }
  }

  private static func failure(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, body: .json(.record([("error", .string(text))])))
  }

  private func period(_ request: PeerRequest, _ days: Int, _ answer: (WallClock, WallClock) -> Answer) -> Answer {
    guard let from = request.clock("dateFrom"), let to = request.clock("dateTo") else {
      return Self.failure(400, "Не задан период")
    }
    guard from.day.distance(to: to.day) < days else { return Self.failure(400, "Период больше \(days) дней") }
    return answer(from, to)
  }

  // MARK: Places

  private var places: JSONValue {
    let branches = chain.shops.map { shop in
      JSONValue.record([
        ("branchName", .string(shop.name)), ("branchId", .whole(shop.id)), ("kkts", .list(shop.tills, kkt)),
      ])
    }
    return .record([
      ("orgInn", .string(Chain.inn)), ("orgKpp", .string("402701001")), ("orgName", .string(Chain.organization)),
      (
        "orgBranches",
        .array([
          .record([
            ("branchName", .string("Главный узел")), ("branchId", .whole(1)), ("kkts", .array([])),
            ("branches", .array(branches)),
          ])
        ])
      ),
    ])
  }

  private func kkt(_ till: Till) -> JSONValue {
    .record([
      ("kktName", .string(till.name)), ("kktModel", .string("АТОЛ 30Ф")), ("kktFN", .string(till.drive.text)),
      ("kktNumber", .string(till.serial)), ("kktRegNumber", .string(till.registration.text)), ("kktStatus", .whole(2)),
      ("retailAddress", .string(chain.shops[till.shop].address)),
      ("kktFnDateTill", .text(chain.today.advanced(by: 300).start)), ("kktFnSpaceUsed", .whole(24)),
    ])
  }

  // MARK: Documents

  private func receipts(_ request: PeerRequest) -> Answer {
    guard let till = chain.till(request["kktRegId"]) ?? chain.till(drive: request["kktFnSn"]) else {
      return Self.failure(404, "Касса не найдена")
    }
    let wasReady = isReady.withLock { ready in
      defer { ready = true }
      return ready
    }
    guard wasReady else {
      return Answer(
        status: 503, headers: ["Retry-After": "1"],
        body: .json(
          .record([
            ("exception", .string("503-01")), ("exception text", .string("One or more receipts in processing yet")),
            ("description", .string("Часть чеков периода ещё обрабатывается")),
          ])))
    }
    return period(request, 7) { from, to in
      let found = chain.documents(of: till, from: from, to: to).filter { $0.receipt != nil }
      return Answer(body: .json(.record([("receipts", .list(found, PlatformaDocument.receipt))])))
    }
  }

  private func list(_ till: Till, _ from: WallClock, _ to: WallClock) -> Answer {
    let found = chain.documents(of: till, from: from, to: to)
    return Answer(body: .json(.record([("documents", .list(found, PlatformaDocument.listed))])))
  }

  private func shifts(_ till: Till, _ from: WallClock, _ to: WallClock) -> Answer {
    let found = chain.shifts(of: till, from: from, to: to).filter { !$0.isCutOff && !$0.isOpen }
    let names: [(String, Sign)] = [
      ("income", .sale), ("refundIncome", .return), ("expense", .expense), ("refundExpense", .expenseReturn),
    ]
    let reports = found.map { plan -> JSONValue in
      let figures = rules.figures(chain.story(plan))
      let sums = names.flatMap { name, sign -> [(String, JSONValue)] in
        let (sums, payments) = (figures[sign], figures[sign].payments)
        return [
          (name + "Count", .whole(sums.count)), (name + "Summ", .double(sums.total)),
          (name + "CashSumm", .double(payments.cash)),
          // So it is spelled.
          (name + (sign == .sale ? "ElectoSumm" : "ElectroSumm"), .double(payments.electronic)),
          (name + "CreditSumm", .double(payments.postpaid)), (name + "PrepaidSumm", .double(payments.prepaid)),
          (name + "ProvisionSumm", .double(payments.provision)),
        ]
      }
      return .record(
        [
          ("kktRegNumber", .string(till.registration.text)), ("kktNumber", .string(till.serial)),
          ("kktFN", .string(plan.id.drive.text)), ("branchId", .whole(chain.shops[till.shop].id)),
          ("shiftNumber", .whole(Int(plan.id.number))), ("shiftOpenDate", .string(plan.opened.spaced + ".000")),
          ("shiftCloseDate", plan.closed.map { .string($0.spaced + ".000") } ?? .null),
        ] + sums)
    }
    return Answer(body: .json(.record([("orgInn", .string(Chain.inn)), ("z-reports", .array(reports))])))
  }
}
