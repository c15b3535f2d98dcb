import Fiscal
import JSON
import Transport

/// The line to one operator: puts the key into requests, keeps the rate, signs in anew when a token dies, reads refusals
/// wherever they stand.
struct OperatorLine: Sendable {
  let title: String
  let address: Address
  let transport: any Transport
  let pace: Pace
  let credential: Credential
  /// What no message may show, should the operator echo it.
  let secrets: [String]
  /// Puts the key or token where the operator wants it.
  let dress: @Sendable (inout HTTPRequest, String) -> Void
  /// What an answer refuses; nil where it gives what was asked.
  let refusal: @Sendable (HTTPResponse, JSONValue?) -> Refusal?
  private let recent = Recent()

  typealias Query = [(name: String, value: String)]

  /// - Parameter encoded: a piece of the query that the operator gave percent-encoded already: it goes back as it came.
  func get(_ path: String, _ query: Query = [], encoded: String = "") async throws -> JSONValue {
    var url = address.url(path, query: query)
    if !encoded.isEmpty { url += (query.isEmpty ? "?" : "&") + encoded }
    return try await call(HTTPRequest(.get, url, headers: [("Accept", "application/json")]), path)
  }

  /// Of organisations, outlets and registers, which do not change within seconds.
  func places(_ path: String, _ query: Query = []) async throws -> JSONValue {
    let call = address.url(path, query: query)
    if let known = recent[call] { return known }
    let answer = try await get(path, query)
    recent.keep(answer, of: call)
    return answer
  }

  func post(_ path: String, _ body: JSONValue) async throws -> JSONValue {
    let request = HTTPRequest(
      .post, address.url(path),
      headers: [("Content-Type", "application/json; charset=utf-8"), ("Accept", "application/json")],
      body: Array(body.serialized().utf8))
    return try await call(request, path)
  }

  private func call(_ bare: HTTPRequest, _ method: String) async throws -> JSONValue {
    var token = try await credential.current
    // Others of the connection may use up a short-lived token before this request is sent with it.
    for isLast in [false, false, false, true] {
      var request = bare
      dress(&request, token)
      let answer = try await send(request)
      guard let refused = answer.refused else { return try answer.json(self, method) }
      if case .stale = refused.kind, !isLast, let other = try await credential.another(than: token) {
        token = other
        continue
      }
      throw fault(refused, method, token: token)
    }
    throw fault(.badKey, method, ["description": "–"])
  }

  /// Without a credential: the sign-in itself.
  /// - Parameter code: what a refusal is.
  func signIn(_ request: HTTPRequest, _ method: String, refused code: OperatorFault = .badLogin) async throws
    -> JSONValue
  {
    let answer = try await send(request)
    if let refused = answer.refused {
      // A sign-in that is refused says that login, password or key are wrong, however it numbers it.
      guard (400...403).contains(refused.status) || refused.status == 200 else {
        throw fault(refused, method, token: "")
      }
      throw fault(code, method, ["status": String(refused.status), "description": oneLine(refused.description)])
    }
    return try answer.json(self, method)
  }

  private struct Answered {
    let response: HTTPResponse
    let parsed: JSONValue?
    let refused: Refusal?

    func json(_ line: OperatorLine, _ method: String) throws(Fault) -> JSONValue {
      if let parsed { return parsed }
      // 204: there is nothing.
      if response.body.allSatisfy({ $0 <= 32 }), response.status < 300 { return .null }
      throw line.fault(
        .notJSON, method, ["status": String(response.status), "bytes": String(response.body.count)])
    }
  }

  /// Refusals are short; a page of documents is not read twice.
  private static let longestRefusal = 65_536

  private func send(_ bare: HTTPRequest) async throws -> Answered {
    var request = bare
    let (pace, refusal) = (pace, refusal)
    request.verdict = { response in
      let asked = RetryAfter.seconds(of: response, now: 0)
      guard response.body.count <= Self.longestRefusal else { return .byStatus }
      switch refusal(response, try? JSONParser.parse(response.body)) {
      case nil: return .byStatus
      case let refused?:
        guard case .passing(let after) = refused.kind else { return .answer }
        if let wait = asked ?? after { pace.hold(seconds: wait) }
        return .again(status: refused.status, after: after)
      }
    }
    request.turn = { try await pace.turn() }
    let ready = request
    let response = try await pace.run { try await transport.send(ready) }
    let parsed = try? JSONParser.parse(response.body)
    return Answered(response: response, parsed: parsed, refused: refusal(response, parsed))
  }

  // MARK: Faults

  private func fault(_ refused: Refusal, _ method: String, token: String) -> Fault {
    let code: OperatorFault =
      switch refused.status {
      case 401: .badKey
      case 403: .noAccess
      case 404: .notFound
      case 406: .parameterMissing
      default: .refused
      }
    let words = refused.description.isEmpty ? "HTTP \(refused.status)" : refused.description
    return fault(code, method, ["status": String(refused.status), "description": oneLine(words, token)])
  }

  func fault(_ code: OperatorFault, _ method: String, _ facts: [String: String] = [:]) -> Fault {
    Fault(code, facts.merging(["operator": title, "method": method]) { first, _ in first })
  }

  /// The list under a key of an answer; an absent one is empty where the whole answer is.
  func list(_ json: JSONValue, _ key: String, _ method: String) throws(Fault) -> [JSONValue] {
    if let elements = json[key]?.elements ?? json.elements { return elements }
    // Nothing may be told as null, as an empty object, or as an object whose list is null.
    if json == .null || json.members?.allSatisfy({ $0.value == .null || $0.key == key }) ?? false { return [] }
    throw fault(.unexpected, method, ["field": key])
  }

  /// The operator's own words, without our key should it echo it.
  func oneLine(_ text: String, _ token: String = "") -> String {
    var line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for secret in secrets + [token] where !secret.isEmpty { line = line.replacing(secret, with: "…") }
    return line.isEmpty ? "–" : String(line.prefix(200))
  }
}
