import Fiscal

/// Tables without boxes, fitted to the width: titles, a rule, the rows, the totals under another rule. A list that does not
/// fit even with shortened texts is drawn as records.
struct TableRenderer: Renderer {
  let catalogue: Catalogue
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    let face = Face(catalogue)
    let records = VerticalRenderer(catalogue: catalogue, surface: surface)
    return try TextPage(catalogue: catalogue, surface: surface).draw(answer, on: &out) {
      (listing, out) throws(OutputFailure) in
      guard let layout = TableLayout(listing, face, width: surface.width) else {
        try records.draw(listing, on: &out)
        return nil
      }
      try draw(listing, layout, face, on: &out)
      return note(hidden: layout.hidden, of: listing)
    }
  }

  private func draw(_ listing: Listing, _ layout: TableLayout, _ face: Face, on out: inout OutputBuffer)
    throws(OutputFailure)
  {
    let palette = surface.palette
    var row = TableRow(layout.columns)
    for column in layout.columns { row.add(column.title, DisplayWidth.of(column.title), .strong, palette, to: &out) }
    try row.end(on: &out)
    try rule(layout, on: &out)
    for cells in listing.rows {
      for column in layout.columns {
        let cell = column.index < cells.count ? cells[column.index] : .absent
        row.add(face.text(cell), face.width(cell), face.style(cell), palette, to: &out)
      }
      try row.end(on: &out)
    }
    guard let totals = listing.totals else { return }
    try rule(layout, on: &out)
    for column in layout.columns {
      let cell = column.index < totals.count ? totals[column.index] : .absent
      row.add(face.text(cell), face.width(cell), face.style(cell) ?? .strong, palette, to: &out)
    }
    try row.end(on: &out)
  }

  private func rule(_ layout: TableLayout, on out: inout OutputBuffer) throws(OutputFailure) {
    let gap = String(repeating: " ", count: TableLayout.gap)
    let rule = layout.columns.map { String(repeating: "─", count: $0.width) }.joined(separator: gap)
    out.append(surface.palette.paint(rule, .faint))
    try out.endLine()
  }

  private func note(hidden: [Int], of listing: Listing) -> Message? {
    guard !hidden.isEmpty else { return nil }
    let titles = hidden.map { catalogue.title(of: listing.columns[$0]) }
    return Message(
      OutputNote.columnsHidden, ["count": String(hidden.count), "columns": titles.joined(separator: ", ")])
  }
}
