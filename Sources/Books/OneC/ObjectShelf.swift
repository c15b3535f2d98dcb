import Fiscal

/// What seldom changes: objects of catalogs by their keys, each asked for once, and the registers last seen.
actor ObjectShelf {
  private let client: ODataClient
  private let metadata: Metadata
  private var known: [String: [ObjectKey: ODataRecord]] = [:]
  private(set) var registers: [RegisterEntry] = []
  /// Whether every source was asked for their numbers.
  private(set) var hasNumbers = false

  init(client: ODataClient, metadata: Metadata) {
    self.client = client
    self.metadata = metadata
  }

  func keep(registers: [RegisterEntry], withNumbers: Bool) {
    if withNumbers || !hasNumbers { self.registers = registers }
    hasNumbers = hasNumbers || withNumbers
  }

  /// The objects that are there, by key. Empty where the catalog is not included or closed to the user.
  /// - Parameter attributes: what is read of them; the same for all questions about one set.
  func objects(_ keys: Set<ObjectKey>, in set: String, attributes: [String?]) async throws -> [ObjectKey: ODataRecord] {
    guard metadata.sets.contains(set) else { return [:] }
    let missing = keys.filter { known[set]?[$0] == nil }
    if !missing.isEmpty {
      do {
        for record in try await client.objects(missing, in: set, select: metadata.select(attributes, in: set)) {
          if let key = record.key("Ref_Key") { known[set, default: [:]][key] = record }
        }
      } catch let fault as Fault where fault.isRefusal {
        return known[set]?.filter { keys.contains($0.key) } ?? [:]
      }
    }
    return known[set]?.filter { keys.contains($0.key) } ?? [:]
  }
}

extension Metadata {
  /// A list for `$select` of the attributes that the set has; empty where its type is not known, which asks for all.
  func select(_ attributes: [String?], in set: String) -> [String] {
    guard types[set] != nil else { return [] }
    var columns: [String] = []
    for name in ["Ref_Key"] + attributes.compactMap(\.self) {
      for column in self.columns(of: name, in: set) where !columns.contains(column) { columns.append(column) }
    }
    return columns
  }
}

extension ODataClient {
  /// Objects by their keys, a few dozen a request, some requests at a time.
  nonisolated func objects(_ keys: Set<ObjectKey>, in set: String, select: [String]) async throws -> [ODataRecord] {
    let alternatives = keys.sorted().map { "Ref_Key eq \(ODataLiteral.guid($0))" }
    return try await some(of: alternatives, ODataQuery(set: set, select: select, order: ["Ref_Key asc"]))
  }

  /// The records for which one of many alternatives holds.
  /// - Parameter single: whether no alternative can hold for two records.
  nonisolated func some(
    of alternatives: [String], _ query: ODataQuery, single: Bool = true
  ) async throws -> [ODataRecord] {
    try await withThrowingTaskGroup(of: [ODataRecord].self) { group in
      for batch in ODataQuery.batches(alternatives) {
        group.addTask {
          do {
            return try await self.some(where: batch.condition, query, most: single ? batch.alternatives.count : nil)
          } catch let fault as Fault where fault.isQueryRefusal && batch.alternatives.count > 1 {
            // Not every server takes alternatives.
            var records: [ODataRecord] = []
            for alternative in batch.alternatives {
              records += try await self.some(where: alternative, query, most: single ? 1 : nil)
            }
            return records
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private nonisolated func some(where condition: String, _ query: ODataQuery, most: Int?) async throws -> [ODataRecord]
  {
    var query = query
    query.conditions.append(condition)
    return try await all(query, top: 100, most: most) { $0 }.items
  }
}
