/// A statement as a line of the file: a line feed in it is written `\n`, a backslash `\\`.
enum HistoryEntry {
  static func line(_ statement: String) -> String {
    var line = ""
    for scalar in statement.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\0", "\r": continue
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Anything else behind a backslash stays as it is: people edit the file, too.
  static func statement(_ line: some StringProtocol) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return String(line) }
    var statement = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "n": statement.append("\n")
        case "\\": statement.append("\\")
        default: statement.append(contentsOf: ["\\", scalar])
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        statement.append(scalar)
      }
    }
    if isEscaped { statement.append("\\") }
    return String(statement)
  }
}
