import Fiscal
import Services

/// `export report [N] [--from D] [--to D] [--all] --out FILE.html`
enum ExportReportCommand {
  static let spec = CommandSpec(
    "export report", topic: .seeing, arguments: [.init("shift", .shift)],
    options: DiffCommand.options + [.init("out", .newFile, required: true)],
    examples: [
      .init("export report --out смена.html"), .init("export report --from -7d --all --out неделя.html"),
    ], writes: true
  ) { invocation, context in
    let path = try invocation.required("out")
    // Before anybody is asked for anything.
    guard OutputMode(forFile: path) == .html else { throw Fault(ShellFault.reportEnding, ["file": path]) }
    let catalogue = Catalogue(context.session.settings.language)
    let page = try await page(invocation, context, catalogue)
    var answer = Answer(blocks: [], rows: Listing([]))
    answer.page = { page.text }
    try context.write(answer, to: path, as: .html)
    return Outcome(said: [Message(ShellNote.written, ["file": path])])
  }

  /// The shift that is named or selected, else a period.
  private static func page(_ invocation: Invocation, _ context: Context, _ catalogue: Catalogue) async throws
    -> DataPage
  {
    let session = context.session
    let contents = ReportContents(catalogue: catalogue, now: session.desk.now)
    let period = try invocation.period()
    if period != nil, invocation.text("shift") != nil {
      throw Fault(LanguageFault.optionsExclude, ["first": "@name.shift", "second": "--from/--to"])
    }
    let isShift = invocation.text("shift") != nil || session.selection.shift != nil
    if period == nil, isShift, !invocation.flag("all") {
      let result = try await DiffCommand.result(invocation, context)
      guard let shift = result.shift, let record = result.register else { throw Fault(ServiceFault.shiftNotSelected) }
      let hours = try await SeeingService(session.desk, progress: context.progress).hours(shift, of: record)
      let explanation = try await ReconciliationService(session.desk, progress: context.progress).explanation(
        of: result)
      return contents.page(result, explanation, hours)
    }
    let one = invocation.flag("all") ? nil : session.selection.register
    var asked = session
    asked.selection.register = one
    let usual = SeeingService(session.desk, progress: context.progress).usualPeriod
    let report = try await ReportService(session.desk, progress: context.progress)
      .period(
        period ?? usual, of: try await asked.records(), one: one, refresh: invocation.flag("refresh"))
    return contents.page(report)
  }
}
