import Fiscal

/// What a workbook says of its sheets: where they are, which styles are dates, and the texts that they share.
struct Workbook {
  /// Parts of the sheets, in the order of the tabs.
  private(set) var sheets: [String] = []
  /// Days are counted from 1904, as on old Macs.
  private(set) var from1904 = false
  /// By style: whether a number in it is a date.
  private(set) var dateStyles: [Bool] = []
  let texts = SharedTexts()

  init(_ archive: ZipArchive, path: String) throws {
    let book = WorkbookHandler()
    guard try archive.parse("xl/workbook.xml", book) else {
      throw Fault(FilesFault.badSpreadsheet, ["path": path, "why": "xl/workbook.xml"])
    }
    let relations = RelationsHandler()
    _ = try archive.parse("xl/_rels/workbook.xml.rels", relations)
    let styles = StylesHandler()
    _ = try archive.parse("xl/styles.xml", styles)
    _ = try archive.parse("xl/sharedStrings.xml", texts)
    from1904 = book.from1904
    dateStyles = styles.dateStyles
    sheets = book.sheets.compactMap { relations.targets[$0] }.map { target in
      target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    if sheets.isEmpty { sheets = ["xl/worksheets/sheet1.xml"] }
  }
}

private final class WorkbookHandler: XMLHandler {
  /// Relation ids.
  var sheets: [String] = []
  var from1904 = false
  let isDone = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": from1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet": if let id = attributes["id"] { sheets.append(id) }
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

private final class RelationsHandler: XMLHandler {
  var targets: [String: String] = [:]
  let isDone = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "Relationship" ~= name, let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

private final class StylesHandler: XMLHandler {
  var dateStyles: [Bool] = []
  let isDone = false
  private var formats: [Int: Bool] = [:]
  private var inStyles = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
      formats[id] = Self.isDate(code)
    case "cellXfs": inStyles = true
    case "xf" where inStyles:
      let id = attributes.number("numFmtId") ?? 0
      // 14–22 and 45–47 are the formats of dates and times that need no code (ECMA-376, 18.8.30).
      dateStyles.append(formats[id] ?? ((14...22).contains(id) || (45...47).contains(id)))
    default: break
    }
  }

  func end(_ name: XMLName) { if "cellXfs" ~= name { inStyles = false } }
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// Whether a format shows a day, an hour and so on outside quotes, escapes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var quoted = false
    var bracketed = false
    var escaped = false
    for character in code {
      if escaped {
        escaped = false
      } else if character == "\\" || character == "_" || character == "*" {
        escaped = true
      } else if character == "\"" {
        quoted.toggle()
      } else if character == "[" || character == "]" {
        bracketed = character == "["
      } else if !quoted, !bracketed, "ymdhsYMDHS".contains(character) {
        return true
      }
    }
    return false
  }
}

/// The texts of a workbook, which cells name by number.
final class SharedTexts: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var inText = false
  private var inPhonetic = false
  let isDone = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": inText = !inPhonetic
    case "rPh": inPhonetic = true
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "t": inText = false
    case "rPh": inPhonetic = false
    case "si": ends.append(bytes.count)
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) { if inText { self.bytes.append(contentsOf: bytes) } }

  /// Appends a text; nothing where there is none of that number.
  func append(_ number: Int, to target: inout [UInt8]) {
    guard number >= 0, number < ends.count else { return }
    target.append(contentsOf: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
  }
}
