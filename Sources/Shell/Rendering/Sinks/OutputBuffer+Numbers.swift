import Fiscal

/// Numbers as the machine modes write them, digit by digit into the buffer: long exports are made of little else.
extension OutputBuffer {
  /// With zeros in front up to a width.
  mutating func append(digits value: UInt64, width: Int = 1) {
    var places = 1
    var power: UInt64 = 1
    while value / power >= 10 {
      power *= 10
      places += 1
    }
    for _ in 0..<max(0, width - places) { append(UInt8(ascii: "0")) }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / power % 10))
      power /= 10
    }
  }

  /// As ``Kopecks/rubles``.
  mutating func append(_ sum: Kopecks) {
    if sum.count < 0 { append(UInt8(ascii: "-")) }
    let (rubles, kopecks) = sum.count.magnitude.quotientAndRemainder(dividingBy: 100)
    append(digits: rubles)
    append(UInt8(ascii: "."))
    append(digits: kopecks, width: 2)
  }

  /// As ``WallClock/description``.
  mutating func append(_ clock: WallClock) {
    let (year, month, day) = clock.day.components
    guard (0...9999).contains(year) else { return append(clock.description) }
    let (hour, minute, second) = clock.timeOfDay
    append(digits: UInt64(year), width: 4)
    for (mark, number) in [("-", month), ("-", day), ("T", hour), (":", minute), (":", second)] {
      append(mark)
      append(digits: UInt64(number), width: 2)
    }
  }
}
