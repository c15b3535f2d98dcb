/// How a server of 1С may behave.
struct Quirks: Sendable {
  /// So many records a page at the most, whatever `$top` says.
  var cap: Int?
  var ignoresSkip = false
  var ignoresFilter = false
  var ignoresOrder = false
  /// Every third page repeats the one before it, and every fifth brings half of itself.
  var stutters = false
  /// HTTP 500 to a filter by date.
  var refusesDates = false
  var refusesAllowedOnly = false
  var refusesCount = false
  var refusesCast = false
  /// `$filter` with alternatives or brackets cannot be parsed.
  var refusesAlternatives = false
  /// Every number as a text.
  var numbersAsTexts = false
  /// Seconds before each answer.
  var delay = 0.0
  /// Answers given instead of data, by what stands behind the root: a set, `$metadata`.
  var answers: [String: Canned] = [:]

  struct Canned: Sendable {
    var status: Int
    var type = "application/json;charset=utf-8"
    var body: String
  }
}
