/// A way to misbehave on purpose. Where a side does not say it of itself (`503-books`), the kind hits the sides it fits.
enum Misbehaviour: String, CaseIterable, Sendable {
  case slow
  case tooMany = "429"
  case unavailable = "503"
  case unauthorized = "401"
  case failed = "500"
  case cut
  case html
  case badJSON = "badjson"
  case repeatPages = "repeat-pages"
  case shortPages = "short-pages"
  case strings
  case noDocumentNumbers = "no-document-numbers"
  case instantClock = "instant-clock"
  case okFalse = "ok-false"
  case writeRefused = "write-refused"
  case writeFailed = "write-500"
  case writeCut = "write-cut"
  case fieldsIgnored = "write-ignored"
  case changedMeanwhile = "write-412"

  enum Side: String, CaseIterable, Sendable {
    case `operator`
    case books
  }

  /// Those that it hits when no side is said.
  var sides: [Side] {
    switch self {
    case .noDocumentNumbers, .instantClock, .okFalse: [.operator]
    case .unauthorized, .failed: [.books]
    case .writeRefused, .writeFailed, .writeCut, .fieldsIgnored, .changedMeanwhile: [.books]
    default: Side.allCases
    }
  }

  /// Whether it hits requests alone that change something.
  var hitsWriting: Bool {
    switch self {
    case .writeRefused, .writeFailed, .writeCut, .fieldsIgnored, .changedMeanwhile: true
    default: false
    }
  }

  /// A kind at a side.
  struct Fit: Hashable, Sendable {
    var kind: Misbehaviour
    var side: Side

    /// Reads `slow`, `503-books`; nil when it is none.
    static func read(_ text: String) -> [Fit]? {
      if let kind = Misbehaviour(rawValue: text) { return kind.sides.map { Fit(kind: kind, side: $0) } }
      for side in Side.allCases where text.hasSuffix("-\(side.rawValue)") {
        guard let kind = Misbehaviour(rawValue: String(text.dropLast(side.rawValue.count + 1))) else { return nil }
        if [.instantClock, .okFalse].contains(kind) && side == .books { return nil }
        if kind.hitsWriting && side == .operator { return nil }
        return [Fit(kind: kind, side: side)]
      }
      return nil
    }
  }

  /// What it does, for `--help`.
  var help: String {
    switch self {
    case .slow: "answers come after two seconds"
    case .tooMany: "HTTP 429 with Retry-After: 1"
    case .unavailable: "HTTP 503"
    case .unauthorized: "HTTP 401 with 1С's code 20, no rights (books)"
    case .failed: "HTTP 500 with 1С's code -1 (books)"
    case .cut: "the connection closes in mid-body"
    case .html: "a page of HTML under HTTP 200"
    case .badJSON: "JSON that ends too early"
    case .repeatPages: "every page comes twice; at the books, half of the page before"
    case .shortPages: "a third of the page that was asked for"
    case .strings: "every number as a string"
    case .noDocumentNumbers: "receipts without № ФД (operator; -books: operations without it)"
    case .instantClock: "times are instants, the register's zone is Moscow (operator)"
    case .writeRefused: "writing fails with HTTP 500, nothing is written (books)"
    case .writeFailed: "HTTP 500 behind what was written (books)"
    case .writeCut: "the connection closes behind what was written, nothing is answered (books)"
    case .fieldsIgnored: "the table of cashless payments is silently ignored (books)"
    case .changedMeanwhile: "a change is answered with HTTP 412 (books)"
    case .okFalse: "ok: false, code 403, under HTTP 200 (operator)"
    }
  }
}
