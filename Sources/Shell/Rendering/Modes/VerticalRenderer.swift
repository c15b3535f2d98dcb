import Fiscal

/// A record after the other, a line a value.
struct VerticalRenderer: Renderer {
  /// How long a rule between records is where no width is known.
  private static let ruleWidth = 60
  /// A value gets at least so many columns.
  private static let leastRoom = 12

  let catalogue: Catalogue
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    try TextPage(catalogue: catalogue, surface: surface).draw(answer, on: &out) {
      (listing, out) throws(OutputFailure) in
      try draw(listing, on: &out)
      return nil
    }
  }

  func draw(_ listing: Listing, on out: inout OutputBuffer) throws(OutputFailure) {
    let titles = listing.columns.map { catalogue.title(of: $0) }
    let widths = titles.map { DisplayWidth.of($0) }
    let record = Record(
      titles: titles, widths: widths, indent: (widths.max() ?? 0) + 2, face: Face(catalogue),
      palette: surface.palette, width: surface.width)
    for (at, row) in listing.rows.enumerated() {
      if listing.rows.count > 1 || listing.totals != nil { try rule("\(at + 1)", on: &out) }
      try record.draw(row, on: &out)
    }
    guard let totals = listing.totals else { return }
    try rule(catalogue.word("output.total"), on: &out)
    try record.draw(totals, on: &out)
  }

  private func rule(_ title: String, on out: inout OutputBuffer) throws(OutputFailure) {
    let width = min(surface.width ?? VerticalRenderer.ruleWidth, VerticalRenderer.ruleWidth)
    let start = "── \(title) "
    let rest = max(0, width - DisplayWidth.of(start))
    out.append(surface.palette.paint(start + String(repeating: "─", count: rest), .faint))
    try out.endLine()
  }

  /// What all records have in common.
  private struct Record {
    let titles: [String]
    let widths: [Int]
    let indent: Int
    let face: Face
    let palette: Palette
    let width: Int?

    func draw(_ cells: [Cell], on out: inout OutputBuffer) throws(OutputFailure) {
      for at in titles.indices {
        let cell = at < cells.count ? cells[at] : .absent
        let text = face.text(cell)
        out.append(palette.paint(titles[at], .strong))
        if text.isEmpty {
          try out.endLine()
          continue
        }
        out.appendSpaces(indent - widths[at])
        let room = width.map { max($0 - indent, VerticalRenderer.leastRoom) }
        let lines = room.map { text.wrapped(to: $0) } ?? [text]
        for (number, line) in lines.enumerated() {
          if number > 0 { out.appendSpaces(indent) }
          out.append(face.style(cell).map { palette.paint(line, $0) } ?? line)
          try out.endLine()
        }
      }
    }
  }
}
