/// As many pairs as there can be, each member once: first come, first served in the order of the lists, then by
/// augmenting paths.
struct BipartiteMatching {
  /// By left member: the right members that it may take, the preferred first.
  let lists: [[Int]]
  /// By left member: the right member taken, −1 for none.
  private(set) var partners: [Int]
  private var takers: [Int: Int] = [:]

  /// Beyond so many members first come, first served has to do.
  private static let largest = 2_000

  init(lists: [[Int]]) {
    self.lists = lists
    partners = [Int](repeating: -1, count: lists.count)
  }

  mutating func run() {
    for left in lists.indices {
      if let right = lists[left].first(where: { takers[$0] == nil }) { take(right, by: left) }
    }
    guard lists.count <= Self.largest else { return }
    for left in lists.indices where partners[left] < 0 { augment(from: left) }
  }

  private mutating func take(_ right: Int, by left: Int) {
    partners[left] = right
    takers[right] = left
  }

  /// Breadth first over alternating paths; no recursion, for the paths may be long.
  private mutating func augment(from start: Int) {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var at = 0
    while at < queue.count {
      let left = queue[at]
      at += 1
      for right in lists[left] where cameFrom[right] == nil {
        cameFrom[right] = left
        if let taker = takers[right] {
          queue.append(taker)
        } else {
          flip(right, cameFrom, start)
          return
        }
      }
    }
  }

  private mutating func flip(_ end: Int, _ cameFrom: [Int: Int], _ start: Int) {
    var right = end
    while let left = cameFrom[right] {
      let before = partners[left]
      take(right, by: left)
      if left == start { return }
      right = before
    }
  }
}
