/// The fields of one row, in memory that every row uses again.
final class RowFields {
  private(set) var base: UnsafeMutablePointer<RowField>
  private var capacity = 64
  private(set) var count = 0

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  var all: UnsafeBufferPointer<RowField> { UnsafeBufferPointer(start: base, count: count) }

  func removeAll() { count = 0 }

  @inline(__always)
  func append(_ field: RowField) {
    if count == capacity { grow() }
    base[count] = field
    count += 1
  }

  private func grow() {
    let more = UnsafeMutablePointer<RowField>.allocate(capacity: capacity * 2)
    more.update(from: base, count: count)
    base.deallocate()
    base = more
    capacity *= 2
  }
}
