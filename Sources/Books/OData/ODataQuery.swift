import Transport

/// What is asked of a set.
struct ODataQuery: Hashable, Sendable {
  var set: String
  /// Conditions that all must hold.
  var conditions: [String] = []
  /// Names; empty asks for all.
  var select: [String] = []
  /// Never empty when pages are read: without an order they may repeat or lose records.
  var order: [String]
  /// What names a record; several names for a register of information.
  var keys: [String] = ["Ref_Key"]

  /// The options of a page.
  func options(top: Int, skip: Int, allowedOnly: Bool) -> [(name: String, value: String)] {
    var options: [(name: String, value: String)] = []
    if !conditions.isEmpty { options.append(("$filter", conditions.joined(separator: " and "))) }
    if !select.isEmpty { options.append(("$select", select.joined(separator: ","))) }
    options.append(("$orderby", order.joined(separator: ",")))
    options.append(("$top", String(top)))
    if skip > 0 { options.append(("$skip", String(skip))) }
    options.append(("$format", "json"))
    if allowedOnly { options.append(("allowedOnly", "true")) }
    return options
  }

  func countOptions(allowedOnly: Bool) -> [(name: String, value: String)] {
    var options: [(name: String, value: String)] = []
    if !conditions.isEmpty { options.append(("$filter", conditions.joined(separator: " and "))) }
    if allowedOnly { options.append(("allowedOnly", "true")) }
    return options
  }

  /// Alternatives put together into conditions that fit an address. IIS takes 2048 characters of a query, and a
  /// Cyrillic letter is six of them.
  static func batches(_ alternatives: [String], most: Int = 1200) -> [(condition: String, alternatives: [String])] {
    var batches: [(condition: String, alternatives: [String])] = []
    var batch: [String] = []
    var length = 0
    func close() {
      guard let only = batch.first else { return }
      batches.append((batch.count == 1 ? only : "(" + batch.joined(separator: " or ") + ")", batch))
    }
    for alternative in alternatives {
      let more = PercentEncoding.component(alternative).utf8.count + 8
      if length + more > most {
        close()
        batch = []
        length = 0
      }
      batch.append(alternative)
      length += more
    }
    close()
    return batches
  }
}
