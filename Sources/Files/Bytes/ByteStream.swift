import Fiscal

/// A window that slides over bytes: what has come and is not yet used up lies in one piece.
final class ByteStream {
  static let piece = 1 << 20

  private let source: any ByteSource
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private var from = 0
  private var to = 0
  /// Whether nothing comes behind what is in the window.
  private(set) var ended = false
  /// How many bytes lie before the window.
  private(set) var offset = 0

  init(_ source: any ByteSource, piece: Int = ByteStream.piece) {
    self.source = source
    capacity = piece
    // Readers load eight bytes at once; a few more than the window holds are theirs to touch.
    base = .allocate(byteCount: capacity + 64, alignment: 64)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: capacity + 64)
  }

  /// A window over a copy of these bytes and nothing behind them: it never moves.
  init(copying bytes: UnsafeRawBufferPointer) {
    source = NoBytes()
    capacity = bytes.count
    base = .allocate(byteCount: capacity + 64, alignment: 64)
    if let start = bytes.baseAddress { base.copyMemory(from: start, byteCount: capacity) }
    (base + capacity).initializeMemory(as: UInt8.self, repeating: 0, count: 64)
    to = capacity
    ended = true
  }

  deinit { base.deallocate() }

  /// How far into the file itself, for progress.
  var position: Int { source.position }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base + from, count: to - from) }

  /// The window, to be changed in place.
  var mutableBytes: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + from, count: to - from)
  }

  func consume(_ count: Int) {
    from += count
    offset += count
  }

  /// Brings more bytes into the window, which grows when what is in it fills it.
  /// - Returns: false when there are no more.
  func refill() throws(Fault) -> Bool {
    guard !ended else { return false }
    if from > 0 {
      base.copyMemory(from: base + from, byteCount: to - from)
      to -= from
      from = 0
    }
    if to == capacity {
      let more = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2 + 64, alignment: 64)
      more.initializeMemory(as: UInt8.self, repeating: 0, count: capacity * 2 + 64)
      more.copyMemory(from: base, byteCount: to)
      base.deallocate()
      base = more
      capacity *= 2
    }
    let got = try source.read(into: UnsafeMutableRawBufferPointer(start: base + to, count: capacity - to))
    to += got
    ended = got == 0
    return got > 0
  }
}
