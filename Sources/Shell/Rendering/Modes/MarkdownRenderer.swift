import Fiscal

/// Tables of GitHub's Markdown, for tickets and chats.
struct MarkdownRenderer: Renderer {
  let catalogue: Catalogue
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    for (at, block) in answer.blocks.enumerated() {
      if at > 0 { try out.endLine() }
      switch block {
      case .heading(let message): out.append("## " + MarkdownRenderer.escaped(catalogue.text(message)))
      case .line(let message): out.append(MarkdownRenderer.escaped(catalogue.text(message)))
      case .verbatim(let text): out.append(MarkdownRenderer.fenced(text.visibleLines))
      case .table(let listing):
        try draw(listing, on: &out)
        continue
      case .sheet(let sheet):
        let canvas = Canvas(Surface(isTerminal: false), catalogue)
        out.append(MarkdownRenderer.fenced(sheet.lines(canvas).joined(separator: "\n")))
      case .picture(let picture):
        try draw(picture.table, on: &out)
        continue
      }
      try out.endLine()
    }
    guard surface.isTerminal else { return answer.notes }
    for note in answer.notes {
      try out.endLine()
      out.append("_" + MarkdownRenderer.escaped(catalogue.text(note)) + "_")
      try out.endLine()
    }
    return []
  }

  private func draw(_ listing: Listing, on out: inout OutputBuffer) throws(OutputFailure) {
    let face = Face(catalogue, isForTerminal: false)
    let numbers = ColumnKinds.numbers(of: listing)
    let titles = listing.columns.map { MarkdownRenderer.escaped(catalogue.title(of: $0)) }
    out.append("| " + titles.joined(separator: " | ") + " |")
    try out.endLine()
    out.append("| " + numbers.map { $0 ? "---:" : "---" }.joined(separator: " | ") + " |")
    try out.endLine()
    for row in listing.rows { try draw(row, listing.columns.count, face, bold: false, on: &out) }
    if let totals = listing.totals { try draw(totals, listing.columns.count, face, bold: true, on: &out) }
  }

  private func draw(_ row: [Cell], _ count: Int, _ face: Face, bold: Bool, on out: inout OutputBuffer)
    throws(OutputFailure)
  {
    out.append("|")
    for at in 0..<count {
      let text = at < row.count ? MarkdownRenderer.escaped(face.text(row[at])) : ""
      out.append(text.isEmpty ? " |" : bold ? " **\(text)** |" : " \(text) |")
    }
    try out.endLine()
  }

  /// Text in which nothing is markup.
  private static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { !markup.contains($0) }
    if isPlain { return text }
    var escaped = ""
    for character in text {
      if let byte = character.asciiValue, markup.contains(byte) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  private static let markup = Set("\\|`*_[]<>~&#".utf8)

  /// A block of code with a fence longer than any inside.
  private static func fenced(_ text: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return fence + "\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence
  }
}
