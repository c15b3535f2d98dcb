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
  /// What goes wrong with requests that write.
  var writing = Writing()

  struct Writing: Sendable {
    enum Failure: Sendable {
      /// An exception of 1С's, nothing is written.
      case before
      /// The same behind what was written.
      case after
      /// No answer behind what was written.
      case cut
      /// 502 of a proxy behind what was written.
      case proxy
    }

    /// What meets the first such requests, in order; nil lets one through.
    var failures: [Failure?] = []
    /// Attributes and tables that are silently left out.
    var ignored: Set<String> = []
    /// Whether a change is refused as another's came between.
    var refusesVersion = false
    /// Tables are ignored without their type beside them.
    var needsTypes = false
    var postFails = false
  }

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
