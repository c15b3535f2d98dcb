import Fiscal
import JSON
import Transport

/// How Контур.ОФД is signed in to and how it refuses.
enum KonturLine {
  static func make(_ terms: OperatorTerms) -> OperatorLine {
    let pace = terms.pace(parallel: 2, isLimit: false)
    let dress: @Sendable (inout HTTPRequest, String) -> Void = { request, sid in
      request.headers.append(("Authorization", "auth.sid \(sid)"))
      request.headers.append(("X-Kontur-Ofd-ApiKey", terms.token))
    }
    func line(_ address: Address, _ credential: Credential) -> OperatorLine {
      OperatorLine(
        title: terms.entry.title, address: address, transport: terms.transport, pace: pace, credential: credential,
        secrets: [terms.token, terms.password], dress: dress, refusal: refusal)
    }
    let door = line(signInAddress(terms), .key(""))
    let session = OperatorSession { try await signIn(terms, door) }
    return line(terms.address, .session(session))
  }

  /// Signing in is another server's business; beside an operator's server elsewhere it is that one's own unless said.
  private static func signInAddress(_ terms: OperatorTerms) -> Address {
    if let told = terms.authAddress { return told }
    guard terms.address.host.hasSuffix("kontur.ru"), let usual = Address("https://api.kontur.ru") else {
      return terms.address
    }
    return usual
  }

  private static func signIn(_ terms: OperatorTerms, _ door: OperatorLine) async throws -> String {
    let method = "/auth/authenticate-by-pass"
    let request = HTTPRequest(
      .post, door.address.url(method), secretQuery: [("login", terms.login)],
      headers: [("Content-Type", "text/plain; charset=utf-8"), ("Accept", "application/json")],
      body: Array(terms.password.utf8))
    let answer = try await door.signIn(request, method)
    guard let sid = answer[["Sid", "sid"]]?.text else { throw door.fault(.unexpected, method, ["field": "Sid"]) }
    return sid
  }

  private static let refusal: @Sendable (HTTPResponse, JSONValue?) -> Refusal? = { response, json in
    let words = json?["userMessage"]?["ru"] ?? json?["userMessage"]?["en"] ?? json?[["moreInfo", "errorCodeId"]]
    guard response.status >= 400 else {
      // An error under a status of success says so by its code.
      guard let code = json?["errorCode"]?.integer, code >= 100_000 else { return nil }
      let status = Int(clamping: code / 1000)
      return Refusal(kind: isDead(code) ? .stale : .final, status: status, description: words?.text ?? "")
    }
    let code = json?["errorCode"]?.text
    var refusal = Refusal.byStatus(response, [code, words?.text].compactMap(\.self).joined(separator: " "))
    if let code = json?["errorCode"]?.integer, case .stale? = refusal?.kind, !isDead(code) { refusal?.kind = .final }
    return refusal
  }

  /// Of the refusals under 401 only that of a dead session is mended by signing in anew: 401003 is about the
  /// integrator's key.
  private static func isDead(_ code: Int64) -> Bool { code == 401_002 }
}
