/// A wording cut into its pieces: plain words, places for facts, and plurals.
struct Template {
  enum Piece: Equatable {
    case words(String)
    /// `{name}`
    case fact(String)
    /// `{count|чек|чека|чеков}`
    case plural(String, forms: [String])
  }

  let pieces: [Piece]

  /// Reads a wording. A brace that is never closed stays as it is written.
  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      pieces.append(parts.count > 1 ? .plural(name, forms: parts.dropFirst().map(String.init)) : .fact(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the facts that the wording takes.
  var facts: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .words: nil
        case .fact(let name), .plural(let name, _): name
        }
      })
  }
}
