import Fiscal
import JSON
import Transport

/// How Первый ОФД is signed in to and how it refuses.
enum FirstOFDLine {
  /// A token lives two hours.
  private static let lifetime = Duration.seconds(110 * 60)

  static func make(_ terms: OperatorTerms) -> OperatorLine {
    // A client waits a second between its calls; no rate is stated.
    let pace = terms.pace(parallel: 1, spacing: 1.05, isLimit: false)
    func line(_ credential: Credential) -> OperatorLine {
      OperatorLine(
        title: terms.entry.title, address: terms.address, transport: terms.transport, pace: pace,
        credential: credential, secrets: [terms.token],
        dress: { request, token in request.headers.append(("Authorization", "Bearer \(token)")) }, refusal: refusal)
    }
    let door = line(.key(""))
    let session = OperatorSession(lifetime: lifetime) { try await signIn(terms, door) }
    return line(.session(session))
  }

  private static func signIn(_ terms: OperatorTerms, _ door: OperatorLine) async throws -> String {
    let method = "/api/auth"
    let body = JSONValue.object([JSONMember("apiKey", .string(terms.token))])
    let request = HTTPRequest(
      .post, door.address.url(method),
      headers: [("Content-Type", "application/json; charset=utf-8"), ("Accept", "application/json")],
      body: Array(body.serialized().utf8))
    let answer = try await door.signIn(request, method, refused: .badKey)
    guard let token = answer["token"]?.text else { throw door.fault(.unexpected, method, ["field": "token"]) }
    return token
  }

  private static let refusal: @Sendable (HTTPResponse, JSONValue?) -> Refusal? = { response, json in
    Refusal.byStatus(response, json?[["message", "error", "errorMessage", "description", "title"]]?.text)
  }
}
