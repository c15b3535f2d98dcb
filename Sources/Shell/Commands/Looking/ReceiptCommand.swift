import Fiscal
import JSON
import Services

/// `receipt ID [--qr] [--format text|html|json]`
enum ReceiptCommand {
  static let spec = CommandSpec(
    "receipt", topic: .looking,
    arguments: [.init("id", .text, .required)],
    options: [.init("qr"), .init("format", .choice(["text", "json"]))],
    examples: [.init("receipt 998"), .init("receipt 9271023355200109:998 --qr")], answers: true
  ) { invocation, context in
    let found = try await ReceiptService(context.session.desk, progress: context.progress)
      .receipt(try invocation.required("id"), of: context.session.selection.register)
    let catalogue = Catalogue(context.session.settings.language)
    guard let shown = found.first(where: { $0.side == .operator }) ?? found.first else { return Outcome() }
    let receipt = shown.receipt
    var text = ReceiptForm(receipt, catalogue).text
    if invocation.flag("qr"), let code = ReceiptForm.qr(of: receipt) { text += "\n" + code }
    let object = ReceiptView.object(receipt, catalogue)
    let asJSON = invocation.text("format") == "json"
    return Outcome(
      answer: Answer(
        blocks: [.verbatim(asJSON ? object.serialized(pretty: true) + "\n" : text)],
        rows: Listing(ReceiptView.columns, rows: [ReceiptView.row(receipt)]), document: { object }))
  }
}
