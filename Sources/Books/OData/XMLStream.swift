import CExpat

/// Reads XML as a stream, element by element, over expat. Names come without their prefixes.
final class XMLStream {
  /// The attributes of the element at hand; valid only while it is being begun.
  struct Attributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    subscript(name: String) -> String? {
      var at = 0
      while let key = list[at], let value = list[at + 1] {
        if String(cString: key) == name { return String(cString: value) }
        at += 2
      }
      return nil
    }
  }

  /// Why the text is not XML, and where.
  struct Mistake: Error {
    let line: Int
    let cause: String
  }

  private let begin: (String, Attributes) -> Void
  private let end: (String) -> Void
  private let text: (UnsafeBufferPointer<CChar>) -> Void

  init(
    begin: @escaping (String, Attributes) -> Void, end: @escaping (String) -> Void,
    text: @escaping (UnsafeBufferPointer<CChar>) -> Void = { _ in }
  ) {
    self.begin = begin
    self.end = end
    self.text = text
  }

  func read(_ bytes: [UInt8]) throws(Mistake) {
    guard let parser = XML_ParserCreate(nil) else { throw Mistake(line: 1, cause: "expat") }
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let stream = XMLStream.of(data), let name, let attributes else { return }
        stream.begin(XMLStream.local(name), Attributes(list: attributes))
      },
      { data, name in
        guard let stream = XMLStream.of(data), let name else { return }
        stream.end(XMLStream.local(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let stream = XMLStream.of(data), let text else { return }
      stream.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    let mistake = withExtendedLifetime(self) { Self.feed(bytes, to: parser) }
    if let mistake { throw mistake }
  }

  private static func feed(_ bytes: [UInt8], to parser: XML_Parser) -> Mistake? {
    let piece = 1 << 16
    return bytes.withUnsafeBytes { buffer in
      var at = 0
      repeat {
        let count = min(piece, buffer.count - at)
        let start = buffer.baseAddress.map { ($0 + at).assumingMemoryBound(to: CChar.self) }
        at += count
        guard XML_Parse(parser, start, Int32(count), at == buffer.count ? 1 : 0) == XML_STATUS_OK else {
          let cause = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
          return Mistake(line: Int(XML_GetCurrentLineNumber(parser)), cause: cause)
        }
      } while at < buffer.count
      return nil
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func local(_ name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
