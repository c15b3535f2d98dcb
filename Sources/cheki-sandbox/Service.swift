import Fiscal
import FlyingFox
import Foundation
import JSON

import enum JSON.JSONValue

/// Both sides behind one port: `/api/v4.2/METHOD` and `/base/odata/standard.odata/`; and `/sandbox/misbehave`.
struct Service: Sendable {
  private let chain: Chain
  private let astral: AstralService
  private let infobase: Infobase
  private let temper: Temper
  private static let key = "sandbox-key-4f1d2c"
  private static let user = "Сверка"
  private static let password = "sandbox"
  private static let root = "/base/odata/standard.odata"

  init(chain: Chain, temper: Temper, configuration: Configuration = .unf3, reports: Bool = true) {
    self.chain = chain
    self.temper = temper
    astral = AstralService(chain: chain, key: Self.key)
    infobase = Infobase(chain, configuration: configuration, reports: reports)
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
    if path == "/sandbox/misbehave" { return await misbehave(request).response(Mood()) }
    if let method = path.dropPrefix("/api/v4.2/") {
      let mood = temper.next(.operator)
      return await spoilt(mood) { await tell(method, request, mood) }
    }
    guard let rest = path == Self.root ? "" : path.dropPrefix(Self.root + "/") else {
      return Answer(status: 404, body: .text("not found")).response(Mood())
    }
    let mood = temper.next(.books, isWriting: request.method != .GET)
    return await spoilt(mood) { await show(rest, request, mood) }
  }

  private func spoilt(_ mood: Mood, _ answer: () async -> Answer) async -> HTTPResponse {
    if mood.has(.slow) { try? await Task.sleep(for: .seconds(mood.seconds)) }
    if let other = Answer.instead(mood) { return other.response(mood) }
    return await answer().response(mood)
  }

  /// The operator's side.
  private func tell(_ method: String, _ request: HTTPRequest, _ mood: Mood) async -> Answer {
    var parameters = JSONValue.record(options(request).map { ($0.key, .string($0.value)) })
    if let body = try? await request.bodyData, !body.isEmpty {
      guard let sent = try? JSONParser.parse(body) else { return Answer(status: 400, body: .text("not JSON")) }
      parameters = sent
    }
    if method == "landing.pdfNew", let page = astral.page(parameters) { return Answer(body: .pdf(page)) }
    return Answer(body: .json(astral.answer(method, parameters, mood)))
  }

  /// The books' side.
  private func show(_ path: String, _ request: HTTPRequest, _ mood: Mood) async -> Answer {
    let expected = "Basic " + Data("\(Self.user):\(Self.password)".utf8).base64EncodedString()
    guard request.headers[.authorization] == expected else {
      return Answer(status: 401, headers: ["WWW-Authenticate": "Basic realm=\"1C\""], body: .text("401"))
    }
    let root = "http://127.0.0.1\(Self.root)/"
    var answer: Answer
    if request.method == .GET {
      let service = ODataService(infobase: infobase, root: root)
      answer = service.answer(request.method.rawValue, path, options(request), mood)
    } else {
      let body = (try? await request.bodyData).flatMap { try? JSONParser.parse($0) }
      answer = ODataWriting(infobase: infobase, root: root).answer(
        request.method.rawValue, path, body, version: request.headers[HTTPHeader("If-Match")], mood)
      if mood.has(.writeFailed) { answer = .odataError(500, "-1", "Внутренняя ошибка OData сервиса") }
    }
    answer.headers["DataServiceVersion"] = "3.0"
    return answer
  }

  /// Tells how the service misbehaves, and changes it.
  private func misbehave(_ request: HTTPRequest) async -> Answer {
    if request.method == .POST {
      guard let body = try? await request.bodyData, let told = try? JSONParser.parse(body), temper.set(told) else {
        let kinds = Misbehaviour.allCases.map(\.rawValue).joined(separator: ", ")
        return Answer(status: 400, body: .text("{\"kinds\": [\(kinds)], \"requests\": N, \"seconds\": S}"))
      }
    }
    return Answer(body: .json(temper.json))
  }

  private func options(_ request: HTTPRequest) -> [String: String] {
    var options: [String: String] = [:]
    for part in request.target.query(percentEncoded: true).split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1)
        .map { $0.replacing("+", with: " ").removingPercentEncoding ?? String($0) }
      guard let name = halves.first else { continue }
      options[name] = halves.count > 1 ? halves[1] : ""
    }
    return options
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
