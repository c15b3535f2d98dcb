import Fiscal
import JSON
import Services

/// `receipt ID [--qr] [--format text|html|json]`
enum ReceiptCommand {
  static let spec = CommandSpec(
    "receipt", topic: .looking,
    arguments: [.init("id", .text, .required)],
    options: [.init("qr"), .init("format", .choice(["text", "html", "json"]))],
    examples: [
      .init("receipt 998"), .init("receipt 9271023355200109:998 --qr"),
      .init("receipt 998 --format html > чек.html", runs: false),
    ], answers: true
  ) { invocation, context in
    let found = try await ReceiptService(context.session.desk, progress: context.progress)
      .receipt(try invocation.required("id"), of: context.session.selection.register)
    let catalogue = Catalogue(context.session.settings.language)
    guard let shown = found.first(where: { $0.side == .operator }) ?? found.first else { return Outcome() }
    let receipt = shown.receipt
    var text = ReceiptForm(receipt, catalogue).text
    if invocation.flag("qr"), let code = ReceiptForm.qr(of: receipt) { text += "\n" + code }
    let object = ReceiptView.object(receipt, catalogue)
    var answer = Answer(
      blocks: [.verbatim(text)], rows: Listing(ReceiptView.columns, rows: [ReceiptView.row(receipt)]),
      document: { object })
    answer.page = { ReceiptPage(receipt, catalogue).text }
    answer.mode = invocation.text("format").flatMap { $0 == "text" ? .table : OutputMode(rawValue: $0) }
    return Outcome(answer: answer)
  }
}
