import Fiscal
import JSON
import Services

/// `receipt ID [--qr] [--format text|html|json] [--pdf FILE] [--link]`
enum ReceiptCommand {
  static let spec = CommandSpec(
    "receipt", topic: .looking,
    arguments: [.init("id", .receipt, .required)],
    options: [.init("qr"), .init("format", .choice(["text", "html", "json"])), .init("pdf", .newFile), .init("link")],
    examples: [
      .init("receipt 998"), .init("receipt 9271023355200109:998 --qr"),
      .init("receipt 998 --format html > чек.html", runs: false), .init("receipt 997 --pdf чек.pdf", runs: false),
      .init("receipt 997 --link", runs: false),
    ], answers: true, writes: true
  ) { invocation, context in
    if invocation.text("pdf") != nil, invocation.text("format") != nil || invocation.flag("qr") {
      throw Fault(LanguageFault.optionsExclude, ["first": "--pdf", "second": "--format, --qr"])
    }
    if invocation.flag("link"), let other = ["pdf", "format"].first(where: { invocation.text($0) != nil }) {
      throw Fault(LanguageFault.optionsExclude, ["first": "--link", "second": "--\(other)"])
    }
    let service = ReceiptService(context.session.desk, progress: context.progress)
    let copy = try await service.copy(try invocation.required("id"), of: context.session.selection.register)
    if let path = invocation.text("pdf") {
      let bytes = try await service.pdf(of: copy)
      try context.write(bytes, to: path)
      return Outcome(said: [Message(ShellNote.written, ["file": path])])
    }
    if invocation.flag("link") {
      let link = try await service.link(of: copy)
      return Outcome(
        answer: Answer(
          blocks: [.verbatim(link + "\n")], rows: Listing([.init("link")], rows: [[.text(link)]]),
          document: { .object([JSONMember("link", .string(link))]) }))
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
