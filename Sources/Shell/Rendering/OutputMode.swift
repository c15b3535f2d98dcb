/// How an answer is drawn.
public enum OutputMode: String, CaseIterable, Sendable {
  case table
  /// A line a value, a record after the other.
  case vertical
  case csv
  case tsv
  /// One document.
  case json
  /// An object a line.
  case jsonl
  case markdown
  case html

  /// The mode that follows a file's ending; nil where the ending names none.
  public init?(forFile path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt": self = .table
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// Whether programs read it: English names, rubles with a point, ISO times.
  public var isForMachines: Bool {
    switch self {
    case .csv, .tsv, .json, .jsonl: true
    case .table, .vertical, .markdown, .html: false
    }
  }
}
