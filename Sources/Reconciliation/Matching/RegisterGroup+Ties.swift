/// Receipts that agree equally well: k of the operator's against m of the books are paired one to one.
extension RegisterGroup {
  mutating func pairTied(_ candidates: [Candidate]) {
    let ours = received.ordered(Set(candidates.map { Int($0.o) }))
    let theirs = booked.ordered(Set(candidates.map { Int($0.b) }))
    let ourRanks = Dictionary(uniqueKeysWithValues: ours.enumerated().map { ($1, $0) })
    let theirRanks = Dictionary(uniqueKeysWithValues: theirs.enumerated().map { ($1, $0) })
    var sets = DisjointSets(count: ours.count + theirs.count)
    var neighbours = [[Int]](repeating: [], count: theirs.count)
    for candidate in candidates {
      guard let o = ourRanks[Int(candidate.o)], let b = theirRanks[Int(candidate.b)] else { continue }
      sets.unite(o, ours.count + b)
      neighbours[b].append(o)
    }
    let (numbers, count) = sets.numbered()
    var parts = [Tie](repeating: Tie(received: [], booked: []), count: count)
    for rank in ours.indices { parts[Int(numbers[rank])].received.append(rank) }
    for rank in theirs.indices { parts[Int(numbers[ours.count + rank])].booked.append(rank) }
    for part in parts {
      pair(part, neighbours, ours, theirs)
    }
  }

  private mutating func pair(_ part: Tie, _ neighbours: [[Int]], _ ours: [Int], _ theirs: [Int]) {
    // Equally many: in the order of time on both sides. Otherwise the nearest in time.
    let even = part.received.count == part.booked.count
    let lists = part.booked.map { b in
      neighbours[b].sorted { x, y in
        if even { return x < y }
        let entry = booked.entries[theirs[b]]
        let (dx, dy) = (entry.distance(to: received.entries[ours[x]]), entry.distance(to: received.entries[ours[y]]))
        return dx != dy ? dx < dy : x < y
      }
    }
    var matching = BipartiteMatching(lists: lists)
    matching.run()
    for (at, o) in matching.partners.enumerated() where o >= 0 { pair(ours[o], theirs[part.booked[at]]) }
    guard !even, part.received.count > 1 else { return }
    markAlike(part.received.map { ours[$0] })
    ties.append(Tie(received: part.received.map { ours[$0] }, booked: part.booked.map { theirs[$0] }))
  }

  /// Of rows that nobody can tell apart, those without a partner are duplicates of one that has it.
  private mutating func markAlike(_ tied: [Int]) {
    let paired = tied.filter { received.states[$0] == .paired }
    for at in tied where received.states[at] == .free {
      if let original = paired.first(where: { isAlike($0, at) }) { received.markDuplicate(at, of: original) }
    }
  }
}
