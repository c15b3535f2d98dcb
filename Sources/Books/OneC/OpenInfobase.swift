import Fiscal

/// An infobase whose `$metadata` is read and whose profile fits it. All questions are methods of it.
struct OpenInfobase: Sendable {
  let client: ODataClient
  let profile: ConfigurationProfile
  let metadata: Metadata
  let shelf: ObjectShelf

  /// Whether a set is included in the interface.
  func has(_ set: String) -> Bool { metadata.sets.contains(set) }

  /// Asks every used set for one record, so that missing rights are told at once.
  func check() async throws {
    var queries: [ODataQuery] = []
    let optional = optionalSets
    let sets = Set(profile.lines(in: metadata).map(\.set)).filter { has($0) && !optional.contains($0) }
    for set in sets.sorted() {
      let isFiscal = set == profile.fiscal?.set
      queries.append(
        ODataQuery(set: set, order: [isFiscal ? "\(profile.fiscal?.record ?? "") asc" : "Ref_Key asc"]))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for query in queries {
        group.addTask { _ = try await client.page(query, top: 1) }
      }
      try await group.waitForAll()
    }
  }

  /// Sets that are skipped where they cannot be read.
  private var optionalSets: Set<String> {
    Set(
      [profile.operatorSettings?.set, profile.equipment?.set, profile.barcodes?.set, profile.goodsMatches?.set]
        .compactMap(\.self))
  }

  /// The condition that a reference leads to an object; nil where the set does not have the reference.
  /// - Parameters:
  ///   - target: the object's set, for references of several types.
  ///   - code: what stands in a reference that is a plain value.
  func condition(_ reference: String, in set: String, is key: ObjectKey, of target: String, code: String?) -> String? {
    switch metadata.form(of: reference, in: set) {
    case .key: "\(reference)_Key eq \(ODataLiteral.guid(key))"
    case .typed: "\(reference) eq \(ODataLiteral.reference(key, to: target))"
    case .plain: code.map { "\(reference) eq \(ODataLiteral.string($0))" }
    case nil: nil
    }
  }

  /// Records of a set in a stretch of time; newest first where the server refuses to filter by date. Records outside
  /// the stretch may come too.
  /// - Parameters:
  ///   - query: without conditions on dates and without an order by date.
  ///   - conditions: what asks for the stretch.
  ///   - date: the attribute by which records are ordered.
  ///   - from: where to stop when reading from the newest backwards.
  ///   - narrowing: conditions that only spare the network.
  ///   - notes: gets a note when the server refuses.
  func dated<Item>(
    _ query: ODataQuery, conditions: [String], by date: String, from: WallClock, narrowing: [String], top: Int,
    notes: inout [Message], progress: (Int, Int?) -> Void = { _, _ in }, _ item: (ODataRecord) -> Item?
  ) async throws -> ODataRecords<Item> {
    var refusal: Fault?
    if await !readsNewestFirst(query.set) {
      var query = query
      query.order = ["\(date) asc"] + query.order.map { "\($0) asc" }
      // What only spares the network is not worth a refusal.
      for attempt in narrowing.isEmpty ? [conditions] : [narrowing + conditions, conditions] {
        query.conditions = attempt
        do {
          return try await client.all(query, top: top, progress: progress, item)
        } catch let fault as Fault where fault.isQueryRefusal {
          refusal = refusal ?? fault
        }
      }
      if let refusal, profile.dateFilter != .auto { throw refusal }
    }
    var backwards = query
    backwards.order = ["\(date) desc"] + query.order.map { "\($0) desc" }
    let enough = { (page: [ODataRecord]) in page.allSatisfy { ($0.clock(date) ?? from) < from } }
    for attempt in narrowing.isEmpty ? [[]] : [narrowing, []] {
      backwards.conditions = attempt
      do {
        let answer = try await client.all(backwards, top: top, enough: enough, progress: progress, item)
        await client.remember(refusalOfDatesIn: query.set)
        notes.append(Message(BooksNote.newestFirst, ["object": ObjectName.people(query.set)]))
        return answer
      } catch let fault as Fault where fault.isQueryRefusal {
        refusal = refusal ?? fault
      }
    }
    throw refusal ?? Fault(BooksFault.queryRefused, ["object": ObjectName.people(query.set)])
  }

  private func readsNewestFirst(_ set: String) async -> Bool {
    switch profile.dateFilter {
    case .newestFirst: true
    case .server: false
    case .auto: await client.refuses(datesOf: set)
    }
  }
}
