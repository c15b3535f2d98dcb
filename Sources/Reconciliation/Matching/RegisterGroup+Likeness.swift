/// Rows without a document number: all candidates of every weaker key together, the best pair first.
extension RegisterGroup {
  mutating func matchByLikeness() {
    let bookedSeekers = seekers(booked)
    let receivedSeekers = seekers(received)
    guard !bookedSeekers.isEmpty || !receivedSeekers.isEmpty else { return }
    let candidates = Candidate.byLevel(candidates(bookedSeekers, receivedSeekers))
    var assignment = LevelAssignment(group: self)
    var at = 0
    while at < candidates.count {
      var end = at
      while end < candidates.count, candidates[end].level == candidates[at].level { end += 1 }
      assignment.settle(candidates[at..<end])
      at = end
    }
    self = assignment.group
  }

  /// Rows that have no partner and do not know the document number, or not in which drive it is one.
  private func seekers(_ rows: Rows) -> [Int] {
    rows.entries.indices.filter { at in
      let entry = rows.entries[at]
      return rows.states[at] == .free
        && (entry.document == 0 || ground.places.series(place: entry.place, drive: entry.drive) == 0)
    }
  }

  private func candidates(_ bookedSeekers: [Int], _ receivedSeekers: [Int]) -> [Candidate] {
    func targets(_ rows: Rows, without seekers: [Int]) -> [Int] {
      var left = rows.states.map { $0 == .free || $0 == .paired }
      for seeker in seekers { left[seeker] = false }
      return rows.entries.indices.filter { left[$0] }
    }
    var booksSearch = CandidateSearch(
      ground, seekers: bookedSeekers, of: booked.entries, targets: targets(received, without: []),
      of: received.entries, seekersAreBooked: true)
    booksSearch.run()
    guard !receivedSeekers.isEmpty else { return booksSearch.found }
    // Pairs of two seekers are found already.
    var operatorSearch = CandidateSearch(
      ground, seekers: receivedSeekers, of: received.entries, targets: targets(booked, without: bookedSeekers),
      of: booked.entries, seekersAreBooked: false)
    operatorSearch.run()
    return booksSearch.found + operatorSearch.found
  }
}
