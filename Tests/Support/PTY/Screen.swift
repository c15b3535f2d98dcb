/// What a terminal of xterm's kind shows: enough of it for a line editor, a table and a pager's leftovers.
public struct Screen: CustomStringConvertible {
  public private(set) var columns: Int
  public private(set) var rows: Int
  public private(set) var cursor: (row: Int, column: Int) = (0, 0)
  private var cells: [[String]]
  private var waitsToWrap = false
  private var sequence: [UInt8] = []
  private var letter: [UInt8] = []

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows, without the blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The rows that are not empty.
  public var text: String { lines.filter { !$0.isEmpty }.joined(separator: "\n") }

  /// The row with the cursor.
  public var line: String { lines[cursor.row] }

  public var description: String {
    lines.enumerated().map { $0.offset == cursor.row ? "»\($0.element)" : " \($0.element)" }.joined(separator: "\n")
  }

  /// Cuts and widens; does not flow anew.
  mutating func resize(columns: Int, rows: Int) {
    while cells.count > rows {
      if cursor.row > 0, cells.last?.allSatisfy({ $0 == " " }) != true || cursor.row >= rows {
        cells.removeFirst()
        cursor.row -= 1
      } else {
        cells.removeLast()
      }
    }
    while cells.count < rows { cells.append([]) }
    for index in cells.indices {
      cells[index] = Array(cells[index].prefix(columns))
      cells[index] += Array(repeating: " ", count: columns - cells[index].count)
    }
    self.columns = columns
    self.rows = rows
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
    waitsToWrap = false
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if !sequence.isEmpty {
        sequence.append(byte)
        if isWhole(sequence) {
          obey(sequence)
          sequence = []
        }
        continue
      }
      switch byte {
      case 0x1B: sequence = [byte]
      case 0x0D: move(to: cursor.row, 0)
      case 0x0A: lineFeed()
      case 0x08: move(to: cursor.row, cursor.column - 1)
      case 0x09: move(to: cursor.row, (cursor.column / 8 + 1) * 8)
      case 0x00..<0x20: break
      default:
        letter.append(byte)
        if let text = String(validating: letter, as: UTF8.self) {
          put(text)
          letter = []
        } else if letter.count >= 4 {
          letter = []
        }
      }
    }
  }

  private func isWhole(_ sequence: [UInt8]) -> Bool {
    guard sequence.count > 1, let last = sequence.last else { return false }
    switch sequence[1] {
    case UInt8(ascii: "["): return sequence.count > 2 && (0x40...0x7E).contains(last)
    case UInt8(ascii: "]"): return last == 0x07 || sequence.suffix(2) == [0x1B, 0x5C]
    case UInt8(ascii: "("), UInt8(ascii: ")"): return sequence.count == 3
    default: return true
    }
  }

  private mutating func obey(_ sequence: [UInt8]) {
    guard sequence[1] == UInt8(ascii: "["), let command = sequence.last else {
      if sequence[1] == UInt8(ascii: "M") { move(to: cursor.row - 1, cursor.column) }
      return
    }
    let numbers = String(decoding: sequence[2..<(sequence.count - 1)], as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false
    ).map { Int($0) }
    let first = numbers.first.flatMap { $0 }
    let count = max(first ?? 1, 1)
    let (row, column) = cursor
    switch Character(Unicode.Scalar(command)) {
    case "A": move(to: row - count, column)
    case "B": move(to: row + count, column)
    case "C": move(to: row, column + count)
    case "D": move(to: row, column - count)
    case "G": move(to: row, count - 1)
    case "d": move(to: count - 1, column)
    case "H", "f": move(to: count - 1, max((numbers.count > 1 ? numbers[1] : nil) ?? 1, 1) - 1)
    case "J": erase(first ?? 0)
    case "K": eraseLine(first ?? 0)
    case "P": shift(removing: count)
    case "@": shift(inserting: count)
    case "X": for at in column..<min(column + count, columns) { cells[row][at] = " " }
    default: break
    }
  }

  private mutating func put(_ text: String) {
    let width = Screen.width(text)
    guard width > 0 else {
      let column = max(cursor.column - (waitsToWrap ? 0 : 1), 0)
      cells[cursor.row][column] += text
      return
    }
    if waitsToWrap || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    waitsToWrap = false
    cells[cursor.row][cursor.column] = text
    if width == 2, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1] = "" }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      waitsToWrap = true
    }
  }

  private mutating func lineFeed() {
    waitsToWrap = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func move(to row: Int, _ column: Int) {
    cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    waitsToWrap = false
  }

  private mutating func erase(_ what: Int) {
    let blank = Array(repeating: " ", count: columns)
    eraseLine(what)
    for row in cells.indices where what == 2 || (what == 0 ? row > cursor.row : row < cursor.row) { cells[row] = blank }
  }

  private mutating func eraseLine(_ what: Int) {
    for at in 0..<columns where what == 2 || (what == 0 ? at >= cursor.column : at <= cursor.column) {
      cells[cursor.row][at] = " "
    }
  }

  private mutating func shift(removing count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
    cells[cursor.row] += Array(repeating: " ", count: count)
  }

  private mutating func shift(inserting count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].insert(contentsOf: Array(repeating: " ", count: count), at: cursor.column)
    cells[cursor.row].removeLast(count)
  }

  private static func width(_ text: String) -> Int {
    guard let scalar = text.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
