import Fiscal
import FlyingFox
import Foundation
import JSON

import enum JSON.JSONValue

/// Both sides behind one port: `/api/v4.2/METHOD` and `/base/odata/standard.odata/`.
struct Service: Sendable {
  private let chain: Chain
  private let infobase: Infobase
  private static let key = "sandbox-key-4f1d2c"
  private static let user = "Сверка"
  private static let password = "sandbox"

  init(chain: Chain) {
    self.chain = chain
    infobase = Infobase(chain)
  }

  /// The line that is printed when the service is ready.
  func greeting(_ port: UInt16) -> JSONValue {
    .record([
      (
        "operator",
        .record([
          ("url", .string("http://127.0.0.1:\(port)/api/v4.2")), ("key", .string(Self.key)),
          ("organization", .string(String(AstralService.organization))),
        ])
      ),
      (
        "books",
        .record([
          ("url", .string("http://127.0.0.1:\(port)/base")), ("user", .string(Self.user)),
          ("password", .string(Self.password)),
        ])
      ), ("today", .string(chain.today.description)), ("pid", .whole(Int(ProcessInfo.processInfo.processIdentifier))),
    ])
  }

  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let path = request.target.path(percentEncoded: false)
    var options: [String: String] = [:]
    for part in request.target.query(percentEncoded: true).split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1)
        .map { $0.replacing("+", with: " ").removingPercentEncoding ?? String($0) }
      options[halves[0]] = halves.count > 1 ? halves[1] : ""
    }
    if path.hasPrefix("/api/v4.2/") {
      var parameters = JSONValue.record(options.map { ($0.key, .string($0.value)) })
      if let body = try? await request.bodyData, !body.isEmpty {
        guard let sent = try? JSONParser.parse(body) else { return response(400, "text/plain", "not JSON") }
        parameters = sent
      }
      let answer = AstralService(chain: chain, key: Self.key).answer(String(path.dropFirst(10)), parameters)
      return response(200, "application/json; charset=utf-8", answer.serialized())
    }
    return books(path, options, request)
  }

  private func books(_ path: String, _ options: [String: String], _ request: HTTPRequest) -> HTTPResponse {
    let root = "/base/odata/standard.odata"
    guard path == root || path.hasPrefix(root + "/") else { return response(404, "text/plain", "not found") }
    let expected = "Basic " + Data("\(Self.user):\(Self.password)".utf8).base64EncodedString()
    guard request.headers[.authorization] == expected else {
      var refused = response(401, "text/plain", "401")
      refused.headers[HTTPHeader("WWW-Authenticate")] = "Basic realm=\"1C\""
      return refused
    }
    let service = ODataService(infobase: infobase, root: "http://127.0.0.1\(root)/")
    let (status, body) = service.answer(String(path.dropFirst(root.count).drop { $0 == "/" }), options)
    switch body {
    case .json(let value): return response(status, "application/json;charset=utf-8", value.serialized())
    case .text(let text): return response(status, "text/plain;charset=utf-8", text)
    case .xml(let text): return response(status, "application/xml;charset=utf-8", text)
    }
  }

  private func response(_ status: Int, _ type: String, _ body: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: status == 200 ? "OK" : "Refused"),
      headers: [.contentType: type], body: Data(body.utf8))
  }
}
