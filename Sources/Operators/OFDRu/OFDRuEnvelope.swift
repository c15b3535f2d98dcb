import JSON
import Transport

/// The envelope of OFD.ru: `Status` must be looked at although HTTP says 200.
enum OFDRuEnvelope {
  static let refusal: @Sendable (HTTPResponse, JSONValue?) -> Refusal? = { response, json in
    let words = words(json)
    if let refusal = Refusal.byStatus(response, words) { return refusal }
    guard json?.members != nil else { return nil }
    if json?["Status"]?.text?.lowercased() == "success" { return nil }
    // A bad key was seen with a `Status` of null.
    let text = words.lowercased()
    if Self.aboutKey.contains(where: text.contains) || (json?["Status"] == nil && json?["Data"] == nil) {
      return Refusal(kind: .stale, status: 401, description: words)
    }
    if Self.aboutRate.contains(where: text.contains) {
      return Refusal(kind: .passing(after: nil), status: 429, description: words)
    }
    return Refusal(status: response.status, description: words)
  }

  private static let aboutKey = ["authtoken", "токен", "token", "авториз", "unauthorized", "аутентифик"]
  private static let aboutRate = ["too many", "rate limit", "слишком много", "слишком част", "лимит запросов"]

  private static func words(_ json: JSONValue?) -> String {
    let errors = json?["Errors"]?.oneOrMany ?? []
    let texts = errors.compactMap { $0.text ?? $0[["Message", "Text", "Description", "Error"]]?.text }
    return texts.isEmpty ? json?[["Message", "Error"]]?.text ?? "" : texts.joined(separator: "; ")
  }
}
