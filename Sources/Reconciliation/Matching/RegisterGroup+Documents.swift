/// The exact fiscal key: (drive, document number) names a receipt for ever.
extension RegisterGroup {
  mutating func matchByDocument() {
    let (ours, theirs) = (receivedDocuments, bookedDocuments)
    var (i, j) = (0, 0)
    while i < ours.count || j < theirs.count {
      let key = min(i < ours.count ? ours[i].key : .max, j < theirs.count ? theirs[j].key : .max)
      let (iStart, jStart) = (i, j)
      while i < ours.count, ours[i].key == key { i += 1 }
      while j < theirs.count, theirs[j].key == key { j += 1 }
      if i - iStart == 1 && j - jStart == 1 {
        pair(Int(ours[iStart].at), Int(theirs[jStart].at))
      } else if i - iStart > 1 || j - jStart > 1 {
        settle(ours[iStart..<i].map { Int($0.at) }, theirs[jStart..<j].map { Int($0.at) })
      }
    }
  }

  /// Several rows under one document number: those that agree best are pairs, the others are duplicates of them. Where
  /// the other side has none, they wait: a row without document number may yet tell which of them it is.
  private mutating func settle(_ ours: [Int], _ theirs: [Int]) {
    let documents = withoutCopies(received.ordered(ours))
    let bookings = booked.ordered(theirs)
    var pairs: [(o: Int, b: Int, level: UInt16)] = []
    for o in documents {
      for b in bookings {
        pairs.append((o, b, ground.compare(received.entries[o], booked.entries[b]).level))
      }
    }
    // The sort is stable, so that among equals the order by content decides.
    pairs.sort { $0.level > $1.level }
    for (o, b, _) in pairs where received.states[o] == .free && booked.states[b] == .free {
      if received.entries[o].canBeOneDocument(with: booked.entries[b]) { pair(o, b) }
    }
    guard !pairs.isEmpty else { return }
    for set in documentsOfOne(documents, received) { received.markDuplicates(among: set) }
    for set in documentsOfOne(bookings, booked) { booked.markDuplicates(among: set) }
  }

  /// Rows under one document number that are left over when all is matched.
  mutating func markRepeatedDocuments() {
    Self.forEachRepeated(receivedDocuments) { rows in
      for set in documentsOfOne(received.ordered(rows), received) { received.markDuplicates(among: set) }
    }
    Self.forEachRepeated(bookedDocuments) { rows in
      for set in documentsOfOne(booked.ordered(rows), booked) { booked.markDuplicates(among: set) }
    }
  }

  /// Rows of one number cut into those of one document each: where nobody tells the drive, a number months apart is
  /// another drive's.
  private func documentsOfOne(_ ordered: [Int], _ rows: Rows) -> [[Int]] {
    var sets: [[Int]] = []
    for at in ordered {
      let entry = rows.entries[at]
      let own = sets.firstIndex { set in
        set.contains { rows.entries[$0].canBeOneDocument(with: entry) }
      }
      if let own { sets[own].append(at) } else { sets.append([at]) }
    }
    return sets
  }

  private static func forEachRepeated(_ keys: [DocumentKey], _ body: ([Int]) -> Void) {
    var start = 0
    for at in keys.indices.dropFirst() where keys[at].key != keys[start].key {
      if at - start > 1 { body(keys[start..<at].map { Int($0.at) }) }
      start = at
    }
    if keys.count - start > 1 { body(keys[start...].map { Int($0.at) }) }
  }

  /// One document is one document, however often the operator sends it.
  private mutating func withoutCopies(_ ordered: [Int]) -> [Int] {
    var kept: [Int] = []
    for at in ordered {
      if kept.contains(where: { ground.isCopy(received.entries[$0], received.entries[at]) }) {
        received.markCopy(at)
      } else {
        kept.append(at)
      }
    }
    return kept
  }
}
