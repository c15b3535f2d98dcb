import Fiscal
import Services

/// `shift report [N] [--format text|html] [--out FILE]`
enum ShiftReportCommand {
  static let spec = CommandSpec(
    "shift report", topic: .closing, arguments: [.init("shift", .shift)],
    options: [.init("format", .choice(["text", "html"])), .init("out", .newFile), .init("refresh")],
    examples: [
      .init("shift report"), .init("shift report 75 --output json"),
      .init("shift report last --out отчёт.html", runs: false),
    ], answers: true, writes: true
  ) { invocation, context in
    let mode = invocation.text("format").map { $0 == "html" ? OutputMode.html : .table }
    let path = invocation.text("out")
    // Before anybody is asked for anything.
    let fileMode = try path.map { path in
      guard let mode = invocation.output ?? mode ?? OutputMode(forFile: path) else {
        throw Fault(ServiceFault.exportEnding, ["file": path])
      }
      return mode
    }
    let (shift, record) = try await context.session.shift(invocation.text("shift"), progress: context.progress)
    let report = try await ClosingService(context.session.desk, progress: context.progress)
      .report(shift, of: record, refresh: invocation.flag("refresh"))
    let catalogue = Catalogue(context.session.settings.language)
    var answer = ReportView.answer(report, catalogue)
    answer.mode = mode
    guard let path, let fileMode else { return Outcome(answer: answer) }
    try context.write(answer, to: path, as: fileMode)
    return Outcome(said: [Message(ShellNote.written, ["file": path])])
  }
}
