import Fiscal
import JSON

/// How the bytes of a text become characters.
enum Script {
  case utf8
  case windows1251
  /// UTF-8 when it is, windows-1251 otherwise: nothing but ASCII was seen so far.
  case either
  /// A JSON text with escapes.
  case escapedJSON

  /// Nil when the bytes are not a text of this kind.
  func text(_ bytes: UnsafeRawBufferPointer) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .windows1251: return Windows1251.text(bytes)
    case .either: return String(validating: bytes, as: UTF8.self) ?? Windows1251.text(bytes)
    case .escapedJSON:
      var quoted: [UInt8] = [UInt8(ascii: "\"")]
      quoted.append(contentsOf: bytes)
      quoted.append(UInt8(ascii: "\""))
      return (try? JSONParser.parse(quoted))?.string
    }
  }
}
