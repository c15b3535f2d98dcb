import Fiscal

/// An answer as text for people: headings, lines and lists one under the other, the notes at the end.
struct TextPage {
  let catalogue: Catalogue
  let surface: Surface

  /// Draws one list; gives back what had no room, as a note.
  typealias ListDrawer = (Listing, inout OutputBuffer) throws(OutputFailure) -> Message?

  func draw(_ answer: Answer, on out: inout OutputBuffer, list: ListDrawer) throws(OutputFailure) -> [Message] {
    var notes = answer.notes
    var previous: Answer.Block?
    for block in answer.blocks {
      if let previous, !TextPage.belongs(block, under: previous) { try out.endLine() }
      switch block {
      case .heading(let message): try line(catalogue.text(message), .strong, on: &out)
      case .line(let message): try line(catalogue.text(message), nil, on: &out)
      case .verbatim(let text): try verbatim(text, on: &out)
      case .picture(let picture): try fitted(picture.lines(Canvas(surface, catalogue)), on: &out)
      case .sheet(let sheet): try fitted(sheet.lines(Canvas(surface, catalogue)), on: &out)
      case .table(let listing):
        if listing.rows.isEmpty, listing.totals == nil {
          try line(catalogue.text(Message(OutputNote.noRows)), .faint, on: &out)
        } else if let note = try list(listing, &out), !notes.contains(note) {
          notes.append(note)
        }
      }
      previous = block
    }
    guard surface.isTerminal else { return notes }
    if previous != nil, !notes.isEmpty { try out.endLine() }
    for note in notes { try line(catalogue.text(note), .faint, on: &out) }
    return []
  }

  private func line(_ text: String, _ style: Palette.Style?, on out: inout OutputBuffer) throws(OutputFailure) {
    // A terminal would break a line in the middle of a number.
    let lines = surface.isTerminal ? text.wrapped(to: surface.width ?? 80) : [text]
    for line in lines {
      out.append(style.map { surface.palette.paint(line, $0) } ?? line)
      try out.endLine()
    }
  }

  /// Lines that fit as they are; what colours them has no width.
  private func fitted(_ lines: [String], on out: inout OutputBuffer) throws(OutputFailure) {
    for line in lines {
      out.append(line)
      try out.endLine()
    }
  }

  private func verbatim(_ text: String, on out: inout OutputBuffer) throws(OutputFailure) {
    out.append(text.visibleLines)
    if text.hasSuffix("\n") { try out.flush() } else { try out.endLine() }
  }

  /// Whether a block follows another without an empty line between them.
  private static func belongs(_ block: Answer.Block, under previous: Answer.Block) -> Bool {
    switch (previous, block) {
    case (.heading, .heading): false
    case (.heading, _), (.line, .line): true
    default: false
    }
  }
}
