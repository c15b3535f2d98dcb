import Fiscal
import JSON
import Synchronization

/// The operator: the methods of Астрал.ОФД v4.2 over the chain. Protocols of other operators would stand in folders beside
/// this one and be told by the same chain.
final class AstralService: Sendable {
  static let organization = 41_077
  let chain: Chain
  private let key: String
  private let lists = Mutex<[String: [AstralDocument]]>([:])

  init(chain: Chain, key: String) {
    self.chain = chain
    self.key = key
  }

  /// - Returns: the whole envelope.
  func answer(_ method: String, _ parameters: JSONValue, _ mood: Mood) -> JSONValue {
    if mood.has(.okFalse) { return Self.failure(403, "Доступ запрещён") }
    guard parameters["api_key"]?.text == key else { return Self.failure(401, "Неверный ключ API") }
    switch method {
    case "users.getMe": return success(.record([("organization", .array([organization]))]))
    case "organization.list": return success(page([organization], parameters, "organizations", mood))
    case "kkt.aliasList", "kkt.alias": return success(page(outlets, parameters, "aliases", mood))
    case "kkt.search": return success(page(registers(parameters), parameters, "kkts", mood))
    case "kkt.listByAlias":
      let outlet = parameters["aliasId"]?.text
      return success(
        page(registers(parameters).filter { $0["kktAliasId"]?.text == outlet }, parameters, "kkts", mood))
    case "kkt.getById":
      guard let found = registers(parameters).first(where: { $0["id"]?.text == parameters["id"]?.text }) else {
        return Self.failure(404, "Касса не найдена")
      }
      return success(found)
    case "documents.tickets":
      let rows = page(documents(parameters, mood), parameters, "documents", mood) { $0.json(mood) }
      return success(rows)
    case "documents.closedShiftsList":
      return success(page(closedShifts(parameters, mood), parameters, "closedShifts", mood) { self.totals($0) })
    default: return Self.failure(404, "Метод \(method) не найден")
    }
  }

  private func success(_ result: JSONValue) -> JSONValue { .record([("ok", .bool(true)), ("result", result)]) }

  private static func failure(_ code: Int, _ text: String) -> JSONValue {
    .record([("ok", .bool(false)), ("error_code", .whole(code)), ("description", .string(text))])
  }

  // MARK: Pages

  private func page(_ rows: [JSONValue], _ parameters: JSONValue, _ name: String, _ mood: Mood) -> JSONValue {
    page(rows, parameters, name, mood) { $0 }
  }

  /// Pages are numbered from 1. A repeating server gives each page twice, one that falls short a third of what was asked.
  private func page<Row>(
    _ rows: [Row], _ parameters: JSONValue, _ name: String, _ mood: Mood, _ json: (Row) -> JSONValue
  ) -> JSONValue {
    var count = max(1, min(1000, Int(clamping: parameters["count"]?.integer ?? 100)))
    var number = max(1, Int(clamping: parameters[["pageNumber", "page"]]?.integer ?? 1))
    if mood.has(.shortPages) { count = max(1, count / 3) }
    if mood.has(.repeatPages) { number = (number + 1) / 2 }
    let (skipped, overflow) = (number - 1).multipliedReportingOverflow(by: count)
    return .record([
      (name, .array(rows.dropFirst(overflow ? rows.count : skipped).prefix(count).map(json))),
      ("totalCount", .string(String(rows.count))),
    ])
  }

  // MARK: Places

  private var organization: JSONValue {
    .record([
      ("id", .whole(Self.organization)), ("inn", .string(Chain.inn)), ("kpp", .string("402701001")),
      ("shortTitle", .string(Chain.organization)), ("fullTitle", .string(Chain.organization)),
      ("statusContract", .whole(1)), ("fnsStatus", .whole(1)), ("removed", .null),
    ])
  }

  private var outlets: [JSONValue] {
    chain.shops.map { shop in
      .record([
        ("id", .whole(shop.id)), ("alias", .string(shop.name)), ("organization_id", .whole(Self.organization)),
        ("kktRegIds", .string(shop.tills.map { $0.registration.text + "|" }.joined())), ("city", .string(shop.city)),
        ("street", .string(shop.street)), ("house", .string(shop.house)), ("building", .string("")),
        ("apartment", .string("")), ("removed", .string("")),
      ])
    }
  }

  private func registers(_ parameters: JSONValue) -> [JSONValue] {
    let wanted = parameters["search"]?.text ?? ""
    let found = chain.tills.filter {
      wanted.isEmpty || $0.registration.text.contains(wanted) || $0.serial.contains(wanted)
    }
    return found.map { till in
      let shop = chain.shops[till.shop]
      let last = chain.plans(of: till.index).last
      let seconds = last.map { $0.closed ?? $0.opened.adding(seconds: 660) }?.seconds ?? 0
      return .record([
        ("id", .whole(till.id)), ("kktRegID", .string(till.registration.text)), ("numberKKT", .string(till.serial)),
        ("factoryFiscalDrive", .string(till.drive.text)), ("nameModelKKT", .string("АТОЛ 30Ф")),
        ("kktAliasId", .whole(shop.id)), ("alias", .string(shop.name)), ("status", .string("1")),
        ("statusOfd", .string("connected")), ("shiftActive", .bool(last?.isOpen ?? false)),
        ("lastUpdate", .string(String(seconds))),
        ("endFiscalDrive", .string(String(chain.today.advanced(by: 300).start.seconds))), ("removed", .string("")),
      ])
    }
  }

  // MARK: Documents

  /// What is asked for: the period is half open, times are local clocks written as UTC unless the clock is of instants.
  private struct Asked {
    var tills: Set<Int>?
    var from: WallClock
    var to: WallClock

    init(_ parameters: JSONValue, _ mood: Mood, _ chain: Chain) {
      let offset = mood.has(.instantClock) ? Mood.moscow : 0
      from = WallClock(seconds: parameters["beginDate"]?.integer ?? 0).adding(seconds: offset)
      to = WallClock(seconds: parameters["endDate"]?.integer ?? 253_402_300_799).adding(seconds: offset - 1)
      let ids = Set((parameters["kkts"]?.oneOrMany ?? []).compactMap { $0.integer })
      let outlets = Set((parameters["aliasId"]?.oneOrMany ?? []).compactMap { $0.integer })
      let drives = Set((parameters["fiscalDriveNumber"]?.oneOrMany ?? []).compactMap(\.text))
      guard !ids.isEmpty || !outlets.isEmpty || !drives.isEmpty else { return }
      tills = Set(
        chain.tills.filter { till in
          (ids.isEmpty || ids.contains(Int64(till.id)))
            && (outlets.isEmpty || outlets.contains(Int64(chain.shops[till.shop].id)))
            && (drives.isEmpty || drives.contains(till.drive.text) || drives.contains(till.formerDrive.text))
        }.map(\.index))
    }

    func contains(_ clock: WallClock) -> Bool { clock >= from && clock <= to }
  }

  /// Documents in ascending order of time, kept for the next pages.
  private func documents(_ parameters: JSONValue, _ mood: Mood) -> [AstralDocument] {
    let question = (parameters.members ?? []).filter { !["api_key", "pageNumber", "page", "count"].contains($0.key) }
    let name = JSONValue.object(question).serialized() + (mood.has(.instantClock) ? "instant" : "")
    if let list = lists.withLock({ $0[name] }) { return list }
    let asked = Asked(parameters, mood, chain)
    let words = Set((parameters["operationTypes"]?.oneOrMany ?? []).compactMap(\.text))
    var list: [AstralDocument] = []
    if let days = chain.days(from: asked.from, to: asked.to) {
      for plan in chain.plans(of: asked.tills, on: days) {
        list += AstralDocument.all(of: chain.story(plan), till: chain.tills[plan.till]).filter {
          asked.contains($0.datetime) && (words.isEmpty || $0.word.map(words.contains) ?? false)
        }
      }
    }
    list.sort { ($0.datetime, $0.document) < ($1.datetime, $1.document) }
    if parameters["order"]?.text == "desc" { list.reverse() }
    lists.withLock { lists in
      if lists.count >= 8 { lists.removeAll() }
      lists[name] = list
    }
    return list
  }

  private func closedShifts(_ parameters: JSONValue, _ mood: Mood) -> [ShiftPlan] {
    let asked = Asked(parameters, mood, chain)
    guard let days = chain.days(from: asked.from, to: asked.to) else { return [] }
    return chain.plans(of: asked.tills, on: days)
      .filter { plan in !plan.isCutOff && plan.closed.map(asked.contains) ?? false }
      .sorted { ($0.closed ?? $0.opened, $0.till) < ($1.closed ?? $1.opened, $1.till) }
  }

  private func totals(_ plan: ShiftPlan) -> JSONValue {
    // One document under its number, however often it came.
    var seen: Set<UInt32> = []
    let receipts = chain.story(plan).received.filter { seen.insert($0.document ?? 0).inserted }
    let sales = receipts.filter { $0.sign == .sale }
    return .record([
      ("sum", .kopecks(sales.reduce(.zero) { $0 + $1.total })),
      ("cash", .kopecks(sales.reduce(.zero) { $0 + $1.payments.cash })),
      ("ecash", .kopecks(sales.reduce(.zero) { $0 + $1.payments.electronic })),
      ("checkCount", .whole(receipts.count)),
    ])
  }
}
