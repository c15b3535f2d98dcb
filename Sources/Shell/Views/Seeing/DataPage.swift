import Fiscal

/// A page that needs nothing beside itself: pictures as SVG, tables that a small script sorts and filters. It may run
/// nothing else and asks nobody for anything.
struct DataPage {
  /// A number that is seen first.
  struct Tile {
    var name: String
    var cell: Cell
  }

  enum Part {
    case tiles([Tile])
    case section(String)
    case picture(any Picture)
    case table(Listing)
    case note(String)
  }

  let title: String
  let subtitle: String
  let parts: [Part]
  let foot: [String]
  let catalogue: Catalogue

  private var face: Face { Face(catalogue, isForTerminal: false) }

  var text: String {
    var text = head
    text += "<h1>\(escaped(title))</h1>\n<p>\(escaped(subtitle))</p>\n"
    for part in parts { text += html(part) + "\n" }
    text += "<footer>\n" + foot.map { "<p>\(escaped($0))</p>\n" }.joined() + "</footer>\n"
    text += "<script>\(ReportScript.text)</script>\n</body>\n</html>"
    return text
  }

  private func escaped(_ text: String) -> String { text.visible.escapedForHTML }

  private func html(_ part: Part) -> String {
    switch part {
    case .section(let title): "<h2>\(escaped(title))</h2>"
    case .note(let text): "<p class=\"note\">\(escaped(text))</p>"
    case .picture(let picture): picture.svg(catalogue)
    case .tiles(let tiles): "<ul class=\"tiles\">\(tiles.map(html).joined())</ul>"
    case .table(let listing): table(listing)
    }
  }

  private func html(_ tile: Tile) -> String {
    let kind = kind(tile.cell).map { " class=\"\($0)\"" } ?? ""
    let text = face.text(tile.cell)
    return "<li><span>\(escaped(tile.name))</span><b\(kind)>\(escaped(text.isEmpty ? "–" : text))</b></li>"
  }

  private func table(_ listing: Listing) -> String {
    let numbers = ColumnKinds.numbers(of: listing)
    var text = "<div class=\"wide\"><table class=\"data\">\n<thead><tr>"
    for (column, isNumber) in zip(listing.columns, numbers) {
      let title = escaped(catalogue.title(ofColumn: column.name))
      text += "<th scope=\"col\"\(isNumber ? " class=\"n\"" : "")>\(title)</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in listing.rows { text += self.row(row, numbers) }
    text += "</tbody>\n"
    if let totals = listing.totals { text += "<tfoot>\(row(totals, numbers))</tfoot>\n" }
    return text + "</table></div>"
  }

  private func row(_ cells: [Cell], _ numbers: [Bool]) -> String {
    var text = "<tr>"
    for (at, isNumber) in numbers.enumerated() {
      let cell = at < cells.count ? cells[at] : .absent
      let kinds = [isNumber || cell.isNumber ? "n" : nil, cell.isTime ? "d" : nil, kind(cell)].compactMap { $0 }
      text += kinds.isEmpty ? "<td" : "<td class=\"\(kinds.joined(separator: " "))\""
      if let order = cell.order { text += " data-v=\"\(order)\"" }
      text += ">\(face.text(cell).escapedForHTML)</td>"
    }
    return text + "</tr>\n"
  }

  private func kind(_ cell: Cell) -> String? {
    switch face.style(cell) {
    case .minus: "minus"
    case .plus: "plus"
    default: nil
    }
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(catalogue.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(ReportScript.digest)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(escaped(title))</title>
    <style>
    \(ReportStyle.text)
    </style>
    </head>
    <body data-filter="\(escaped(catalogue.word("page.filter")))" data-shown="\(escaped(catalogue.word("page.shown")))">

    """
  }
}

extension Cell {
  /// By what a cell is put in order; nil where its text does.
  fileprivate var order: Int64? {
    switch self {
    case .integer(let number): number
    case .sum(let sum), .difference(let sum): sum.count
    case .clock(let clock): clock.seconds
    case .day(let day): Int64(day.number)
    case .absent, .text, .word, .quantity, .flag: nil
    }
  }

  fileprivate var isTime: Bool {
    switch self {
    case .clock, .day: true
    default: false
    }
  }
}
