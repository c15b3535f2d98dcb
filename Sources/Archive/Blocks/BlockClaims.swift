/// Which receipts of the archive's blocks an import has met already: what stands twice in the books' file is two receipts,
/// and the second telling of one does not stand for the same row again.
struct BlockClaims: Sendable {
  private enum Claimed: Sendable {
    case all
    case places(Set<UInt16>)
  }

  private var blocks: [Int64: Claimed] = [:]

  func holds(block: Int64, place: Int) -> Bool {
    switch blocks[block] {
    case nil: false
    case .all?: true
    case .places(let places)?: places.contains(UInt16(truncatingIfNeeded: place))
    }
  }

  /// - Parameter claimed: For each receipt of the block whether it was met.
  mutating func note(block: Int64, _ claimed: some Collection<Bool>) {
    let places = claimed.enumerated().filter(\.element).map { UInt16(truncatingIfNeeded: $0.offset) }
    blocks[block] = places.isEmpty ? nil : places.count == claimed.count ? .all : .places(Set(places))
  }

  mutating func forget(block: Int64) { blocks[block] = nil }
}
