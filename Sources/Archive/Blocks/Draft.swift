import Fiscal

/// Receipts of one block's key as they were told, packed but not yet compared with what is there.
struct Draft: Sendable {
  let key: BlockKey
  private(set) var rows: [BlockRow] = []
  /// Each behind its count.
  private(set) var bodies: [UInt8] = []
  /// When it was added to last, in whatever counts the additions.
  var touched: UInt64 = 0
  /// Whether the receipts have document numbers, each above the one before: then none of them is another one.
  private(set) var isAscending = true
  private(set) var hasUnnumbered = false
  /// About how many bytes of memory it takes.
  private(set) var size = 0
  private var ordinals: [UInt32] = []
  private var frames: [TextFrame] = []
  private var tail: [UInt8] = []
  private var tailLengths: [UInt32] = []
  private var texts: UInt32 = 0

  init(_ key: BlockKey) { self.key = key }

  /// Adds a receipt; gives a frame of texts that is full and can be compressed.
  mutating func add(_ row: BlockRow, body: [UInt8], original: UnsafeRawBufferPointer?) -> TextFrame? {
    add(row)
    size += MemoryLayout<BlockRow>.stride + body.count + (original?.count ?? 0) + 8
    var count = UInt64(body.count)
    while count >= 0x80 {
      bodies.append(UInt8(truncatingIfNeeded: count) | 0x80)
      count >>= 7
    }
    bodies.append(UInt8(truncatingIfNeeded: count))
    bodies.append(contentsOf: body)
    guard let original else {
      ordinals.append(0)
      return nil
    }
    texts += 1
    ordinals.append(texts)
    tail.append(contentsOf: original)
    tailLengths.append(UInt32(clamping: original.count))
    return tail.count >= TextFrame.wanted ? cutTail() : nil
  }

  private mutating func add(_ row: BlockRow) {
    if row.document <= rows.last?.document ?? 0 { isAscending = false }
    if row.document == 0 { hasUnnumbered = true }
    rows.append(row)
  }

  private mutating func cutTail() -> TextFrame? {
    if tailLengths.isEmpty { return nil }
    let frame = TextFrame(raw: tail, lengths: tailLengths)
    frames.append(frame)
    // What is to be compressed counts as compressed already: whoever compresses keeps up.
    size -= frame.size - frame.size / 8
    (tail, tailLengths) = ([], [])
    return frame
  }

  /// Adds another draft of the same key behind this one.
  /// - Returns: frames of texts that are full and can be compressed.
  mutating func add(_ other: Draft) -> [TextFrame] {
    for row in other.rows { add(row) }
    bodies += other.bodies
    ordinals += other.ordinals.map { $0 == 0 ? 0 : texts + $0 }
    texts += other.texts
    size += other.size
    var full: [TextFrame] = []
    if !other.frames.isEmpty {
      if let cut = cutTail() { full.append(cut) }
      frames += other.frames
    }
    tail += other.tail
    tailLengths += other.tailLengths
    if tail.count >= TextFrame.wanted, let cut = cutTail() { full.append(cut) }
    return full
  }

  /// Adds what a part of the same draft was packed into.
  mutating func add(rows others: [BlockRow], countedBodies: ArraySlice<UInt8>, originals: Originals?) {
    for row in others { add(row) }
    bodies += countedBodies
    _ = cutTail()
    ordinals += originals?.ordinals.map { $0 == 0 ? 0 : texts + $0 } ?? Array(repeating: 0, count: others.count)
    frames += originals?.frames ?? []
    texts += originals?.frames.reduce(0) { $0 + UInt32($1.lengths.count) } ?? 0
  }

  /// The texts of the rows.
  mutating func originals() -> Originals {
    _ = cutTail()
    return Originals(ordinals: ordinals, frames: frames)
  }

  /// The bodies one by one.
  func splitBodies() throws -> [ArraySlice<UInt8>] { try BlockBodies.split(bodies[...], rows: rows.count) }

  /// What of the archive the receipts may be.
  var span: BlockSpan { BlockSpan(rows, hasUnnumbered: hasUnnumbered) }
}

/// The ends of what rows hold.
struct BlockSpan: Equatable, Sendable {
  var first = WallClock(seconds: .max)
  var last = WallClock(seconds: .min)
  /// 0: no row has a document number.
  var firstDocument: UInt32 = 0
  var lastDocument: UInt32 = 0
  var hasUnnumbered = false

  init(_ rows: some Sequence<BlockRow>, hasUnnumbered: Bool = false) {
    self.hasUnnumbered = hasUnnumbered
    for row in rows {
      first = min(first, row.datetime)
      last = max(last, row.datetime)
      if row.document == 0 {
        self.hasUnnumbered = true
      } else {
        firstDocument = firstDocument == 0 ? row.document : min(firstDocument, row.document)
        lastDocument = max(lastDocument, row.document)
      }
    }
  }
}
