import Fiscal

/// The smallest sets of sums that add up to a target, in kopecks.
public struct SubsetSum: Sendable {
  public private(set) var solutions: [[Int]] = []
  /// How many sets of the least size that has any add up.
  public private(set) var count = 0
  public private(set) var exhaustive = true

  /// Larger sets are not tried: among a hundred receipts some four always add up to anything.
  public static let most = 3
  /// Beyond so many sums, sets of three are not tried.
  static let mostForThree = 2_000
  /// So many solutions are shown.
  static let shown = 5
  /// After so many solutions there is no use in counting on.
  static let mostSolutions = 100_000

  public init(of sums: [Kopecks], target: Kopecks) {
    self.init(of: sums.map { UInt64(bitPattern: $0.count) }, target: UInt64(bitPattern: target.count))
  }

  /// - Parameter sums: sums, or numbers that add up as sums do, and wrap around.
  /// - Parameter most: how large a set may be.
  init(of sums: [UInt64], target: UInt64, most: Int = Self.most) {
    var places: [UInt64: [Int]] = [:]
    for (at, sum) in sums.enumerated() where sum != 0 { places[sum, default: []].append(at) }
    for at in places[target] ?? [] { add([at]) }
    if count > 0 { return }
    for (i, sum) in sums.enumerated() where sum != 0 {
      for j in places[target &- sum] ?? [] where j > i {
        add([i, j])
        if !exhaustive { return }
      }
    }
    if count > 0 { return }
    guard sums.count <= Self.mostForThree, most >= Self.most else {
      exhaustive = false
      return
    }
    for i in sums.indices where sums[i] != 0 {
      for j in sums.indices[(i + 1)...] where sums[j] != 0 {
        for k in places[target &- sums[i] &- sums[j]] ?? [] where k > j {
          add([i, j, k])
          if !exhaustive { return }
        }
      }
    }
  }

  private mutating func add(_ solution: [Int]) {
    count += 1
    if count >= Self.mostSolutions { exhaustive = false }
    if solutions.count < Self.shown { solutions.append(solution) }
  }
}
