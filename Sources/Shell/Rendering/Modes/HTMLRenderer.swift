import Fiscal

/// A page that needs nothing beside itself. The notes stand in it wherever it goes, since it will be read far from the terminal.
struct HTMLRenderer: Renderer {
  let catalogue: Catalogue
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    if let page = answer.page {
      out.append(page())
      try out.endLine()
      return answer.notes
    }
    out.append(HTMLRenderer.head(language: catalogue.language.rawValue, title: title(of: answer)))
    for block in answer.blocks {
      switch block {
      case .heading(let message): out.append("<h2>\(catalogue.text(message).escapedForHTML)</h2>")
      case .line(let message): out.append("<p>\(catalogue.text(message).escapedForHTML)</p>")
      case .verbatim(let text): out.append("<pre>\(text.visibleLines.escapedForHTML)</pre>")
      case .table(let listing): try draw(listing, on: &out)
      case .sheet(let sheet): out.append(sheet.html())
      case .picture(let picture):
        out.append(picture.svg(catalogue))
        try out.endLine()
        try draw(picture.table, on: &out)
      }
      try out.endLine()
    }
    for note in answer.notes {
      out.append("<p class=\"note\">\(catalogue.text(note).escapedForHTML)</p>")
      try out.endLine()
    }
    out.append("</body>\n</html>")
    try out.endLine()
    return surface.isTerminal ? [] : answer.notes
  }

  private func title(of answer: Answer) -> String {
    for case .heading(let message) in answer.blocks { return catalogue.text(message) }
    return "cheki"
  }

  private func draw(_ listing: Listing, on out: inout OutputBuffer) throws(OutputFailure) {
    if listing.rows.isEmpty, listing.totals == nil {
      out.append("<p class=\"note\">\(catalogue.text(Message(OutputNote.noRows)).escapedForHTML)</p>")
      return
    }
    let face = Face(catalogue, isForTerminal: false)
    let numbers = ColumnKinds.numbers(of: listing)
    out.append("<table>\n<thead>\n<tr>")
    for (column, isNumber) in zip(listing.columns, numbers) {
      let title = catalogue.title(of: column).escapedForHTML
      out.append("<th scope=\"col\"\(isNumber ? " class=\"n\"" : "")>\(title)</th>")
    }
    out.append("</tr>\n</thead>\n<tbody>")
    try out.endLine()
    for row in listing.rows { try draw(row, numbers, face, on: &out) }
    out.append("</tbody>\n")
    if let totals = listing.totals {
      out.append("<tfoot>\n")
      try draw(totals, numbers, face, on: &out)
      out.append("</tfoot>\n")
    }
    out.append("</table>")
  }

  private func draw(_ row: [Cell], _ numbers: [Bool], _ face: Face, on out: inout OutputBuffer)
    throws(OutputFailure)
  {
    out.append("<tr>")
    for (at, isNumber) in numbers.enumerated() {
      let cell = at < row.count ? row[at] : .absent
      let kind = [isNumber || cell.isNumber ? "n" : nil, HTMLRenderer.kind(of: cell, face)].compactMap { $0 }
      out.append(kind.isEmpty ? "<td>" : "<td class=\"\(kind.joined(separator: " "))\">")
      out.append(face.text(cell).escapedForHTML)
      out.append("</td>")
    }
    out.append("</tr>")
    try out.endLine()
  }

  private static func kind(of cell: Cell, _ face: Face) -> String? {
    switch face.style(cell) {
    case .minus: "minus"
    case .plus: "plus"
    default: nil
    }
  }

  private static func head(language: String, title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.escapedForHTML)</title>
    <style>
    body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #1b1b1b; background: #fff; }
    h2 { font-size: 1.2em; margin: 1.5em 0 0.5em; }
    table { border-collapse: collapse; margin: 0.5em 0 1em; }
    th, td { padding: 0.25em 0.75em; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; }
    th { border-bottom: 2px solid #888; }
    tfoot td { font-weight: bold; border-top: 2px solid #888; border-bottom: none; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .minus { color: #b00020; }
    .plus { color: #8a5a00; }
    .note { color: #666; }
    pre { line-height: 1.2; }
    @media print { body { margin: 0; font-size: 11px; } thead { display: table-header-group; } tr { break-inside: avoid; } }
    </style>
    </head>
    <body>

    """
  }
}

extension String {
  /// The text as it stands between tags and in quoted attributes of HTML.
  var escapedForHTML: String {
    guard utf8.contains(where: { HTMLEscapes.special.contains($0) }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

private enum HTMLEscapes {
  static let special = Set("&<>\"'".utf8)
}
