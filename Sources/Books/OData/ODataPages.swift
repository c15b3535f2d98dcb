import Fiscal

/// All records of a query.
struct ODataRecords<Item: Sendable>: Sendable {
  var items: [Item]
  /// How many records came, each counted once.
  var came: Int
  /// How many the server counted, where it was asked and said.
  var expected: Int?

  /// False when the server counted more than came.
  var complete: Bool { expected.map { came >= $0 } ?? true }
}

extension ODataClient {
  /// Reads page after page until one is empty, or brings nothing new twice. A page that repeats records or comes short,
  /// whatever the reason, loses and doubles none: records are known by their keys, and the next page begins behind as
  /// many as are known. A server that caps pages is asked more often; one that ignores `$skip` is asked for longer pages.
  /// - Parameters:
  ///   - top: records a page.
  ///   - most: stop when so many came.
  ///   - enough: stop behind this page.
  ///   - progress: told how many came, and of how many where that is known.
  ///   - item: what is kept of a record.
  nonisolated func all<Item>(
    _ query: ODataQuery, top: Int = 500, most: Int? = nil, enough: ([ODataRecord]) -> Bool = { _ in false },
    progress: (Int, Int?) -> Void = { _, _ in }, _ item: (ODataRecord) -> Item?
  ) async throws -> ODataRecords<Item> {
    var answer = ODataRecords<Item>(items: [], came: 0)
    var seen: Set<String> = []
    var top = top
    var stale = false
    var counted = false
    while true {
      try Task.checkCancellation()
      let page = try await page(query, top: top, skip: answer.came)
      if page.isEmpty { break }
      let fresh = page.filter { seen.insert(Self.key(of: $0, query.keys)).inserted }
      answer.came += fresh.count
      answer.items += fresh.compactMap(item)
      progress(answer.came, answer.expected)
      if let most, answer.came >= most { break }
      if enough(page) { return ODataRecords(items: answer.items, came: answer.came) }
      // A small answer needs no count; a long one wants it for progress, a strange one for doubt.
      if !counted, page.count >= top || answer.came > fresh.count || fresh.isEmpty {
        counted = true
        answer.expected = try await count(query)
      }
      if !fresh.isEmpty {
        stale = false
      } else if !stale {
        stale = true
      } else if page.count == top, top < Self.longestPage {
        top *= 2
      } else {
        break
      }
    }
    return answer
  }

  private static let longestPage = 100_000

  private static func key(of record: ODataRecord, _ names: [String]) -> String {
    let values = names.compactMap { record.json[$0]?.text }
    return values.isEmpty ? record.json.serialized() : values.joined(separator: "\u{1F}")
  }
}
