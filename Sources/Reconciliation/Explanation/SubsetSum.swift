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
    var places: [Kopecks: [Int]] = [:]
    for (at, sum) in sums.enumerated() where sum != .zero { places[sum, default: []].append(at) }
    for at in places[target] ?? [] { add([at]) }
    if count > 0 { return }
    for (i, sum) in sums.enumerated() where sum != .zero {
      for j in places[target - sum] ?? [] where j > i {
        add([i, j])
        if !exhaustive { return }
      }
    }
    if count > 0 { return }
    guard sums.count <= Self.mostForThree else {
      exhaustive = false
      return
    }
    for i in sums.indices where sums[i] != .zero {
      for j in sums.indices[(i + 1)...] where sums[j] != .zero {
        for k in places[target - sums[i] - sums[j]] ?? [] where k > j {
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
