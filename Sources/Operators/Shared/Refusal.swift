import JSON
import Transport

/// An operator's no, whatever the HTTP status it comes under.
struct Refusal: Sendable {
  enum Kind: Sendable {
    /// The token is dead: a new one may help.
    case stale
    /// Too much at once, or trouble that passes: again, after so many seconds where it says so in the body.
    case passing(after: Double?)
    /// For good.
    case final
  }

  var kind = Kind.final
  /// As an HTTP status tells it, wherever it stood.
  var status: Int
  /// In the operator's own words.
  var description = ""

  /// By the status alone; `description` is what the body says.
  static func byStatus(_ response: HTTPResponse, _ description: String?) -> Refusal? {
    guard response.status >= 400 else { return nil }
    let kind: Kind =
      switch response.status {
      case 401: .stale
      case 429, 500...599: .passing(after: nil)
      default: .final
      }
    return Refusal(kind: kind, status: response.status, description: description ?? "")
  }
}
