import FlyingFox
import Foundation
import JSON

import enum JSON.JSONValue

/// An operator and an infobase on loopback that are not the sandbox: written anew from what is known of the two protocols,
/// and as quirky as that allows.
final class Peers: Sendable {
  typealias Object = [String: JSONValue]

  static let key = "k-секрет"
  static let registration = "7000000101063226"
  static let drive = "7380440700000015"

  let address: String
  private let running: Task<Void, any Error>

  /// - Parameters:
  ///   - tickets: elements of `documents.tickets`, three a page and the last page for ever.
  ///   - sets: tables of the infobase; its `$filter` takes neither alternatives nor brackets.
  init(tickets: [Object], sets: [String: [Object]]) async throws {
    let server = HTTPServer(address: .inet(port: 0), logger: .disabled)
    running = Task { try await server.run() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw URLError(.badServerResponse) }
    address = "http://127.0.0.1:\(port)"
    await server.appendRoute("POST *") { request in
      let method = request.path.split(separator: "/").last.map(String.init) ?? ""
      let asked = try JSONParser.parse(Array(try await request.bodyData))
      return Self.json(Self.operator(method, asked, tickets))
    }
    await server.appendRoute("GET *") { Self.infobase($0, sets) }
  }

  deinit { running.cancel() }

  // MARK: Астрал.ОФД

  private static func `operator`(_ method: String, _ asked: JSONValue, _ tickets: [Object]) -> JSONValue {
    guard asked["api_key"] == .string(key) else { return refusal(401) }
    let page = Int((asked["page"] ?? asked["pageNumber"])?.integer ?? 1)
    func list(_ key: String, _ objects: [Object]) -> JSONValue {
      let first = min((page - 1) * 3, max(0, (objects.count - 1) / 3 * 3))
      let elements = objects.dropFirst(first).prefix(3).map(object)
      return object(["ok": .bool(true), "result": object([key: .array(elements), "totalCount": .string("0")])])
    }
    switch method {
    case "organization.list":
      return list(
        "organizations", [["id": .string("41"), "inn": .string("7700001010"), "short_title": .string("ООО")]])
    case "kkt.search":
      return list(
        "kkts",
        [
          [
            "id": .string("555"), "kktRegId": .string(registration), "numberKKT": .string("00106900000011"),
            "factoryFiscalDrive": .string(drive), "shiftActive": .string(""), "removed": .null,
          ]
        ])
    case "documents.tickets": return list("documents", tickets)
    default: return refusal(403)
    }
  }

  private static func refusal(_ code: Int) -> JSONValue {
    object(["ok": .bool(false), "error_code": .string("\(code)"), "description": .string("Доступ запрещён")])
  }

  // MARK: 1С

  private static func infobase(_ request: HTTPRequest, _ sets: [String: [Object]]) -> HTTPResponse {
    let root = "/base/odata/standard.odata/"
    let path = request.target.path(percentEncoded: false)
    guard path.hasPrefix(root), request.headers[.authorization]?.hasPrefix("Basic ") == true else {
      return HTTPResponse(statusCode: .unauthorized)
    }
    let set = String(path.dropFirst(root.count))
    if set == "$metadata" { return HTTPResponse(statusCode: .ok, body: Data(metadata(sets).utf8)) }
    guard let records = sets[set] else { return error(404, "8") }
    var options: [String: String] = [:]
    for part in request.target.query(percentEncoded: true).split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      options[halves[0]] = halves.last
    }
    let filter = options["$filter"] ?? ""
    if filter.contains(" or ") || filter.contains("(") { return error(400, "14") }
    let skip = Int(options["$skip"] ?? "") ?? 0
    let page = records.filter { holds(filter, $0) }.dropFirst(skip).prefix(Int(options["$top"] ?? "") ?? .max)
    return json(object(["value": .array(page.map(object))]))
  }

  private static func holds(_ filter: String, _ record: Object) -> Bool {
    filter.components(separatedBy: " and ").allSatisfy { condition in
      let words = condition.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let value = record[words[0]]?.text else { return filter.isEmpty }
      let literal = words[2].split(separator: "'").last.map(String.init) ?? ""
      return words[1] == "eq" ? value == literal : words[1] == "ge" ? value >= literal : value <= literal
    }
  }

  private static func metadata(_ sets: [String: [Object]]) -> String {
    var types = ""
    var container = ""
    for (set, records) in sets.sorted(by: { $0.key < $1.key }) {
      let names = Set(records.flatMap(\.keys)).sorted()
      let properties = names.map { "<Property Name=\"\($0)\" Type=\"Edm.String\"/>" }
      types += "<EntityType Name=\"\(set)\">\(properties.joined())</EntityType>"
      container += "<EntitySet Name=\"\(set)\" EntityType=\"StandardODATA.\(set)\"/>"
    }
    return
      "<Edmx><Schema Namespace=\"StandardODATA\">\(types)<EntityContainer>\(container)</EntityContainer></Schema></Edmx>"
  }

  private static func error(_ status: Int, _ code: String) -> HTTPResponse {
    json(
      object(["odata.error": object(["code": .string(code), "message": object(["value": .string("отказ")])])]), status)
  }

  // MARK: Bodies

  private static func object(_ members: Object) -> JSONValue {
    .object(members.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
  }

  private static func json(_ value: JSONValue, _ status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: "Any"), headers: [.contentType: "application/json"],
      body: Data(value.serialized().utf8))
  }
}
