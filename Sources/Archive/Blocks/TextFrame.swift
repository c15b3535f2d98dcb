import Synchronization

/// Some of the sources' own texts, one after another, compressed by whoever first needs them so. Shared by the thread
/// that reads a file and those that compress and write.
final class TextFrame: Sendable {
  /// About so many bytes make a frame: more does not compress much better.
  static let wanted = 128 << 10
  /// What a text or a block's texts together never reach; a longer one is damage.
  private static let most = 1 << 30

  private enum State {
    case raw([UInt8])
    case packed(ArraySlice<UInt8>)
  }

  /// How many bytes each text has.
  let lengths: [UInt32]
  let size: Int
  private let state: Mutex<State>

  init(raw bytes: [UInt8], lengths: [UInt32]) {
    self.lengths = lengths
    size = bytes.count
    state = Mutex(.raw(bytes))
  }

  /// A frame as it was kept.
  init(packed bytes: ArraySlice<UInt8>, lengths: [UInt32]) throws {
    self.lengths = lengths
    size = lengths.reduce(0) { $0 + Int($1) }
    guard size <= Self.most else { throw Damage(what: "size of texts") }
    state = Mutex(.packed(bytes))
  }

  func packed() throws -> ArraySlice<UInt8> {
    try state.withLock { state in
      switch state {
      case .packed(let bytes): return bytes
      case .raw(let bytes):
        let packed = try Zstd.compress(bytes)[...]
        state = .packed(packed)
        return packed
      }
    }
  }

  /// The texts one after another.
  func raw() throws -> [UInt8] {
    let kept = state.withLock { $0 }
    switch kept {
    case .raw(let bytes): return bytes
    case .packed(let bytes): return try Zstd.decompress(bytes, size: size)
    }
  }
}

/// A text within a frame.
struct OriginalText {
  let frame: TextFrame
  let index: Int
}

/// Reads texts out of a block's frames; each frame is decompressed once.
struct TextReader {
  private struct Opened {
    /// Held, so that its identity stays its own.
    let frame: TextFrame
    let bytes: [UInt8]
    var starts = [0]

    init(_ frame: TextFrame) throws {
      self.frame = frame
      bytes = try frame.raw()
      starts.reserveCapacity(frame.lengths.count + 1)
      var end = 0
      for length in frame.lengths {
        end += Int(length)
        starts.append(end)
      }
    }
  }

  private var opened: [ObjectIdentifier: Opened] = [:]

  mutating func bytes(of text: OriginalText) throws -> ArraySlice<UInt8> {
    let id = ObjectIdentifier(text.frame)
    if opened[id] == nil { opened[id] = try Opened(text.frame) }
    guard let frame = opened[id], text.index + 1 < frame.starts.count, frame.starts[text.index + 1] <= frame.bytes.count
    else { throw Damage(what: "place of a text") }
    return frame.bytes[frame.starts[text.index]..<frame.starts[text.index + 1]]
  }
}
