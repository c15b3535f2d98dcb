import JSON
import Transport

/// What an answer of Астрал.ОФД says, whatever its HTTP status.
enum AstralEnvelope {
  case result(JSONValue)
  case refusal(code: Int, description: String)
  /// No envelope at all.
  case other

  init(_ response: HTTPResponse) {
    guard let json = try? JSONParser.parse(response.body), json.members != nil else {
      self = .other
      return
    }
    let code = json["error_code"]?.integer.flatMap { Int(exactly: $0) }
    if json["ok"]?.bool == false || code ?? 0 != 0 {
      self = .refusal(code: code ?? response.status, description: json["description"]?.text ?? "")
    } else if json["ok"] != nil || json["result"] != nil, response.status < 400 {
      self = .result(json["result"] ?? .null)
    } else {
      self = .other
    }
  }

  /// Errors are short; a page of documents is not read twice.
  private static let longestRefusal = 65_536

  /// Too many calls and trouble of the server's are tried again though they come with HTTP 200; what the operator
  /// refuses for good is not, though it come with HTTP 500.
  static func verdict(_ response: HTTPResponse) -> HTTPRequest.Verdict {
    guard response.body.count <= longestRefusal, case .refusal(let code, _) = AstralEnvelope(response) else {
      return .byStatus
    }
    return code == 429 || (500...599).contains(code) ? .again(status: code) : .answer
  }
}
