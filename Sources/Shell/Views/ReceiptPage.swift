import Fiscal

/// A receipt as a page of HTML that needs nothing beside itself: to send, to look at, to print.
struct ReceiptPage {
  private let receipt: Receipt
  private let catalogue: Catalogue

  init(_ receipt: Receipt, _ catalogue: Catalogue) {
    self.receipt = receipt
    self.catalogue = catalogue
  }

  var text: String {
    let title = "\(catalogue.word("kind.\(receipt.kind.name)")) · \(catalogue.word("sign.\(receipt.sign.name)"))"
    var lines = [head(title), "<h1>\(escaped(title))</h1>", "<p>\(escaped(receipt.datetime.russian))</p>"]
    if !receipt.items.isEmpty { lines += ["<table class=\"items\">", items, "</table>"] }
    lines += ["<table>", row(catalogue.word("column.total"), receipt.total.grouped, "total")]
    for payment in Payment.allCases where receipt.payments[payment] != .zero {
      lines.append(row(catalogue.word("payment.\(payment.name)"), receipt.payments[payment].grouped))
    }
    lines += ["</table>", "<table>"]
    for fact in ReceiptForm(receipt, catalogue).facts {
      lines.append(row(catalogue.title(ofColumn: fact.name), fact.value))
    }
    lines.append("</table>")
    for warning in receipt.warnings { lines.append("<p class=\"note\">\(escaped(catalogue.text(warning)))</p>") }
    if let code = ReceiptCode(receipt) { lines.append(code.svg) }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n")
  }

  private var items: String {
    receipt.items.map { item in
      let price = [item.quantity?.text, item.price?.grouped].compactMap { $0 }.joined(separator: " × ")
      let vat = item.vat.map { "\(catalogue.word("column.vat")) \($0.name)" }
      let under = [price, vat].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
      let small = under.isEmpty ? "" : "<br><small>\(escaped(under))</small>"
      return "<tr><td>\(escaped(item.name))\(small)</td><td class=\"n\">\(escaped(item.sum?.grouped ?? ""))</td></tr>"
    }.joined(separator: "\n")
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
    h1 { font-size: 1.2em; margin: 0; }
    table { width: 100%; border-collapse: collapse; border-top: 1px dashed #888; margin-top: 0.5em; }
    td { padding: 0.2em 0; vertical-align: top; overflow-wrap: anywhere; }
    .n { text-align: right; padding-left: 1em; font-variant-numeric: tabular-nums; }
    .items .n, .total .n { white-space: nowrap; }
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
