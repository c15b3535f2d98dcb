import Fiscal
import Foundation
import JSON

import enum JSON.JSONValue

/// Контур.ОФД: a session and a key; ids padded with blanks, codes of lines that count from 0, a cursor that is
/// percent-encoded already, shifts at the edge of a period with a part of their sums.
struct KonturPeer: Peer {
  static let name = "kontur"
  static let organization = "5ea0f7f5-1c3a-4a2d-9d07-0b54a0c00001"
  private static let key = "sandbox-kontur-key-77"
  private static let login = "robot@example.ru"
  private static let password = "пароль сверки"

  private let chain: Chain
  private let rules: PeerRules
  private let sessions: Sessions

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
    sessions = Sessions(rules)
  }

  var credentials: [(String, JSONValue)] {
    [("login", .string(Self.login)), ("password", .string(Self.password)), ("key", .string(Self.key))]
  }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    let parts = request.parts
    if parts == ["auth", "authenticate-by-pass"] {
      guard request.method == "POST", request["login"] == Self.login, request.body == Data(Self.password.utf8) else {
        return Self.failure(403, 403_000, "Неверный логин или пароль")
      }
      return Answer(body: .json(.record([("Sid", .string(sessions.make()))])))
    }
    guard request.header("X-Kontur-Ofd-ApiKey") == Self.key else {
      return Self.failure(401, 401_003, "Неверный ключ API")
    }
    let sid = request.header("Authorization").flatMap { $0.hasPrefix("auth.sid ") ? String($0.dropFirst(9)) : nil }
    guard sessions.use(sid) else { return Self.failure(401, 401_002, "Истекла сессия") }
    guard parts.starts(with: ["v2", "organizations"]) else { return Self.failure(404, 404_000, "Не найдено") }
    if parts.count == 2 { return Answer(body: .json(.array([organization]))) }
    guard parts[2] == Self.organization, parts.count > 3, parts[3] == "cashboxes" else {
      return Self.failure(404, 404_001, "Организация не найдена")
    }
    if parts.count == 4 { return Answer(body: .json(.array(chain.tills.map(cashbox)))) }
    guard let till = chain.till(parts[4]) else { return Self.failure(404, 404_001, "Касса не найдена") }
    switch parts.dropFirst(5).joined(separator: "/") {
    case "documents/by-period": return documents(request, till, mood)
    case "statistics/cash-receipt/by-shifts": return shifts(request, till)
    default: return Self.failure(404, 404_000, "Не найдено")
    }
  }

  static func failure(_ status: Int, _ code: Int, _ text: String) -> Answer {
    Answer(
      status: status,
      body: .json(
        .record([
          ("errorCodeId", .string("urn:error:\(code)")), ("errorCode", .whole(code)), ("moreInfo", .null),
          ("userMessage", .record([("ru", .string(text)), ("en", .string("refused"))])),
        ])))
  }

  // MARK: Places

  private var organization: JSONValue {
    .record([
      ("id", .string(Self.organization)), ("inn", .string(Chain.inn)), ("kpp", .string("402701001")),
      ("shortName", .string(Chain.organization)), ("fullName", .string(Chain.organization)),
    ])
  }

  private func cashbox(_ till: Till) -> JSONValue {
    let shop = chain.shops[till.shop]
    let last = chain.plans(of: till.index).last.map { $0.closed ?? $0.opened.adding(seconds: 660) }
    let drive = JSONValue.record([("fiscalDriverNumber", .string(till.drive.text))])
    return .record([
      ("regNumber", .string(till.registration.text)), ("serialNumber", .string(till.serial)),
      ("address", .string(shop.address)), ("name", .string(till.name)), ("modelName", .string("АТОЛ 30Ф")),
      ("kpp", .string("402701001")), ("lastDocumentTimestamp", .text(last)), ("fiscalDrive", drive),
      ("fiscalDrives", .array([drive])), ("salesPointName", .string(shop.name)),
    ])
  }

  // MARK: Documents

  private func documents(_ request: PeerRequest, _ till: Till, _ mood: Mood) -> Answer {
    guard let from = request.clock("dateFrom"), let to = request.clock("dateTo") else {
      return Self.failure(400, 400_000, "Не задан период")
    }
    let types = Set((request["types"] ?? "").split(separator: ",").map(String.init))
    let all = chain.documents(of: till, from: from, to: to).filter { types.isEmpty || types.contains($0.form.rootKey) }
    if all.isEmpty { return Answer(body: .json(.record([("documents", .array([])), ("paging", .record([]))]))) }
    // The cursor must come as it was given: encoded once more, it is none.
    var start = 0
    if let raw = request.rawQuery.split(separator: "&").first(where: { $0.hasPrefix("offset=") }) {
      guard let at = KonturCursor.read(String(raw.dropFirst(7))), at <= all.count else {
        return Self.failure(400, 400_007, "Неверный offset")
      }
      start = at
    }
    var limit = min(1000, max(1, request["limit"].flatMap { Int($0) } ?? 1000))
    if mood.has(.shortPages) { limit = max(1, limit / 3) }
    let page = all.dropFirst(start).prefix(limit)
    return Answer(
      body: .json(
        .record([
          ("documents", .list(page, KonturDocument.json)),
          ("paging", .record([("nextOffset", .string(KonturCursor.text(start + page.count)))])),
        ])))
  }

  private func shifts(_ request: PeerRequest, _ till: Till) -> Answer {
    guard let from = request.clock("from")?.day.start, let to = request.clock("to")?.day.end else {
      return Self.failure(400, 400_000, "Не задан период")
    }
    let shifts = chain.shifts(of: till, from: from, to: to).map { plan -> JSONValue in
      let figures = rules.figures(chain.story(plan), from: from, to: to)
      var members: [(String, JSONValue)] = [("shiftNumber", .whole(Int(plan.id.number)))]
      if plan.opened >= from { members.append(("shiftOpen", .text(plan.opened))) }
      if !plan.isCutOff, let closed = plan.closed, closed <= to { members.append(("shiftClose", .text(closed))) }
      let names: [(String, Sign)] = [
        ("sell", .sale), ("returnSell", .return), ("buy", .expense), ("returnBuy", .expenseReturn),
      ]
      return .record(
        members
          + names.map { name, sign in
            let sums = figures[sign]
            return (
              name,
              .record([
                ("cashlessTotal", .kopecks(sums.payments.electronic)), ("cashTotal", .kopecks(sums.payments.cash)),
                ("total", .kopecks(sums.total)), ("count", .whole(sums.count)),
              ])
            )
          })
    }
    return Answer(body: .json(.record([("shifts", .array(shifts))])))
  }
}

/// The cursor: base64, percent-encoded.
enum KonturCursor {
  static func text(_ at: Int) -> String {
    Data("cursor-\(at)=".utf8).base64EncodedString().replacing("=", with: "%3D").replacing("+", with: "%2B")
  }

  static func read(_ text: String) -> Int? {
    guard !text.contains("%25"), let plain = text.removingPercentEncoding, let data = Data(base64Encoded: plain) else {
      return nil
    }
    return Int(String(decoding: data, as: UTF8.self).dropFirst(7).dropLast())
  }
}
