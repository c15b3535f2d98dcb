/// Gathers, for the rows of one side that lack a document number, the rows of the other by every weaker key.
///
/// Rows that have their partner already are candidates too: whoever fits one of them best is its duplicate.
struct CandidateSearch {
  private let ground: Ground
  /// The rows that look for a partner, and those among which they look.
  private let seekers: [Int]
  private let mine: [Entry]
  private let theirs: [Entry]
  private let targets: [Int]
  private let seekersAreBooked: Bool
  private(set) var found: [Candidate] = []
  /// Seekers with a candidate that differs in nothing: no other agrees in more.
  private var content: [Bool]

  /// How many candidates by likeness a row takes on at the most: the nearest in time. Only receipts that all look the same
  /// come near it.
  private static let most = 64

  init(
    _ ground: Ground, seekers: [Int], of mine: [Entry], targets: [Int], of theirs: [Entry], seekersAreBooked: Bool
  ) {
    self.ground = ground
    self.seekers = seekers
    self.mine = mine
    self.targets = targets
    self.theirs = theirs
    self.seekersAreBooked = seekersAreBooked
    content = [Bool](repeating: false, count: mine.count)
  }

  mutating func run() {
    guard !seekers.isEmpty, !targets.isEmpty else { return }
    findByNumbers()
    findByLikeness()
  }

  private mutating func add(_ seeker: Int, _ target: Int, _ agreement: Agreement, bonus: UInt16 = 0) {
    let level = agreement.level + bonus
    let (m, t) = (Int32(truncatingIfNeeded: seeker), Int32(truncatingIfNeeded: target))
    found.append(seekersAreBooked ? Candidate(level: level, o: t, b: m) : Candidate(level: level, o: m, b: t))
  }

  private func compare(_ seeker: Int, _ target: Int) -> Agreement {
    seekersAreBooked
      ? ground.compare(theirs[target], mine[seeker]) : ground.compare(mine[seeker], theirs[target])
  }

  // MARK: By numbers

  private mutating func findByNumbers() {
    var byNumber = RowIndex(capacity: seekers.count)
    var byDocument = RowIndex(capacity: seekers.count)
    for seeker in seekers {
      let entry = mine[seeker]
      if entry.document != 0 { byDocument.insert(UInt64(entry.document), seeker) }
      if entry.number != 0 && entry.shift != 0 { byNumber.insert(Self.number(entry), seeker) }
    }
    for target in targets {
      let entry = theirs[target]
      if entry.document != 0 && !byDocument.isEmpty {
        byDocument.forEach(UInt64(entry.document)) { offerByDocument($0, target) }
      }
      if entry.number != 0 && entry.shift != 0 && !byNumber.isEmpty {
        byNumber.forEach(Self.number(entry)) { offerByNumber($0, target) }
      }
    }
  }

  private static func number(_ entry: Entry) -> UInt64 { UInt64(entry.shift) << 32 | UInt64(entry.number) }

  /// The same document number in the same register, where one side does not know in which of its drives. The register's
  /// other drive may have had the number too, so that the sum or the time has to fit.
  private mutating func offerByDocument(_ seeker: Int, _ target: Int) {
    let (a, b) = (mine[seeker], theirs[target])
    guard a.drive == 0 || b.drive == 0, a.place == b.place, a.distance(to: b) <= Entry.longestShift,
      a.total == b.total || a.isNear(b)
    else { return }
    content[seeker] = true
    add(seeker, target, compare(seeker, target), bonus: 8 * 128)
  }

  private mutating func offerByNumber(_ seeker: Int, _ target: Int) {
    let (a, b) = (mine[seeker], theirs[target])
    guard a.document == 0 || b.document == 0, a.sharesNumber(with: b) else { return }
    // The same holds for the number in a shift, where the drive is not known.
    guard (a.drive != 0 && b.drive != 0) || a.total == b.total || a.isNear(b) else { return }
    let agreement = compare(seeker, target)
    if agreement.differing.isEmpty { content[seeker] = true }
    add(seeker, target, agreement)
  }

  // MARK: By likeness

  private mutating func findByLikeness() {
    let rest = seekers.filter { !content[$0] }
    guard !rest.isEmpty else { return }
    var sums = RowIndex(capacity: rest.count)
    for seeker in rest { sums.insert(Self.sum(mine[seeker]), seeker) }
    let alike = targets.filter { sums.contains(Self.sum(theirs[$0])) }
    guard !alike.isEmpty else { return }
    let sortedSeekers = Self.bySum(rest, mine)
    let sortedTargets = Self.bySum(alike, theirs)
    var start = 0
    var at = 0
    while at < sortedSeekers.count {
      // Seekers of one sum, sign and time look into the same window.
      let first = mine[sortedSeekers[at]]
      var end = at
      while end < sortedSeekers.count, Self.isSame(mine[sortedSeekers[end]], first) { end += 1 }
      while start < sortedTargets.count, isBeforeWindow(theirs[sortedTargets[start]], first) { start += 1 }
      let window = window(from: start, in: sortedTargets, of: first)
      for rank in at..<end {
        offer(sortedSeekers[rank], sortedTargets, window, rank: rank - at)
      }
      at = end
    }
  }

  /// Targets of a seeker's sum and sign: those within the half hour, and among them those at the same time.
  private struct Window {
    var wide: Range<Int>
    var same: Range<Int>
    /// The first that is not before the seeker.
    var middle: Int
  }

  private func window(from start: Int, in sorted: [Int], of seeker: Entry) -> Window {
    let tolerance = ground.options.tolerance
    var (from, middle, to, stop) = (start, start, start, start)
    while stop < sorted.count, isInWindow(theirs[sorted[stop]], seeker) {
      let offset = Int64(theirs[sorted[stop]].time) - Int64(seeker.time)
      stop += 1
      if offset < -tolerance { from = stop }
      if offset < 0 { middle = stop }
      if offset <= tolerance { to = stop }
    }
    return Window(wide: start..<stop, same: from..<max(from, to), middle: middle)
  }

  private mutating func offer(_ seeker: Int, _ sorted: [Int], _ window: Window, rank: Int) {
    offer(seeker, sorted[near(window.same, window.middle + rank)])
    // Nothing is better than a row at the same time that differs in nothing.
    guard !content[seeker] else { return }
    let wide = near(window.wide, window.middle + rank)
    offer(seeker, sorted[wide.clamped(to: wide.lowerBound..<max(wide.lowerBound, window.same.lowerBound))])
    offer(seeker, sorted[wide.clamped(to: min(wide.upperBound, window.same.upperBound)..<wide.upperBound)])
  }

  /// The part of a window around a place, where the window is too wide.
  private func near(_ window: Range<Int>, _ middle: Int) -> Range<Int> {
    guard window.count > Self.most else { return window }
    let from = min(max(window.lowerBound, middle - Self.most / 2), window.upperBound - Self.most)
    return from..<(from + Self.most)
  }

  private mutating func offer(_ seeker: Int, _ targets: ArraySlice<Int>) {
    let a = mine[seeker]
    for target in targets {
      let b = theirs[target]
      guard a.document == 0 || b.document == 0, a.sharesRegister(with: b), !a.sharesNumber(with: b) else { continue }
      let agreement = compare(seeker, target)
      if agreement.differing.isEmpty { content[seeker] = true }
      add(seeker, target, agreement)
    }
  }

  private static func sum(_ entry: Entry) -> UInt64 {
    UInt64(bitPattern: entry.total) &* 8 &+ UInt64(entry.sign)
  }

  private static func bySum(_ rows: [Int], _ entries: [Entry]) -> [Int] {
    rows.sorted {
      let (a, b) = (entries[$0], entries[$1])
      if a.total != b.total { return a.total < b.total }
      if a.sign != b.sign { return a.sign < b.sign }
      return a.precedes(b)
    }
  }

  private static func isSame(_ a: Entry, _ b: Entry) -> Bool {
    a.total == b.total && a.sign == b.sign && a.time == b.time
  }

  private func isBeforeWindow(_ target: Entry, _ seeker: Entry) -> Bool {
    if target.total != seeker.total { return target.total < seeker.total }
    if target.sign != seeker.sign { return target.sign < seeker.sign }
    return Int64(target.time) < Int64(seeker.time) - Entry.likeness
  }

  private func isInWindow(_ target: Entry, _ seeker: Entry) -> Bool {
    target.total == seeker.total && target.sign == seeker.sign
      && Int64(target.time) <= Int64(seeker.time) + Entry.likeness
  }
}
