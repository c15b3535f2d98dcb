/// Sets that grow together (union-find). The least member stands for its set, so that the order of uniting is no matter.
struct DisjointSets {
  private var parents: [UInt32]

  init(count: Int) { parents = (0..<count).map { UInt32($0) } }

  mutating func root(_ member: Int) -> Int {
    var at = member
    while Int(parents[at]) != at {
      parents[at] = parents[Int(parents[at])]
      at = Int(parents[at])
    }
    return at
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    if a < b { parents[b] = UInt32(a) } else { parents[a] = UInt32(b) }
  }

  /// Each member's set, numbered from 0 by least members, and how many there are.
  mutating func numbered() -> (sets: [UInt32], count: Int) {
    var sets = [UInt32](repeating: 0, count: parents.count)
    var count: UInt32 = 0
    for member in parents.indices {
      let root = root(member)
      if root == member {
        sets[member] = count
        count += 1
      } else {
        sets[member] = sets[root]
      }
    }
    return (sets, Int(count))
  }
}
