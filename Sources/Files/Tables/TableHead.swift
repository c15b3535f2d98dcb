import JSON

/// The beginning of a table: its encoding, separator and header.
struct TableHead {
  var layout: TableLayout
  var script: Script
  var separator: UInt8
  /// The offset behind the header, and the number of the next line.
  var end: Int
  var nextLine: Int

  /// How many rows may precede the header: titles and filters of a report.
  static let rowsSearched = 200

  /// Finds the header among the first rows; nil when there is none.
  /// - Parameter bytes: the file's beginning, a byte order mark left out.
  static func find(in bytes: UnsafeRawBufferPointer, hasMark: Bool, ended: Bool) -> TableHead? {
    let script = hasMark ? Script.utf8 : script(of: bytes, ended: ended)
    // Splitting changes bytes in place, so each separator has its own copy.
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 17))
    // Behind the text there is room for the splitter to look into.
    var copies = separators.map { _ in Array(head) + [UInt8](repeating: 0, count: 16) }
    var at = 0
    for line in 1...rowsSearched {
      guard at < head.count else { return nil }
      var best: TableHead?
      for (index, separator) in separators.enumerated() {
        let isWhole = ended && head.count == bytes.count
        let row = titles(&copies[index], head.count, separator, script, from: at, ended: isWhole)
        guard let row else { continue }
        let layout = TableLayout(titles: row.titles)
        guard layout.isHeader, layout.known > best?.layout.known ?? 0 else { continue }
        best = TableHead(
          layout: layout, script: script, separator: separator, end: row.end, nextLine: line + row.lines)
      }
      if let best { return best }
      guard let newline = head[at...].firstIndex(of: 0x0A) else { return nil }
      at = newline + 1
    }
    return nil
  }

  private static func titles(
    _ bytes: inout [UInt8], _ count: Int, _ separator: UInt8, _ script: Script, from: Int, ended: Bool
  ) -> (titles: [String], end: Int, lines: Int)? {
    var splitter = RecordSplitter(separator: separator)
    return bytes.withUnsafeMutableBytes { bytes in
      let text = UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
      guard let base = bytes.baseAddress, case .row(let end) = splitter.split(text, from: from, ended: ended) else {
        return nil
      }
      let titles = splitter.fields.all.map { script.text($0.bytes(in: base)) ?? "" }
      return (titles, end, splitter.lines)
    }
  }

  /// The encoding of a file without a mark. In windows-1251 hardly a Russian word is UTF-8 by chance; a few good
  /// characters before the first bad byte mean damaged UTF-8.
  private static func script(of bytes: UnsafeRawBufferPointer, ended: Bool) -> Script {
    guard let base = bytes.baseAddress else { return .either }
    let bad = UTF8Check.firstBad(base, bytes.count) ?? bytes.count
    // A character may be cut off at the end of what was read so far.
    let isGood = bad == bytes.count || (!ended && bytes.count - bad < 4)
    let good = bytes[..<bad].count { $0 >= 0xC0 }
    if isGood { return good == 0 ? .either : .utf8 }
    return good >= 4 ? .utf8 : .windows1251
  }
}
