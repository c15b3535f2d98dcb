import Fiscal
import JSON
import Services

/// `receipt ID [--qr] [--format text|html|json] [--pdf FILE]`
enum ReceiptCommand {
  static let spec = CommandSpec(
    "receipt", topic: .looking,
    arguments: [.init("id", .text, .required)],
    options: [.init("qr"), .init("format", .choice(["text", "html", "json"])), .init("pdf", .newFile)],
    examples: [
      .init("receipt 998"), .init("receipt 9271023355200109:998 --qr"),
      .init("receipt 998 --format html > чек.html", runs: false), .init("receipt 997 --pdf чек.pdf", runs: false),
    ], answers: true
  ) { invocation, context in
    if invocation.text("pdf") != nil, invocation.text("format") != nil || invocation.flag("qr") {
      throw Fault(LanguageFault.optionsExclude, ["first": "--pdf", "second": "--format, --qr"])
    }
    let service = ReceiptService(context.session.desk, progress: context.progress)
    let copy = try await service.copy(try invocation.required("id"), of: context.session.selection.register)
    if let path = invocation.text("pdf") {
      let bytes = try await service.pdf(of: copy)
      let sink = try FileSink(path, .replacing)
      do {
        try sink.write(bytes)
        try sink.finish()
      } catch {
        sink.abandon()
        throw error
      }
      return Outcome(said: [Message(ShellNote.written, ["file": path])])
    }
    let catalogue = Catalogue(context.session.settings.language)
    var text = ReceiptForm(copy, catalogue).text
    if invocation.flag("qr"), let code = ReceiptForm.qr(of: copy.receipt) { text += "\n" + code }
    let object = ReceiptView.object(copy, catalogue)
    var answer = Answer(
      blocks: [.verbatim(text)], rows: Listing(ReceiptView.columns, rows: [ReceiptView.row(copy.receipt)]),
      document: { object })
    answer.page = { ReceiptPage(copy, catalogue).text }
    answer.mode = invocation.text("format").flatMap { $0 == "text" ? .table : OutputMode(rawValue: $0) }
    return Outcome(answer: answer)
  }
}
