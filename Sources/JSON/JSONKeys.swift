/// The keys that a tape met, numbered from 1, and which key came behind which.
///
/// Texts of one kind have their keys in one order, so the next key is mostly known before it is read: one comparison of
/// its bytes stands for finding its end, checking it and looking it up.
final class JSONKeys {
  /// Keys beyond these are read like any text and have no number.
  static let most = 1000
  private static let slots = 2048
  /// Longest key that has a number, with its quotes and the colon.
  private static let width = 64

  private let texts: UnsafeMutablePointer<UInt8>
  private let lengths: UnsafeMutablePointer<UInt8>
  private let followers: UnsafeMutablePointer<UInt16>
  private let table: UnsafeMutablePointer<UInt16>
  @exclusivity(unchecked) private var count = 0

  init() {
    texts = .allocate(capacity: (Self.most + 1) * Self.width)
    lengths = .allocate(capacity: Self.most + 1)
    followers = .allocate(capacity: (Self.most + 1) * 2)
    table = .allocate(capacity: Self.slots)
    followers.initialize(repeating: 0, count: (Self.most + 1) * 2)
    table.initialize(repeating: 0, count: Self.slots)
  }

  deinit {
    texts.deallocate()
    lengths.deallocate()
    followers.deallocate()
    table.deallocate()
  }

  /// The key that came in this place last time; 0 for none.
  /// - Parameters:
  ///   - last: The key before it, or the one that its object stands under when it is the object's first.
  @inline(__always)
  func guess(after last: UInt16, isFirst: Bool) -> UInt16 { followers[Int(last) * 2 + (isFirst ? 1 : 0)] }

  @inline(__always)
  func remember(_ key: UInt16, after last: UInt16, isFirst: Bool) {
    followers[Int(last) * 2 + (isFirst ? 1 : 0)] = key
  }

  /// How many bytes the key takes with its quotes and the colon, when it stands at the pointer; 0 when it does not.
  @inline(__always)
  func length(of key: UInt16, at bytes: UnsafeRawPointer, _ room: Int) -> Int {
    let length = Int(lengths[Int(key)])
    guard length <= room else { return 0 }
    let text = UnsafeRawPointer(texts + Int(key) * Self.width)
    var at = 0
    while at + 8 <= length {
      guard Self.word(text, at) == Self.word(bytes, at) else { return 0 }
      at += 8
    }
    if length >= 8 { return Self.word(text, length - 8) == Self.word(bytes, length - 8) ? length : 0 }
    while at < length {
      guard text.load(fromByteOffset: at, as: UInt8.self) == bytes.load(fromByteOffset: at, as: UInt8.self) else {
        return 0
      }
      at += 1
    }
    return length
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawPointer, _ at: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }

  /// The number of a key without escapes, given on first sight; 0 when there is none for it.
  func number(of key: UnsafeRawBufferPointer) -> UInt16 {
    guard key.count + 3 <= Self.width else { return 0 }
    var hash = UInt64(14_695_981_039_346_656_037)
    for byte in key { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.slots - 1)
    while table[slot] != 0 {
      if isSame(table[slot], key) { return table[slot] }
      slot = (slot + 1) & (Self.slots - 1)
    }
    guard count < Self.most else { return 0 }
    count += 1
    let text = texts + count * Self.width
    text[0] = UInt8(ascii: "\"")
    for (at, byte) in key.enumerated() { text[at + 1] = byte }
    text[key.count + 1] = UInt8(ascii: "\"")
    text[key.count + 2] = UInt8(ascii: ":")
    lengths[count] = UInt8(key.count + 3)
    table[slot] = UInt16(count)
    return UInt16(count)
  }

  private func isSame(_ number: UInt16, _ key: UnsafeRawBufferPointer) -> Bool {
    guard Int(lengths[Int(number)]) == key.count + 3 else { return false }
    let text = texts + Int(number) * Self.width + 1
    for (at, byte) in key.enumerated() where text[at] != byte { return false }
    return true
  }
}
