import CExpat
import Fiscal

/// Whoever listens to the elements of an XML part. Names come without their namespace's prefix.
protocol XMLHandler: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ bytes: UnsafeRawBufferPointer)
  /// Asked after every piece: true stops the parsing.
  var isDone: Bool { get }
}

/// The attributes of an element, as expat has them: names and values in turn.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute whose name, without prefix, is this.
  subscript(name: String) -> String? {
    guard let list else { return nil }
    var at = 0
    while let key = list[at], let value = list[at + 1] {
      if XMLPart.localName(key) == name { return String(cString: value) }
      at += 2
    }
    return nil
  }
}

/// An XML part of a spreadsheet, fed to expat piece by piece.
final class XMLPart {
  private let parser: XML_Parser?
  private let handler: any XMLHandler

  init(_ handler: any XMLHandler) {
    self.handler = handler
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name, let part = XMLPart.from(context) else { return }
        part.handler.start(XMLPart.localName(name), XMLAttributes(list: attributes))
        part.stopWhenDone()
      },
      { context, name in
        guard let name, let part = XMLPart.from(context) else { return }
        part.handler.end(XMLPart.localName(name))
        part.stopWhenDone()
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let text, let part = XMLPart.from(context) else { return }
      part.handler.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses a piece.
  /// - Returns: why it is not XML; nil when it is, or when the handler is done.
  func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> String? {
    let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, base, Int32(clamping: bytes.count), isLast ? 1 : 0)
    guard status == XML_STATUS_ERROR, !handler.isDone else { return nil }
    return String(cString: XML_ErrorString(XML_GetErrorCode(parser)))
  }

  private func stopWhenDone() { if handler.isDone { XML_StopParser(parser, 0) } }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLPart? {
    context.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
  }

  static func localName(_ name: UnsafePointer<CChar>) -> String {
    let whole = String(cString: name)
    guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return whole }
    return String(whole[whole.utf8.index(after: colon)...])
  }
}
