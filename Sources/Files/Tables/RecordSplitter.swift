/// Cuts rows of a separated-values text (RFC 4180) into fields, without copying: doubled quotes are made single where
/// they lie, once their row is whole.
///
/// Quotes count only at the beginning of a field; line ends inside them belong to it. What stands between a closing
/// quote and the next separator is kept as if it had been written inside.
struct RecordSplitter {
  let separator: UInt8
  private(set) var fields: [RowField] = []
  /// How many lines of the text the last row took.
  private(set) var lines = 0
  private var hasDoubled = false
  private static let quote = UInt8(ascii: "\"")

  init(separator: UInt8) {
    self.separator = separator
    fields.reserveCapacity(64)
  }

  enum Outcome {
    /// The row ends before this offset.
    case row(end: Int)
    /// More bytes are needed.
    case incomplete
    /// The text ends inside quotes.
    case unclosed
  }

  /// Cuts the row that begins at `from`.
  /// - Parameter ended: whether nothing follows the bytes.
  mutating func split(_ bytes: UnsafeMutableRawBufferPointer, from: Int, ended: Bool) -> Outcome {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return .incomplete }
    hasDoubled = false
    let end = bytes.count
    let separator = separator
    var at = from
    lines = 1
    fields.removeAll(keepingCapacity: true)
    while true {
      var field = RowField(start: at, count: 0)
      if at < end, base[at] == Self.quote {
        guard let close = quoted(base, at, end, &field) else { return ended ? .unclosed : .incomplete }
        at = close
      } else {
        while at < end, base[at] != separator, base[at] != 0x0A { at += 1 }
        field.count = at - field.start
      }
      if at == end {
        guard ended else { return .incomplete }
        append(field, base, endsLine: true)
        if hasDoubled { undouble(base) }
        return .row(end: at)
      }
      let endsLine = base[at] == 0x0A
      append(field, base, endsLine: endsLine)
      at += 1
      if endsLine {
        if hasDoubled { undouble(base) }
        return .row(end: at)
      }
    }
  }

  @inline(__always)
  private mutating func append(_ field: RowField, _ base: UnsafeMutablePointer<UInt8>, endsLine: Bool) {
    var field = field
    if endsLine, field.count > 0, base[field.start + field.count - 1] == 0x0D { field.count -= 1 }
    fields.append(field)
  }

  /// Reads a field from its opening quote to the separator or line end behind it.
  private mutating func quoted(
    _ base: UnsafeMutablePointer<UInt8>, _ open: Int, _ end: Int, _ field: inout RowField
  ) -> Int? {
    var at = open + 1
    field.start = at
    while true {
      guard at < end else { return nil }
      if base[at] == 0x0A { lines += 1 }
      guard base[at] == Self.quote else {
        at += 1
        continue
      }
      guard at + 1 < end, base[at + 1] == Self.quote else { break }
      field.hasDoubled = true
      hasDoubled = true
      at += 2
    }
    field.count = at - field.start
    at += 1
    let tail = at
    while at < end, base[at] != separator, base[at] != 0x0A { at += 1 }
    // `"Иванова" А.П.`: a stray quote in the middle; the text is kept with it.
    if at > tail, !(at == tail + 1 && base[tail] == 0x0D) { field.count = at - field.start }
    return at
  }

  private mutating func undouble(_ base: UnsafeMutablePointer<UInt8>) {
    for index in fields.indices where fields[index].hasDoubled {
      let start = fields[index].start
      let end = start + fields[index].count
      var from = start
      var to = start
      while from < end {
        base[to] = base[from]
        from += base[from] == Self.quote && from + 1 < end && base[from + 1] == Self.quote ? 2 : 1
        to += 1
      }
      fields[index].count = to - start
      fields[index].hasDoubled = false
    }
  }
}
