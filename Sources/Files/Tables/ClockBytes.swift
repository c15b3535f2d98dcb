import Fiscal

/// Times of a table, read from their bytes. Rows of one day stand together, so the last day is remembered.
struct ClockBytes {
  private var lastHead: UInt64 = 0
  private var lastTail: UInt16 = 0
  private var lastDay: Int64 = 0

  /// Reads `2026-01-01T09:00:12`, `2026-01-01 09:00:12`, `01.01.2026 09:00:12`, `01.01.2026 9:00:12`; nil for the rest.
  @inline(__always)
  mutating func plain(_ bytes: UnsafeRawBufferPointer) -> WallClock? {
    let count = bytes.count
    guard count == 19 || count == 18, let base = bytes.baseAddress else { return nil }
    let gap = base.load(fromByteOffset: 10, as: UInt8.self)
    guard gap == UInt8(ascii: "T") || gap == UInt8(ascii: " ") else { return nil }
    let shift = count - 19
    guard base.load(fromByteOffset: 13 + shift, as: UInt8.self) == UInt8(ascii: ":"),
      base.load(fromByteOffset: 16 + shift, as: UInt8.self) == UInt8(ascii: ":")
    else { return nil }
    let hour =
      count == 19 ? Self.pair(base, 11) : Int64(base.load(fromByteOffset: 11, as: UInt8.self) &- 48)
    let minute = Self.pair(base, 14 + shift)
    let second = Self.pair(base, 17 + shift)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let head = base.loadUnaligned(as: UInt64.self)
    let tail = base.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if head != lastHead || tail != lastTail {
      guard let day = Self.day(base) else { return nil }
      lastHead = head
      lastTail = tail
      lastDay = Int64(day.number) * 86_400
    }
    return WallClock(seconds: lastDay + hour * 3600 + minute * 60 + second)
  }

  /// Two digits; more than 99 when they are none.
  @inline(__always)
  private static func pair(_ base: UnsafeRawPointer, _ offset: Int) -> Int64 {
    let tens = base.load(fromByteOffset: offset, as: UInt8.self) &- 48
    let units = base.load(fromByteOffset: offset + 1, as: UInt8.self) &- 48
    return tens <= 9 && units <= 9 ? Int64(tens) * 10 + Int64(units) : 100
  }

  private static func day(_ base: UnsafeRawPointer) -> CalendarDay? {
    func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }
    func part(_ offset: Int) -> Int { Int(pair(base, offset)) }
    if byte(4) == UInt8(ascii: "-"), byte(7) == UInt8(ascii: "-") {
      guard part(0) < 100, part(2) < 100 else { return nil }
      return CalendarDay(year: part(0) * 100 + part(2), month: part(5), day: part(8))
    }
    guard byte(2) == UInt8(ascii: "."), byte(5) == UInt8(ascii: "."), part(6) < 100, part(8) < 100 else { return nil }
    return CalendarDay(year: part(6) * 100 + part(8), month: part(3), day: part(0))
  }
}

extension WallClock {
  /// Whether a ``ReceiptTable`` can hold it: from 1970 to 2105.
  var isStorable: Bool { seconds >= 0 && seconds <= Int64(UInt32.max) }
}
