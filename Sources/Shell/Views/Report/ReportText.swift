import Fiscal

/// «Отчёт за смену» as text, for a terminal of the usual width.
struct ReportText {
  private let sheet: ReportSheet
  private static let width = 80
  /// Before the rows of a group.
  private static let indent = "  "

  init(_ sheet: ReportSheet) { self.sheet = sheet }

  var text: String {
    var lines = [sheet.title, ""]
    let names = sheet.facts.map(\.name)
    let room = (names.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    for fact in sheet.facts {
      let value = fact.value.wrapped(to: max(20, Self.width - room))
      for (at, line) in value.enumerated() { lines.append(padded(at == 0 ? fact.name : "", room) + line) }
    }
    for table in sheet.tables { lines += [""] + drawn(table) }
    lines += ["", "\(word("report.receipts")): \(sheet.receipts)"]
    if let differences = sheet.differences {
      lines.append(word(differences.isEmpty ? "report.equal" : "report.differences"))
      lines += differences.map { Self.indent + $0 }
    }
    lines += ["", word("report.unsent-title")] + sheet.unsent.map { Self.indent + $0 }
    if !sheet.notes.isEmpty { lines += ["", word("report.notes")] + sheet.notes.flatMap(wrapped) }
    lines += ["", sheet.made]
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private func wrapped(_ note: String) -> [String] {
    note.wrapped(to: Self.width - Self.indent.count).map { Self.indent + $0 }
  }

  private func word(_ key: String) -> String { sheet.catalogue.word(key) }

  private func drawn(_ table: ReportSheet.Table) -> [String] {
    let titles = table.signs.map { word("report.\($0.name)") }
    let figures = table.rows.map { row in ReportSheet.sides.flatMap { row.sums[$0] ?? [] }.map { $0?.grouped ?? "–" } }
    let widths = (0..<ReportSheet.sides.count * table.signs.count).map { at in
      ([titles[at % titles.count]] + figures.compactMap { $0.isEmpty ? nil : $0[at] }).map { DisplayWidth.of($0) }.max()
        ?? 0
    }
    let taken = widths.reduce(0) { $0 + $1 + 2 }
    let labels = table.rows.map(label)
    let room = min(labels.map { DisplayWidth.of($0) }.max() ?? 0, max(12, Self.width - taken - 3))
    let rule = String(repeating: "─", count: room + taken)
    var lines = heads(widths, titles, room) + [rule]
    for (at, row) in table.rows.enumerated() {
      let cells = zip(figures[at], widths).map { "  " + left($0, $1) }.joined() + (row.differs ? "  ≠" : "")
      guard !cells.isEmpty else {
        lines.append(labels[at])
        continue
      }
      // A name that is too long stands on lines of its own, its figures under it.
      if DisplayWidth.of(labels[at]) > room {
        lines += [labels[at], String(repeating: " ", count: room) + cells]
      } else {
        lines.append(padded(labels[at], room) + cells)
      }
    }
    return lines + [rule]
  }

  private func label(_ row: ReportSheet.Row) -> String { row.rank == .part ? Self.indent + row.label : row.label }

  /// The sides over their signs.
  private func heads(_ widths: [Int], _ titles: [String], _ room: Int) -> [String] {
    var sides = String(repeating: " ", count: room)
    var signs = sides
    for (at, side) in ReportSheet.sides.enumerated() {
      let own = widths[(at * titles.count)..<((at + 1) * titles.count)]
      sides += "  " + padded(sheet.name(side), own.reduce(0, +) + 2 * (own.count - 1))
      signs += zip(titles, own).map { "  " + left($0, $1) }.joined()
    }
    while sides.hasSuffix(" ") { sides.removeLast() }
    return [sides, signs]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// Figures stand at the right.
  private func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }
}
