import Fiscal
import JSON
import Transport

/// How СБИС is signed in to and how it refuses.
enum SBISLine {
  static func make(_ terms: OperatorTerms) -> OperatorLine {
    let pace = terms.pace(parallel: 2, isLimit: false)
    func line(_ credential: Credential) -> OperatorLine {
      OperatorLine(
        title: terms.entry.title, address: terms.address, transport: terms.transport, pace: pace,
        credential: credential, secrets: [terms.token, terms.password],
        dress: { request, sid in request.headers.append(("X-SBISSessionID", sid)) },
        refusal: { response, json in
          let error = json?["error"]
          return Refusal.byStatus(
            response, error?.text ?? error?[["details", "message"]]?.text ?? json?["message"]?.text)
        })
    }
    let door = line(.key(""))
    return line(.session(OperatorSession { try await signIn(terms, door) }))
  }

  private static func signIn(_ terms: OperatorTerms, _ door: OperatorLine) async throws -> String {
    let method = "/oauth/service/"
    let address = terms.authAddress ?? terms.address.replacing(path: "")
    let body = JSONValue.object([
      JSONMember("app_client_id", .string(terms.token)), JSONMember("login", .string(terms.login)),
      JSONMember("password", .string(terms.password)),
    ])
    let request = HTTPRequest(
      .post, address.url(method),
      headers: [("Content-Type", "application/json; charset=utf-8"), ("Accept", "application/json")],
      body: Array(body.serialized().utf8))
    let answer = try await door.signIn(request, method)
    // Without one a second factor is asked for, which nobody here can answer.
    guard let sid = answer["sid"]?.text else { throw door.fault(.unexpected, method, ["field": "sid"]) }
    return sid
  }
}
