import CExpat
import Glibc

/// Whoever listens to the elements of an XML part.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeRawBufferPointer)
  /// Asked after every piece: true stops the parsing.
  var isDone: Bool { get }
}

/// A name where expat has it, compared without its namespace's prefix and without making a text of it.
struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) { local = strrchr(name, 0x3A).map { UnsafePointer($0 + 1) } ?? name }

  static func ~= (name: StaticString, found: XMLName) -> Bool {
    name.withUTF8Buffer {
      strcmp(
        $0.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) } ?? found.local, found.local)
        == 0
    }
  }
}

/// The attributes of an element, as expat has them: names and values in turn.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute whose name, without prefix, is this.
  func value(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let list else { return nil }
    var at = 0
    while let key = list[at], let value = list[at + 1] {
      if name ~= XMLName(key) { return value }
      at += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? { value(name).map { String(cString: $0) } }

  /// A value that is a number from 0.
  func number(_ name: StaticString) -> Int? {
    guard let value = value(name), value[0] != 0 else { return nil }
    var number = 0
    var at = 0
    while value[at] != 0 {
      guard value[at] >= 48, value[at] <= 57, at < 9 else { return nil }
      number = number * 10 + Int(value[at]) - 48
      at += 1
    }
    return number
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
        part.handler.start(XMLName(name), XMLAttributes(list: attributes))
        part.stopWhenDone()
      },
      { context, name in
        guard let name, let part = XMLPart.from(context) else { return }
        part.handler.end(XMLName(name))
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
}
