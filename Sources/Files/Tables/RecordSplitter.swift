/// Cuts rows of a separated-values text (RFC 4180) into fields, without copying: doubled quotes are made single where
/// they lie, once their row is whole.
///
/// Quotes count only at the beginning of a field; line ends inside them belong to it. What stands between a closing
/// quote and the next separator is kept as if it had been written inside.
struct RecordSplitter {
  let separator: UInt8
  let fields = RowFields()
  /// How many lines of the text the last row took.
  private(set) var lines = 0
  private var hasDoubled = false
  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 0x0A

  init(separator: UInt8) { self.separator = separator }

  enum Outcome {
    /// The row ends before this offset.
    case row(end: Int)
    /// More bytes are needed.
    case incomplete
    /// The text ends inside quotes.
    case unclosed
  }

  /// Cuts the row that begins at `from`. Sixteen bytes behind the text are read, whatever they are.
  /// - Parameter ended: whether nothing follows the bytes.
  mutating func split(_ bytes: UnsafeMutableRawBufferPointer, from: Int, ended: Bool) -> Outcome {
    guard let base = bytes.baseAddress else { return .incomplete }
    let end = bytes.count
    fields.removeAll()
    lines = 1
    var start = from
    var block = from
    let separators = SIMD16<UInt8>(repeating: separator)
    let newlines = SIMD16<UInt8>(repeating: Self.newline)
    let quotes = SIMD16<UInt8>(repeating: Self.quote)
    while block < end {
      let piece = (base + block).loadUnaligned(as: SIMD16<UInt8>.self)
      let stops = (piece .== separators) .| (piece .== newlines) .| (piece .== quotes)
      let words = unsafeBitCast(stops, to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        var rest = words[half] & 0x8080_8080_8080_8080
        while rest != 0 {
          let at = block + half * 8 + rest.trailingZeroBitCount >> 3
          rest &= rest &- 1
          guard at < end else { break }
          let byte = base.load(fromByteOffset: at, as: UInt8.self)
          if byte == separator {
            fields.append(RowField(start: start, count: at - start))
            start = at + 1
          } else if byte == Self.newline {
            fields.append(RowField(start: start, count: length(base, start, at)))
            return .row(end: at + 1)
          } else if at == start {
            return splitQuoted(base.assumingMemoryBound(to: UInt8.self), from, end, ended)
          }
        }
      }
      block += 16
    }
    guard ended else { return .incomplete }
    fields.append(RowField(start: start, count: length(base, start, end)))
    return .row(end: end)
  }

  /// The length of a row's last field: without the CR before its line end.
  @inline(__always)
  private func length(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
    let hasReturn = end > start && base.load(fromByteOffset: end - 1, as: UInt8.self) == 0x0D
    return end - start - (hasReturn ? 1 : 0)
  }

  /// Cuts a row in which a field begins with a quote.
  private mutating func splitQuoted(_ base: UnsafeMutablePointer<UInt8>, _ from: Int, _ end: Int, _ ended: Bool)
    -> Outcome
  {
    fields.removeAll()
    hasDoubled = false
    var at = from
    while true {
      var field = RowField(start: at, count: 0)
      if at < end, base[at] == Self.quote {
        guard let close = quoted(base, at, end, &field) else { return ended ? .unclosed : .incomplete }
        at = close
      } else {
        let start = at
        while at < end, base[at] != separator, base[at] != Self.newline { at += 1 }
        field = RowField(start: start, count: at - start)
      }
      guard at < end || ended else { return .incomplete }
      let endsLine = at == end || base[at] == Self.newline
      if endsLine {
        field.count = Int32(truncatingIfNeeded: length(base, Int(field.start), Int(field.start + field.count)))
      }
      fields.append(field)
      guard endsLine else {
        at += 1
        continue
      }
      if hasDoubled { undouble(base) }
      return .row(end: min(at + 1, end))
    }
  }

  /// Reads a field from its opening quote to the separator or line end behind it.
  private mutating func quoted(
    _ base: UnsafeMutablePointer<UInt8>, _ open: Int, _ end: Int, _ field: inout RowField
  ) -> Int? {
    var at = open + 1
    while true {
      guard at < end else { return nil }
      if base[at] == Self.newline { lines += 1 }
      guard base[at] == Self.quote else {
        at += 1
        continue
      }
      guard at + 1 < end, base[at + 1] == Self.quote else { break }
      field.hasDoubled = true
      hasDoubled = true
      at += 2
    }
    let close = at
    at += 1
    let tail = at
    while at < end, base[at] != separator, base[at] != Self.newline { at += 1 }
    // `"Иванова" А.П.`: a stray quote in the middle; the text is kept with it.
    let isStray = at > tail && !(at == tail + 1 && base[tail] == 0x0D)
    let hasDoubled = field.hasDoubled
    field = RowField(start: open + 1, count: (isStray ? at : close) - open - 1)
    field.hasDoubled = hasDoubled
    return at
  }

  private func undouble(_ base: UnsafeMutablePointer<UInt8>) {
    for index in 0..<fields.count where fields.base[index].hasDoubled {
      let start = Int(fields.base[index].start)
      let end = start + Int(fields.base[index].count)
      var from = start
      var to = start
      while from < end {
        base[to] = base[from]
        from += base[from] == Self.quote && from + 1 < end && base[from + 1] == Self.quote ? 2 : 1
        to += 1
      }
      fields.base[index].count = Int32(truncatingIfNeeded: to - start)
      fields.base[index].hasDoubled = false
    }
  }
}
