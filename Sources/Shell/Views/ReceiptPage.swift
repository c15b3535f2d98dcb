import Fiscal
import Services

/// A receipt as a page of HTML that needs nothing beside itself: to send, to look at, to print.
struct ReceiptPage {
  private let form: ReceiptForm
  private let catalogue: Catalogue

  init(_ copy: ReceiptCopy, _ catalogue: Catalogue) {
    form = ReceiptForm(copy, catalogue)
    self.catalogue = catalogue
  }

  private var receipt: Receipt { form.copy.receipt }

  var text: String {
    let title = "\(form.kind) · \(form.sign)"
    var lines = [head(title)]
    lines += form.head.map { "<p class=\"seller\">\(escaped($0))</p>" }
    lines += ["<h1>\(escaped(title))</h1>", "<p>\(escaped(receipt.datetime.russian))</p>"]
    if !form.correction.isEmpty { lines += table(form.correction.map { row($0.name, $0.value) }) }
    if !receipt.items.isEmpty { lines += table(receipt.items.enumerated().map { item($0 + 1, $1) }, "items") }
    let total = row(catalogue.word("receipt.total"), receipt.total.grouped, "total")
    lines += table([total] + (form.payments + form.taxes).map { row($0.name, $0.value) }, "sums")
    lines += table(form.facts.map { row(catalogue.title(ofColumn: $0.name), $0.value) })
    for warning in receipt.warnings { lines.append("<p class=\"note\">\(escaped(catalogue.text(warning)))</p>") }
    if let code = ReceiptCode(receipt) { lines.append(code.svg) }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n")
  }

  private func table(_ rows: [String], _ kind: String? = nil) -> [String] {
    [kind.map { "<table class=\"\($0)\">" } ?? "<table>"] + rows + ["</table>"]
  }

  private func item(_ number: Int, _ item: ReceiptItem) -> String {
    let under = form.details(of: item).joined(separator: " · ")
    let small = under.isEmpty ? "" : "<br><small>\(escaped(under))</small>"
    return
      "<tr><td>\(number). \(escaped(item.name))\(small)</td><td class=\"n\">\(escaped(item.sum?.grouped ?? ""))</td></tr>"
  }

  private func row(_ name: String, _ value: String, _ kind: String? = nil) -> String {
    let kind = kind.map { " class=\"\($0)\"" } ?? ""
    return "<tr\(kind)><td>\(escaped(name))</td><td class=\"n\">\(escaped(value))</td></tr>"
  }

  private func escaped(_ text: String) -> String { text.visible.escapedForHTML }

  private func head(_ title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(catalogue.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    body { font: 14px/1.4 system-ui, sans-serif; max-width: 24em; margin: 2em auto; padding: 0 1em; color: #1b1b1b; background: #fff; }
    h1 { font-size: 1.2em; margin: 0.5em 0 0; }
    p { margin: 0; }
    .seller { text-align: center; }
    td:first-child:not(:only-child) { min-width: 7em; }
    table { width: 100%; border-collapse: collapse; border-top: 1px dashed #888; margin-top: 0.5em; }
    td { padding: 0.2em 0; vertical-align: top; overflow-wrap: anywhere; }
    .n { text-align: right; padding-left: 1em; font-variant-numeric: tabular-nums; }
    .items .n, .sums .n { white-space: nowrap; }
    .total { font-weight: bold; font-size: 1.2em; }
    small, .note { color: #555; }
    .qr { display: block; width: 12em; margin: 1em auto; }
    @page { margin: 10mm; }
    @media print { body { margin: 0; padding: 0; } tr, .qr { break-inside: avoid; } }
    </style>
    </head>
    <body>
    """
  }
}
