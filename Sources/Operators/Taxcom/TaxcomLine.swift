import Fiscal
import JSON
import Transport

/// How Такском-ОФД is signed in to and how it refuses.
enum TaxcomLine {
  static func make(_ terms: OperatorTerms) -> OperatorLine {
    let pace = terms.pace(parallel: 4, isLimit: false)
    func line(_ credential: Credential) -> OperatorLine {
      OperatorLine(
        title: terms.entry.title, address: terms.address, transport: terms.transport, pace: pace,
        credential: credential, secrets: [terms.token, terms.password],
        dress: { request, token in
          request.headers += [("Session-Token", token), ("Integrator-ID", terms.token)]
        }, refusal: refusal)
    }
    let door = line(.key(""))
    return line(.session(OperatorSession { try await signIn(terms, door) }))
  }

  private static func signIn(_ terms: OperatorTerms, _ door: OperatorLine) async throws -> String {
    var members = [JSONMember("login", .string(terms.login)), JSONMember("password", .string(terms.password))]
    // An agreement is told here where one was named; an ИНН only chooses among those that there are.
    if let agreement = terms.organization, TaxNumber(agreement) == nil {
      members.append(JSONMember("agreementNumber", .string(agreement)))
    }
    let request = HTTPRequest(
      .post, door.address.url("Login"),
      headers: [
        ("Content-Type", "application/json; charset=utf-8"), ("Accept", "application/json"),
        ("Integrator-ID", terms.token),
      ], body: Array(JSONValue.object(members).serialized().utf8))
    let answer = try await door.signIn(request, "Login")
    guard let token = answer["sessionToken"]?.text else {
      throw door.fault(.unexpected, "Login", ["field": "sessionToken"])
    }
    return token
  }

  /// The session is over.
  private static let stale: Int64 = 2109
  /// No document, outlet, register, shift.
  private static let absent: Set<Int64> = [3101, 3102, 3103, 3105]

  private static let refusal: @Sendable (HTTPResponse, JSONValue?) -> Refusal? = { response, json in
    let code = json?["apiErrorCode"]?.integer
    let words = json?[["commonDescription", "message", "details"]]?.text
    let text = [code.map { String($0) }, words].compactMap(\.self).joined(separator: " ")
    guard let code, code != 0 else { return Refusal.byStatus(response, text) }
    if code == stale { return Refusal(kind: .stale, status: 401, description: text) }
    if (2101...2112).contains(code) { return Refusal(status: 401, description: text) }
    if absent.contains(code) { return Refusal(status: 404, description: text) }
    let status = json?["httpErrorCode"]?.integer.flatMap { Int(exactly: $0) } ?? response.status
    let isPassing = status == 429 || (500...599).contains(status)
    return Refusal(kind: isPassing ? .passing(after: nil) : .final, status: status, description: text)
  }
}
