import Fiscal
import JSON
import Transport

/// Calls methods of Астрал.ОФД (API v4.2): a POST whose JSON body carries the key, and an envelope around the answer
/// that tells errors under HTTP 200.
struct AstralCalls: Sendable {
  let address: Address
  let key: String
  let transport: any Transport

  /// The `result` of a method; null where it has none.
  /// - Parameter once: whether trouble is not worth a second try.
  func call(_ method: String, _ parameters: [JSONMember], once: Bool = false) async throws -> JSONValue {
    let body = JSONValue.object([JSONMember("api_key", .string(key))] + parameters)
    let request = HTTPRequest(
      .post, address.url(method),
      headers: [("Content-Type", "application/json; charset=utf-8"), ("Accept", "application/json")],
      body: Array(body.serialized().utf8), repeatable: !once,
      verdict: { once ? .answer : AstralEnvelope.verdict($0) })
    let response = try await transport.send(request)
    return try open(AstralEnvelope(response), response, method)
  }

  /// A PDF that a public method gives. The key stays out of it: what is in a query ends in logs.
  func pdf(_ method: String, _ query: [(name: String, value: String)]) async throws -> [UInt8] {
    let request = HTTPRequest(
      .get, address.url(method, query: query), headers: [("Accept", "application/pdf")],
      verdict: { AstralEnvelope.verdict($0) })
    let response = try await transport.send(request)
    if response.status < 400, response.body.starts(with: Array("%PDF-".utf8)) { return response.body }
    let envelope = AstralEnvelope(response)
    if case .refusal = envelope { _ = try open(envelope, response, method) }
    if response.status >= 400 { _ = try open(envelope, response, method) }
    throw fault(.notPDF, method, ["bytes": String(response.body.count)])
  }

  private func open(_ envelope: AstralEnvelope, _ response: HTTPResponse, _ method: String) throws(Fault) -> JSONValue {
    let status: Int
    let description: String
    switch envelope {
    case .result(let result): return result
    case .refusal(let code, let text): (status, description) = (code, text)
    case .other where response.status >= 400: (status, description) = (response.status, "")
    case .other:
      let facts = ["status": String(response.status), "bytes": String(response.body.count)]
      throw fault(.notJSON, method, facts)
    }
    let code: OperatorFault =
      switch status {
      case 401: .badKey
      case 403: .noAccess
      case 404: .notFound
      case 406: .parameterMissing
      default: .refused
      }
    throw fault(code, method, ["status": String(status), "description": oneLine(description)])
  }

  func fault(_ code: OperatorFault, _ method: String, _ facts: [String: String] = [:]) -> Fault {
    Fault(code, facts.merging(["operator": AstralOperator.title, "method": method]) { first, _ in first })
  }

  /// The operator's own words, without our key should it echo it.
  private func oneLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let safe = key.isEmpty ? line : line.replacing(key, with: "…")
    return safe.isEmpty ? "–" : String(safe.prefix(200))
  }
}
