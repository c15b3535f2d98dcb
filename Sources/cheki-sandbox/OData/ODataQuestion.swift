import Fiscal
import JSON

/// What is asked of a set: a filter, an order, a page.
struct ODataQuestion: Sendable {
  var filter: ODataFilter = .all
  var order: [(field: String, isDescending: Bool)] = []
  var skip = 0
  var top: Int?
  /// Names the filter and the order, for what is kept of them.
  var name = ""

  /// - Throws: `ODataFilterParser.Malformed`.
  init(_ options: [String: String]) throws {
    filter = try ODataFilterParser.parse(options["$filter"] ?? "")
    order = (options["$orderby"] ?? "").split(separator: ",").compactMap { part in
      let words = part.split(separator: " ").map(String.init)
      return words.first.map { ($0, words.count > 1 && words[1] == "desc") }
    }
    skip = max(0, options["$skip"].flatMap { Int($0) } ?? 0)
    top = options["$top"].flatMap { Int($0) }.map { max(0, $0) }
    name = "\(options["$filter"] ?? "")\u{1F}\(options["$orderby"] ?? "")"
  }

  /// How many rows from the first on are wanted; nil for all.
  var needed: Int? { skip == 0 ? top : nil }

  func sorted(_ rows: [JSONValue], _ reach: ODataTerm.Reach) -> [JSONValue] {
    guard !order.isEmpty else { return rows }
    let terms = order.map { (term: ODataTerm.field($0.field), isDescending: $0.isDescending) }
    let keyed = rows.map { row in (row: row, keys: terms.map { $0.term.value(row, reach) }) }
    return keyed.sorted { a, b in
      for (at, term) in terms.enumerated() {
        let (x, y) = (a.keys[at], b.keys[at])
        if x == y { continue }
        let ascending: Bool
        if let i = Double(x), let j = Double(y) { ascending = i < j } else { ascending = x < y }
        return ascending != term.isDescending
      }
      return false
    }.map(\.row)
  }
}
