import Fiscal

/// «Отчёт за смену» as a page of HTML that needs nothing beside itself and prints on one sheet of A4.
struct ReportPage {
  private let sheet: ReportSheet

  init(_ sheet: ReportSheet) { self.sheet = sheet }

  var text: String {
    var lines = [head, "<h1>\(escaped(sheet.title))</h1>", "<table class=\"facts\">"]
    lines += sheet.facts.map { "<tr><th scope=\"row\">\(escaped($0.name))</th><td>\(escaped($0.value))</td></tr>" }
    lines.append("</table>")
    for table in sheet.tables { lines += drawn(table) }
    lines.append("<p>\(escaped(word("report.receipts"))): \(escaped(sheet.receipts))</p>")
    if let differences = sheet.differences {
      lines.append(
        "<p class=\"\(differences.isEmpty ? "equal" : "differs")\">"
          + "\(escaped(word(differences.isEmpty ? "report.equal" : "report.differences")))</p>")
      lines += list(differences)
    }
    lines.append("<p>\(escaped(word("report.unsent-title")))</p>")
    lines += list(sheet.unsent)
    if !sheet.notes.isEmpty {
      lines.append("<p>\(escaped(word("report.notes")))</p>")
      lines += list(sheet.notes)
    }
    lines.append("<p class=\"made\">\(escaped(sheet.made))</p>")
    return (lines + ["</body>", "</html>"]).joined(separator: "\n")
  }

  private static let mostInAColumn = 8

  private func list(_ items: [String]) -> [String] {
    items.isEmpty
      ? []
      : [items.count > Self.mostInAColumn ? "<ul class=\"many\">" : "<ul>"] + items.map { "<li>\(escaped($0))</li>" }
        + ["</ul>"]
  }

  private func word(_ key: String) -> String { sheet.catalogue.word(key) }

  private func escaped(_ text: String) -> String { text.visible.escapedForHTML }

  private func drawn(_ table: ReportSheet.Table) -> [String] {
    let count = table.signs.count
    let sides = ReportSheet.sides.map { "<th colspan=\"\(count)\" scope=\"colgroup\">\(escaped(sheet.name($0)))</th>" }
    let signs = table.signs.map { "<th class=\"n\" scope=\"col\">\(escaped(word("report.\($0.name)")))</th>" }.joined()
    var lines = [
      "<table class=\"figures\">", "<thead>", "<tr><th rowspan=\"2\"></th>\(sides.joined())</tr>",
      "<tr>\(ReportSheet.sides.map { _ in signs }.joined())</tr>", "</thead>", "<tbody>",
    ]
    for row in table.rows {
      guard row.rank != .group else {
        let width = 1 + ReportSheet.sides.count * count
        lines.append("<tr class=\"group\"><th colspan=\"\(width)\" scope=\"colgroup\">\(escaped(row.label))</th></tr>")
        continue
      }
      let figures = ReportSheet.sides.flatMap { side in
        (row.sums[side] ?? []).enumerated().map { at, sum in
          "<td class=\"\(row.differs(at: at) ? "n differs" : "n")\">\(escaped(sum?.grouped ?? "–"))</td>"
        }
      }
      let rank = row.rank == .total ? "total" : "part"
      lines.append(
        "<tr class=\"\(rank)\"><th scope=\"row\">\(escaped(row.label))</th>\(figures.joined())</tr>")
    }
    return lines + ["</tbody>", "</table>"]
  }

  /// The size of the printed letters in tenths of a point: a sheet holds some fifty rows of ten, and more when they are
  /// smaller.
  private var size: Int {
    let rows =
      sheet.facts.count + sheet.tables.reduce(0) { $0 + $1.rows.count + 3 } + height(sheet.differences ?? [])
      + height(sheet.notes) + 10
    return max(30, min(100, 100 * 48 / max(1, rows)))
  }

  private func height(_ list: [String]) -> Int { list.count > Self.mostInAColumn ? (list.count + 1) / 2 : list.count }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(sheet.catalogue.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(sheet.title))</title>
    <style>
    body { font: 14px/1.4 system-ui, sans-serif; max-width: 52em; margin: 2em auto; padding: 0 1em; color: #1b1b1b; background: #fff; }
    h1 { font-size: 1.4em; margin: 0 0 0.6em; text-align: center; }
    table { width: 100%; border-collapse: collapse; margin: 0 0 1em; }
    th { font-weight: normal; text-align: left; vertical-align: top; }
    td { overflow-wrap: anywhere; }
    .facts th { width: 9em; color: #555; padding: 0.1em 1em 0.1em 0; }
    .facts td { padding: 0.1em 0; }
    .figures th, .figures td { border: 1px solid #888; padding: 0.2em 0.5em; }
    .figures thead th { text-align: center; background: #eee; }
    .figures .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .figures thead .n { text-align: center; white-space: normal; }
    .group th, .total th, .total td { font-weight: bold; }
    .part th { padding-left: 1.5em; overflow-wrap: anywhere; }
    td.differs { background: #fdecea; }
    p.differs { color: #b00020; font-weight: bold; }
    p { margin: 0.5em 0 0; }
    ul { margin: 0 0 0.5em; padding-left: 1.5em; }
    .many { columns: 2; }
    .made { margin-top: 1em; color: #555; }
    @page { size: A4 portrait; margin: 12mm; }
    @media print {
      body { font-size: \(size / 10).\(size % 10)pt; line-height: 1.25; max-width: none; margin: 0; padding: 0; }
      table, ul { margin-bottom: 0.5em; }
      .figures th, .figures td { padding: 0.1em 0.4em; }
      tr, li { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    </style>
    </head>
    <body>
    """
  }
}
