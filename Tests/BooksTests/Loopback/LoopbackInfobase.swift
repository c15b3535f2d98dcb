import FlyingFox
import FlyingSocks
import Foundation
import JSON

import enum JSON.JSONValue

/// A 1С infobase on loopback that answers the standard OData interface out of tables of records.
actor LoopbackInfobase {
  let metadata: String
  var sets: [String: [JSONValue]]
  var quirks: Quirks
  /// Requests as they came: path behind the root, and options, decoded.
  private(set) var log: [Asked] = []
  /// What was sent to be written: method, path behind the root, body.
  var sent: [Sent] = []
  private var lastPage: [String: [JSONValue]] = [:]
  private var pages = 0

  struct Asked: Sendable {
    let path: String
    let options: [String: String]
    let queryLength: Int
    let authorization: String?
    let rawPath: String
  }

  init(metadata: String, sets: [String: [JSONValue]], quirks: Quirks = Quirks()) {
    self.metadata = metadata
    self.sets = sets
    self.quirks = quirks
  }

  /// Serves while `body` runs, and gives it the infobase's address.
  func serve<Value: Sendable>(_ body: @Sendable (String) async throws -> Value) async throws -> Value {
    let server = HTTPServer(
      address: .loopback(port: 0), logger: .disabled, handler: ClosureHTTPHandler { await self.answer($0) })
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await server.waitUntilListening()
    guard case .ip6(_, let port)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
    return try await body("http://[::1]:\(port)/demo")
  }

  func requests(of set: String) -> [Asked] { log.filter { $0.path == set } }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let root = "/demo/odata/standard.odata/"
    let path = request.target.path(percentEncoded: false)
    let query = request.target.query(percentEncoded: true)
    var options: [String: String] = [:]
    for part in query.split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      options[halves[0]] = halves.count > 1 ? halves[1] : ""
    }
    let asked = Asked(
      path: path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path, options: options,
      queryLength: query.utf8.count, authorization: request.headers[.authorization],
      rawPath: request.target.path(percentEncoded: true))
    log.append(asked)
    if request.method != .GET {
      let body = (try? await request.bodyData).flatMap { try? JSONParser.parse($0) }
      return write(
        Sent(
          method: request.method.rawValue, path: asked.path, body: body ?? .null,
          version: request.headers[HTTPHeader("If-Match")]))
    }
    if quirks.delay > 0 { try? await Task.sleep(for: .seconds(quirks.delay)) }
    return response(to: asked)
  }

  private func response(to asked: Asked) -> HTTPResponse {
    if let canned = quirks.answers[asked.path] { return Self.response(canned.status, canned.type, canned.body) }
    if let found = single(asked.path) { return found }
    if asked.path == "$metadata" { return Self.response(200, "application/xml", metadata) }
    if quirks.refusesAllowedOnly, asked.options["allowedOnly"] != nil {
      return Self.error(400, 0, "Неизвестный параметр запроса allowedOnly")
    }
    let isCount = asked.path.hasSuffix("/$count")
    let set = isCount ? String(asked.path.dropLast("/$count".count)) : asked.path
    guard let all = sets[set] else { return Self.error(404, 8, "Сущность \"\(set)\" не найдена") }
    let filter = asked.options["$filter"] ?? ""
    if quirks.refusesDates, filter.contains("datetime'") {
      return Self.error(500, -1, "Операция не разрешена в предложении \"ГДЕ\"")
    }
    if quirks.refusesAlternatives, filter.contains(" or ") || filter.contains("(") {
      return Self.error(400, 14, "Ошибка разбора опции запроса $filter")
    }
    if quirks.refusesCast, filter.contains("cast(") {
      return Self.error(400, 14, "Ошибка разбора опции запроса $filter")
    }
    var records = all
    if !quirks.ignoresFilter, !filter.isEmpty {
      guard let expression = try? FilterExpression(filter) else {
        return Self.error(400, 14, "Ошибка разбора опции запроса $filter")
      }
      records = records.filter(expression.holds)
    }
    if isCount {
      if quirks.refusesCount { return Self.error(400, 6, "Неправильный URL") }
      return Self.response(200, "text/plain", "\u{FEFF}\(records.count)")
    }
    return Self.list(set, page(of: sorted(records, asked.options["$orderby"] ?? ""), asked), quirks)
  }

  private func sorted(_ records: [JSONValue], _ order: String) -> [JSONValue] {
    if quirks.ignoresOrder { return records }
    let terms = order.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    return records.sorted { a, b in
      for term in terms {
        let (left, right) = (a[term[0]]?.text ?? "", b[term[0]]?.text ?? "")
        if left != right { return (left < right) == (term.last != "desc") }
      }
      return false
    }
  }

  private func page(of records: [JSONValue], _ asked: Asked) -> [JSONValue] {
    let skip = quirks.ignoresSkip ? 0 : Int(asked.options["$skip"] ?? "0") ?? 0
    let top = min(Int(asked.options["$top"] ?? "") ?? records.count, quirks.cap ?? .max)
    var page = Array(records.dropFirst(skip).prefix(top))
    guard quirks.stutters else { return select(page, asked) }
    pages += 1
    if pages % 3 == 0, let last = lastPage[asked.path] { return select(last, asked) }
    if pages % 5 == 0, page.count > 1 { page = Array(page.prefix(page.count / 2)) }
    lastPage[asked.path] = page
    return select(page, asked)
  }

  private func select(_ records: [JSONValue], _ asked: Asked) -> [JSONValue] {
    guard let names = asked.options["$select"]?.split(separator: ",").map(String.init) else { return records }
    return records.map { .object(($0.members ?? []).filter { names.contains($0.key) }) }
  }

  private static func list(_ set: String, _ records: [JSONValue], _ quirks: Quirks) -> HTTPResponse {
    let records = quirks.numbersAsTexts ? records.map(asTexts) : records
    let body = JSONValue.object([
      JSONMember("odata.metadata", .string("http://host/base/odata/standard.odata/$metadata#\(set)")),
      JSONMember("value", .array(records)),
    ])
    return response(200, "application/json;odata=minimalmetadata;charset=utf-8", body.serialized())
  }

  private static func asTexts(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number(let text): .string(text)
    case .array(let elements): .array(elements.map(asTexts))
    case .object(let members): .object(members.map { JSONMember($0.key, asTexts($0.value)) })
    default: value
    }
  }

  static func error(_ status: Int, _ code: Int, _ text: String) -> HTTPResponse {
    response(status, "application/json", Quirks.error(code, text))
  }

  static func response(_ status: Int, _ type: String, _ body: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: ""),
      headers: [.contentType: type, HTTPHeader("DataServiceVersion"): "3.0"],
      body: Data(body.utf8))
  }
}

extension Quirks {
  static func error(_ code: Int, _ text: String) -> String {
    JSONValue.object([
      JSONMember(
        "odata.error",
        .object([
          JSONMember("code", .string(String(code))),
          JSONMember("message", .object([JSONMember("lang", .string("ru")), JSONMember("value", .string(text))])),
        ]))
    ]).serialized()
  }
}
