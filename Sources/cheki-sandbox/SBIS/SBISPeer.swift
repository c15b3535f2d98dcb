import Fiscal
import JSON

/// СБИС: a session, documents of one drive in the names of the ФНС, a thousand at the most.
struct SBISPeer: Peer {
  static let name = "sbis"
  private static let app = "sandbox-app-5"
  private static let login = "robot"
  private static let password = "сбис"

  private let chain: Chain
  private let sessions: Sessions

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    sessions = Sessions(rules)
  }

  var credentials: [(String, JSONValue)] {
    [
      ("login", .string(Self.login)), ("password", .string(Self.password)), ("key", .string(Self.app)),
      ("organization", .string(Chain.inn)),
    ]
  }
  var path: String { "/ofd/v1" }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    let parts = request.parts
    if parts == ["oauth", "service"] {
      let body = request.json
      guard body["app_client_id"]?.text == Self.app, body["login"]?.text == Self.login,
        body["password"]?.text == Self.password
      else { return Self.failure(401, "Неверный логин или пароль") }
      return Answer(body: .json(.record([("sid", .string(sessions.make())), ("token", .string("t"))])))
    }
    guard sessions.use(request.header("X-SBISSessionID")) else { return Self.failure(401, "Сессия истекла") }
    guard parts.starts(with: ["ofd", "v1", "orgs", Chain.inn, "kkts"]) else { return Self.failure(404, "Не найдено") }
    if parts.count == 5 { return Answer(body: .json(.list(chain.tills, kkt))) }
    guard let till = chain.till(parts[5]), parts.count > 6, parts[6] == "storages" else {
      return Self.failure(404, "Касса не найдена")
    }
    if parts.count == 7 {
      return Answer(
        body: .json(
          .list([till.formerDrive, till.drive]) {
            .record([("storageId", .string($0.text)), ("model", .string("ФН-1.1М"))])
          }))
    }
    guard let from = request.clock("dateFrom"), let to = request.clock("dateTo") else {
      return Self.failure(400, "Не задан период")
    }
    let limit = min(1000, max(1, request["limit"].flatMap { Int($0) } ?? 1000))
    let found = chain.documents(of: till, from: from, to: to, drive: parts[7]).prefix(limit)
    return Answer(
      body: .json(.list(found) { .record([($0.form.rootKey, .record(FederalDocument.members($0, mood)))]) }))
  }

  private static func failure(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, body: .json(.record([("error", .record([("message", .string(text))]))])))
  }

  private func kkt(_ till: Till) -> JSONValue {
    let shop = chain.shops[till.shop]
    return .record([
      ("regId", .string(till.registration.text)), ("model", .string("АТОЛ 30Ф")), ("factoryId", .string(till.serial)),
      ("address", .string(shop.address)), ("status", .whole(2)), ("fsNumber", .string(till.drive.text)),
      ("fsFinishDate", .text(chain.today.advanced(by: 300))), ("kktSalesPoint", .string(shop.name)),
      ("organizationName", .string(Chain.organization)),
    ])
  }
}
