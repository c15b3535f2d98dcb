import Fiscal
import Services

/// `sales preview` and `sales load`: «Отчёт о розничных продажах» into the books.
enum SalesCommands {
  static let preview = CommandSpec(
    "sales preview", topic: .moving, arguments: [.init("shift", .shift)],
    options: [.init("from", .date), .init("to", .date), .init("refresh")],
    examples: [.init("sales preview 75"), .init("sales preview --from -7d --output csv", runs: false)], answers: true
  ) { invocation, context in
    let service = SalesService(context.session.desk, progress: context.progress)
    let targets = try await targets(invocation, context, service)
    var previews: [SalesService.Preview] = []
    for target in targets.list {
      previews.append(
        try await service.preview(target.shift, of: target.record, refresh: invocation.flag("refresh")))
    }
    let catalogue = Catalogue(context.session.settings.language)
    guard targets.isPeriod else {
      guard let only = previews.first else { return Outcome() }
      return Outcome(answer: SalesView.answer(only, catalogue))
    }
    return Outcome(answer: SalesView.list(previews, catalogue))
  }

  static let load = CommandSpec(
    "sales load", topic: .moving, arguments: [.init("shift", .shift)],
    options: [
      .init("from", .date), .init("to", .date), .init("out", .newFile), .init("edition", .text), .init("post"),
      .init("replace"), .init("refresh"),
    ],
    examples: [
      .init("sales load 75 --dry-run", runs: false), .init("sales load 75 --post", runs: false),
      .init("sales load --from 01.11.2026 --out продажи.xml --edition 1.20", runs: false),
    ], answers: true, writes: true
  ) { invocation, context in
    for other in ["post", "replace"] where invocation.text("out") != nil && invocation.flag(other) {
      throw Fault(LanguageFault.optionsExclude, ["first": "--out", "second": "--\(other)"])
    }
    let version = try edition(invocation)
    var wish = SalesService.Wish()
    wish.post = invocation.flag("post")
    wish.replace = invocation.flag("replace")
    wish.dryRun = invocation.flag("dry-run")
    wish.refresh = invocation.flag("refresh")
    let service = SalesService(context.session.desk, progress: context.progress)
    let targets = try await targets(invocation, context, service)
    let catalogue = Catalogue(context.session.settings.language)
    if let path = invocation.text("out") {
      let loaded = try await told(context) { try await service.write(targets.list, to: path, version: version, wish) }
      return outcome(loaded, [], context, catalogue, wish, toBooks: false)
    }
    guard targets.list.count > 1 else {
      var loaded: [SalesService.Loaded] = []
      for target in targets.list {
        loaded.append(try await told(context) { try await service.load(target.shift, of: target.record, wish) })
      }
      return outcome(loaded, [], context, catalogue, wish)
    }
    var loaded: [SalesService.Loaded] = []
    var failed: [SalesView.Failed] = []
    for target in targets.list {
      do {
        loaded.append(try await told(context) { try await service.load(target.shift, of: target.record, wish) })
      } catch let fault as Fault {
        context.warn(fault.message)
        failed.append(.init(shift: target.shift, record: target.record, reason: fault.message))
      }
    }
    return outcome(loaded, failed, context, catalogue, wish)
  }

  // MARK: What is asked for

  private struct Targets {
    var list: [(shift: ShiftRecord, record: RegisterRecord)]
    var isPeriod: Bool
  }

  private static func targets(
    _ invocation: Invocation, _ context: Context, _ service: SalesService
  ) async throws -> Targets {
    guard let period = try invocation.period() else {
      let (shift, record) = try await context.session.shift(invocation.text("shift"), progress: context.progress)
      return Targets(list: [(shift, record)], isPeriod: false)
    }
    guard invocation.text("shift") == nil else {
      throw Fault(LanguageFault.optionsExclude, ["first": "@name.shift", "second": "--from/--to"])
    }
    var list: [(shift: ShiftRecord, record: RegisterRecord)] = []
    for record in try await context.session.records() {
      list += try await service.shifts(in: period, of: record).map { ($0, record) }
    }
    guard !list.isEmpty else {
      throw Fault(SalesFault.noShifts, ["from": period.from.russian, "to": period.to.russian])
    }
    return Targets(list: list, isPeriod: true)
  }

  private static func edition(_ invocation: Invocation) throws(Fault) -> SalesService.Edition {
    guard let text = invocation.text("edition") else { return .least }
    guard let version = SalesService.Edition(text) else {
      throw Fault(SalesFault.formatUnknown, ["text": text])
    }
    return version
  }

  // MARK: What came of it

  /// Warns of each thing that stands in the way, and throws the one line that counts them.
  private static func told<Value>(_ context: Context, _ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let error as SalesNotReady {
      for problem in error.problems.prefix(20) { context.warn(problem) }
      throw error.fault
    }
  }

  private static func outcome(
    _ loaded: [SalesService.Loaded], _ failed: [SalesView.Failed], _ context: Context, _ catalogue: Catalogue,
    _ wish: SalesService.Wish, toBooks: Bool = true
  ) -> Outcome {
    for warning in loaded.flatMap(\.warnings) { context.warn(warning) }
    if !failed.isEmpty {
      context.warn(
        Message(
          SalesFault.someFailed, ["failed": String(failed.count), "count": String(failed.count + loaded.count)]))
    }
    let answer = SalesView.answer(loaded, failed, catalogue, dryRun: wish.dryRun, toBooks: toBooks)
    return Outcome(answer: answer, said: loaded.flatMap(\.said), status: failed.isEmpty ? nil : .trouble)
  }
}
