/// The sources' own texts of a block's receipts.
struct Originals {
  private static let format: UInt8 = 1
  /// Each receipt has a text, in the receipts' order.
  private static let inOrder: UInt8 = 0
  private static let listed: UInt8 = 1

  /// For each receipt which text is its own, counted from 1 over all frames; 0 for none.
  private(set) var ordinals: [UInt32]
  private(set) var frames: [TextFrame]

  init(ordinals: [UInt32], frames: [TextFrame]) {
    self.ordinals = ordinals
    self.frames = frames
  }

  // MARK: As bytes

  /// Nil for no text at all.
  func packed() throws -> [UInt8]? {
    if frames.isEmpty { return nil }
    var packer = Packer()
    packer.append(byte: Self.format)
    if ordinals.indices.allSatisfy({ ordinals[$0] == UInt32($0 + 1) }) {
      packer.append(byte: Self.inOrder)
    } else {
      packer.append(byte: Self.listed)
      for ordinal in ordinals { packer.append(UInt64(ordinal)) }
    }
    packer.append(UInt64(frames.count))
    for frame in frames {
      packer.append(UInt64(frame.lengths.count))
      for length in frame.lengths { packer.append(UInt64(length)) }
      packer.append(counted: try frame.packed())
    }
    return packer.bytes
  }

  init(_ bytes: [UInt8], rows: Int) throws {
    var unpacker = Unpacker(bytes)
    guard try unpacker.byte() == Self.format else { throw Damage(what: "format of texts") }
    let order = try unpacker.byte()
    guard order <= Self.listed else { throw Damage(what: "order of texts") }
    ordinals = try (0..<rows).map { row in
      order == Self.inOrder ? UInt32(row + 1) : try Self.narrow(try unpacker.number())
    }
    frames = try (0..<unpacker.count()).map { _ in
      let lengths = try (0..<unpacker.count()).map { _ in try Self.narrow(try unpacker.number()) }
      return try TextFrame(packed: try unpacker.counted(), lengths: lengths)
    }
    guard unpacker.isAtEnd else { throw Damage(what: "end of texts") }
  }

  private static func narrow(_ number: UInt64) throws -> UInt32 {
    guard let narrow = UInt32(exactly: number) else { throw Damage(what: "number of a text") }
    return narrow
  }

  // MARK: Text by text

  /// Where each receipt's text is; nil for a receipt without.
  func texts() throws -> [OriginalText?] {
    let all = frames.flatMap { frame in frame.lengths.indices.map { OriginalText(frame: frame, index: $0) } }
    return try ordinals.map { ordinal in
      if ordinal == 0 { return nil }
      guard Int(ordinal) <= all.count else { throw Damage(what: "number of a text") }
      return all[Int(ordinal) - 1]
    }
  }

  /// Puts texts from anywhere together. A big frame of which every text is wanted is taken as it is; the rest are
  /// compressed anew, so that neither crumbs nor what was taken away pile up.
  init(gathering texts: [OriginalText?]) throws {
    var wanted: [ObjectIdentifier: Int] = [:]
    for case let text? in texts { wanted[ObjectIdentifier(text.frame), default: 0] += 1 }
    ordinals = []
    frames = []
    var kept: [ObjectIdentifier: UInt32] = [:]
    var count: UInt32 = 0
    for case let text? in texts {
      let (frame, id) = (text.frame, ObjectIdentifier(text.frame))
      let isWhole = wanted[id] == frame.lengths.count
      guard kept[id] == nil, isWhole, frame.size >= TextFrame.wanted / 2 || wanted.count == 1 else { continue }
      kept[id] = count
      frames.append(frame)
      count += UInt32(frame.lengths.count)
    }
    var tail = Tail()
    var reader = TextReader()
    for text in texts {
      guard let text else {
        ordinals.append(0)
        continue
      }
      if let first = kept[ObjectIdentifier(text.frame)] {
        ordinals.append(first + UInt32(text.index) + 1)
      } else {
        tail.append(try reader.bytes(of: text))
        count += 1
        ordinals.append(count)
      }
    }
    frames += tail.end()
  }

  /// Cuts texts that follow one another into frames.
  private struct Tail {
    private var frames: [TextFrame] = []
    private var bytes: [UInt8] = []
    private var lengths: [UInt32] = []

    mutating func append(_ text: ArraySlice<UInt8>) {
      bytes += text
      lengths.append(UInt32(clamping: text.count))
      if bytes.count >= TextFrame.wanted { cut() }
    }

    private mutating func cut() {
      frames.append(TextFrame(raw: bytes, lengths: lengths))
      (bytes, lengths) = ([], [])
    }

    mutating func end() -> [TextFrame] {
      if !lengths.isEmpty { cut() }
      return frames
    }
  }
}
