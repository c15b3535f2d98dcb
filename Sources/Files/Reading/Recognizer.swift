import Fiscal

/// Tells by its first bytes what a file is; its name is not asked.
enum Recognizer {
  enum Kind {
    case gzip
    case zstd
    case zip
    case json
    case table
    case unsupported(String)
  }

  static func kind(_ bytes: UnsafeRawBufferPointer) -> Kind {
    if bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
    // A skippable frame may come first.
    if bytes.count >= 4, bytes[0] & 0xF0 == 0x50, bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18]) { return .zstd }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return .zip }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .unsupported("xls") }
    if bytes.starts(with: Array("MOXCEL".utf8)) { return .unsupported("mxl") }
    if bytes.starts(with: Array("%PDF".utf8)) { return .unsupported("pdf") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .unsupported("utf-16") }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    case UInt8(ascii: "<"): return .unsupported("html")
    default: return .table
    }
  }
}
