/// Sets the cells of one row into their columns, without spaces after the last one.
struct TableRow {
  private let columns: [TableLayout.Column]
  private var at = 0
  private var spaces = 0

  init(_ columns: [TableLayout.Column]) { self.columns = columns }

  /// The next cell of the row.
  mutating func add(
    _ text: String, _ width: Int, _ style: Palette.Style?, _ palette: Palette, to out: inout OutputBuffer
  ) {
    guard at < columns.count else { return }
    let column = columns[at]
    if at > 0 { spaces += TableLayout.gap }
    at += 1
    var text = text
    var width = width
    if width > column.width {
      text = text.shortened(to: column.width)
      width = DisplayWidth.of(text)
    }
    let rest = max(0, column.width - width)
    if column.isRight { spaces += rest }
    if width > 0 {
      out.appendSpaces(spaces)
      spaces = 0
      out.append(style.map { palette.paint(text, $0) } ?? text)
    }
    if !column.isRight { spaces += rest }
  }

  mutating func end(on out: inout OutputBuffer) throws(OutputFailure) {
    at = 0
    spaces = 0
    try out.endLine()
  }
}
