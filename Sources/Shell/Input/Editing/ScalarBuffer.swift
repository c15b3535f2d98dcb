/// A text that C code looks at between two calls: scalars, a zero at the end.
final class ScalarBuffer {
  private(set) var start: UnsafePointer<UInt32>

  init() { start = ScalarBuffer.memory([]) }

  func hold(_ scalars: [UInt32]) {
    start.deallocate()
    start = ScalarBuffer.memory(scalars)
  }

  private static func memory(_ scalars: [UInt32]) -> UnsafePointer<UInt32> {
    let cells = UnsafeMutablePointer<UInt32>.allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() { (cells + index).initialize(to: scalar) }
    (cells + scalars.count).initialize(to: 0)
    return UnsafePointer(cells)
  }

  deinit { start.deallocate() }
}
