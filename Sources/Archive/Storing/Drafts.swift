import Fiscal

/// The receipts of an answer or of a file, by the blocks that they belong to.
struct Drafts: Sendable {
  private var drafts: [Draft] = []
  private var places: [BlockKey: Int] = [:]
  private var last = 0
  private var additions: UInt64 = 0
  private var packer = BodyPacker()
  /// About how many bytes of memory they take.
  private(set) var size = 0

  /// Adds a receipt.
  /// - Parameters:
  ///   - asked: The name of the register that was asked, which stands in for one that is not told.
  ///   - texts: Gives texts their numbers in the archive.
  /// - Returns: a frame of texts that is full and can be compressed.
  mutating func add(
    _ receipt: Receipt, key: String?, original: UnsafeRawBufferPointer?, asked: String? = nil,
    _ texts: inout some TextNumbers
  ) throws -> TextFrame? {
    let place = BlockKey(
      drive: Int64(try texts.number(of: receipt.drive?.text, in: .drive)), shift: Int64(receipt.shift ?? 0),
      register: Int64(try texts.number(of: receipt.register?.text ?? asked, in: .register)), at: receipt.datetime)
    let row = BlockRow(receipt, cashier: try texts.number(of: receipt.cashier, in: .cashier))
    try packer.pack(receipt, key: key) { try texts.number(of: $0, in: .item) }
    return add(row, place, original: original)
  }

  private mutating func add(_ row: BlockRow, _ key: BlockKey, original: UnsafeRawBufferPointer?) -> TextFrame? {
    let at = place(of: key)
    additions += 1
    drafts[at].touched = additions
    let before = drafts[at].size
    let full = drafts[at].add(row, body: packer.body.bytes, original: original)
    size += drafts[at].size - before
    return full
  }

  /// Adds drafts that were packed elsewhere, behind what is here.
  /// - Returns: frames of texts that are full and can be compressed.
  mutating func add(_ others: Drafts) -> [TextFrame] {
    var full: [TextFrame] = []
    for other in others.drafts {
      additions += UInt64(other.rows.count)
      size += other.size
      if let known = places[other.key] {
        let before = drafts[known].size + other.size
        full += drafts[known].add(other)
        size += drafts[known].size - before
        last = known
      } else {
        last = drafts.count
        places[other.key] = last
        drafts.append(other)
      }
      drafts[last].touched = additions
    }
    return full
  }

  private mutating func place(of key: BlockKey) -> Int {
    if last < drafts.count, drafts[last].key == key { return last }
    if let known = places[key] {
      last = known
    } else {
      last = drafts.count
      places[key] = last
      drafts.append(Draft(key))
    }
    return last
  }

  /// Takes all of them out.
  mutating func takeAll() -> [Draft] {
    defer { self = Drafts() }
    return drafts
  }

  /// Takes those out that were not added to for longest, until the rest are so small.
  mutating func takeOldest(leaving rest: Int) -> [Draft] {
    var (over, limit) = (size - rest, UInt64(0))
    for draft in drafts.sorted(by: { $0.touched < $1.touched }) where over > 0 {
      over -= draft.size
      limit = draft.touched
    }
    let taken = drafts.filter { $0.touched <= limit }
    drafts.removeAll { $0.touched <= limit }
    size = drafts.reduce(0) { $0 + $1.size }
    places = Dictionary(uniqueKeysWithValues: drafts.indices.map { (drafts[$0].key, $0) })
    last = 0
    return taken
  }
}
