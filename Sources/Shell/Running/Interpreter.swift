import Fiscal
import Services
import Synchronization

/// Runs statements, one after the other: words, command, answer, output. It holds the session.
@MainActor
public final class Interpreter {
  public internal(set) var session: Session
  /// The highest status of all that was run.
  public internal(set) var status = ExitStatus.done
  let diagnostics: Diagnostics
  private let askSecret: @Sendable (Message) async throws -> Secret
  /// What is typed at the terminal; without one, what was typed is read from the profile's file.
  var history: History?
  /// What `last` shows.
  private var last: LastResult?
  /// Where results go while `watch` is at work.
  var watchScreen: WatchScreen?
  /// Files that `source` one another, outermost first.
  var depth = 0

  public init(
    session: Session, diagnostics: Diagnostics, askSecret: @escaping @Sendable (Message) async throws -> Secret
  ) {
    self.session = session
    self.diagnostics = diagnostics
    self.askSecret = askSecret
  }

  /// What to do after a statement.
  public enum Step: Sendable {
    case next(ExitStatus)
    case quit
  }

  var catalogue: Catalogue { Catalogue(session.settings.language) }

  /// The commands after which `if` still asks for how the one before them ended.
  private static let asides: Set<String> = ["if", "last", "set", "unset"]

  /// Runs one statement and tells what went wrong.
  public func run(_ line: String, at place: Fault.Place? = nil) async -> Step {
    let words = StatementParser.words(of: line).words
    tellErrors(asJSON: WishedForm.isJSON(words))
    defer { tellErrors(asJSON: false) }
    let step: Step
    do {
      let variables = VariableLookup(values: session.variableValues)
      let statement = try StatementParser.parse(line).filling(variables)
        .expandingHome(session.desk.environment["HOME"])
      if case .nothing = statement.action { return .next(.done) }
      step = try await perform(statement, place)
    } catch {
      step = .next(tell(error, place))
    }
    if case .next(let status) = step, !Self.asides.contains(words.first?.text ?? "") { session.lastStatus = status }
    return step
  }

  private func perform(_ statement: Statement, _ place: Fault.Place?) async throws -> Step {
    switch statement.action {
    case .nothing: return .next(.done)
    case .program(let text): return try await program(text)
    case .command(let words): return try await command(words, statement.target, place)
    }
  }

  /// Runs a statement that stood behind another one's words.
  func perform(_ words: [Word], _ target: Statement.Target, _ place: Fault.Place?) async throws -> Step {
    if let first = words.first, !first.quoted, first.text.first == "!" {
      let text = String(first.text.dropFirst()).trimmingSpaces
      guard !text.isEmpty else { throw Fault(LanguageFault.programMissing, ["mark": "!"]) }
      return try await perform(Statement(action: .program(text), target: .screen), place)
    }
    return try await perform(Statement(action: .command(words), target: target), place)
  }

  /// Says what failed; Ctrl-C is no failure.
  func tell(_ error: any Error, _ place: Fault.Place?) -> ExitStatus {
    diagnostics.endProgress()
    switch error {
    case is CancellationError, OutputFailure.cancelled:
      diagnostics.warning(Message(ShellFault.interrupted))
      return note(.interrupted)
    case OutputFailure.readerLeft: return note(.done)
    case OutputFailure.failed(let fault): diagnostics.error(located(fault, place))
    case let fault as Fault: diagnostics.error(located(fault, place))
    default: diagnostics.error(located(Fault(ShellFault.unexpected, ["reason": "\(error)"]), place))
    }
    return note(.trouble)
  }

  private func located(_ fault: Fault, _ place: Fault.Place?) -> Fault {
    guard fault.place == nil, let place else { return fault }
    return fault.at(place)
  }

  func note(_ status: ExitStatus) -> ExitStatus {
    self.status = max(self.status, status)
    return status
  }

  private func program(_ line: String) async throws -> Step {
    let text = try VariableLookup(values: session.variableValues).filled(program: line)
    let program = try Program.start(["/bin/sh", "-c", text])
    let ended = await offMain { program.wait() }
    // Ctrl-C reached it as it reached us.
    guard ended != ExitStatus.interrupted.rawValue else { throw CancellationError() }
    guard ended == 0 else {
      throw Fault(ShellFault.programFailed, ["program": text, "status": String(ended)])
    }
    return .next(note(.done))
  }

  private func command(_ words: [Word], _ target: Statement.Target, _ place: Fault.Place?) async throws -> Step {
    let invocation = try CommandList.parser.parse(
      words, place: place, today: session.desk.today, variables: session.variableValues)
    let trial = invocation.spec.writes && invocation.flag("dry-run") ? Trial() : nil
    let context = context(place, trial)
    let start = ContinuousClock.now
    _ = session.desk.connection.operator?.takeFailures()
    diagnostics.report(Progress(Message(ShellNote.working, ["command": invocation.spec.name]), done: 0))
    let isSeen = session.interactive || diagnostics.isTerminal || target.isFile
    let run = { @Sendable in
      let passed = try await LicenceGate.pass(invocation, context.session)
      var context = context
      context.session = passed.session
      if trial != nil { context.session.desk = context.session.desk.onTrial() }
      var outcome = try await invocation.spec.handler(invocation, context)
      outcome.answer?.notes += passed.notes
      if isSeen, let answer = outcome.answer {
        outcome.answer?.notes += try await DataAge.notes(invocation, context.session, answer)
      }
      return outcome
    }
    var outcome = try await Interrupt.cancelling(run)
    diagnostics.endProgress()
    if let trial {
      outcome = trial.told(outcome, catalogue)
    } else if var changed = outcome.session {
      changed.desk.admitted = nil
      adopt(changed)
    }
    for message in outcome.said { diagnostics.note(message) }
    warnOfSilent((outcome.session ?? session).desk.connection.operator, place)
    if let answer = outcome.answer {
      try await draw(answer, invocation, target)
      if invocation.spec.topic != .shell {
        let typed = words.map { Quoting.word($0.text) }.joined(separator: " ")
        last = LastResult(answer: answer, command: typed, at: session.desk.now)
      }
    }
    let status = note(outcome.status)
    if case .none = outcome.effect { tellTime(since: start) }
    switch outcome.effect {
    case .none: return .next(status)
    case .quit: return .quit
    case .source(let path): return try await source(path, beside: place)
    case .run(let words): return try await perform(words, target, place)
    case .watch(let words, let wish): return try await watch(words, wish, target, place)
    }
  }

  /// Those of several operators that did not answer the command: what it shows is not all there is.
  private func warnOfSilent(_ operators: OperatorConnection?, _ place: Fault.Place?) {
    for (label, fault) in operators?.takeFailures() ?? [] {
      diagnostics.warning(
        Message(ServiceNote.operatorFailed, ["name": label, "reason": catalogue.text(fault.message)]), at: place)
    }
  }

  private func context(_ place: Fault.Place?, _ trial: Trial?) -> Context {
    Context(
      session: session, progress: diagnostics.report,
      askSecret: { [diagnostics, askSecret] question in
        diagnostics.endProgress()
        return try await askSecret(question)
      }, person: person,
      warn: { [diagnostics] in diagnostics.warning($0, at: place) },
      say: { [diagnostics] in if let trial { trial.take($0) } else { diagnostics.note($0) } },
      last: last, history: { [history, session, warn] in history ?? session.history(warn: warn) })
  }

  private func tellTime(since start: ContinuousClock.Instant) {
    guard session.settings.timing else { return }
    let took = (ContinuousClock.now - start).components
    let milliseconds = took.seconds * 1000 + took.attoseconds / 1_000_000_000_000_000
    diagnostics.note(Message(ShellNote.took, ["time": String(milliseconds)]), evenInScripts: true)
  }

  /// Whoever sits at the terminal; a question's line must not be drawn into that of the progress.
  private var person: Asking {
    let (settings, environment) = (session.settings, session.desk.environment)
    return Asking(isPossible: TerminalQuestion.isPossible) { [diagnostics] question in
      diagnostics.endProgress()
      return await TerminalQuestion.line(question, settings.language)
    } show: { [diagnostics] answer in
      diagnostics.endProgress()
      guard let sink = TerminalSink(color: settings.color, environment: environment) else { return }
      _ = try Drawing(.table, Catalogue(settings.language)).draw(answer, on: sink)
    }
  }

  private func adopt(_ changed: Session) {
    let lastStatus = session.lastStatus
    session = changed
    session.lastStatus = lastStatus
    tellErrors(asJSON: false)
  }

  /// - Parameter wish: whether the statement at work says so itself.
  private func tellErrors(asJSON wish: Bool) {
    diagnostics.adopt(catalogue, json: wish || session.settings.output == .json, color: session.settings.color)
  }

  private func draw(_ answer: Answer, _ invocation: Invocation, _ target: Statement.Target) async throws {
    let place = AnswerPlace(
      target: target, settings: session.settings, isPaged: session.settings.pager && session.interactive,
      environment: session.desk.environment, watchScreen: watchScreen,
      rows: invocation.number("rows").map { Int($0) }, progress: diagnostics.report)
    let mode = invocation.output
    // Ctrl-C in a pager or in a program of a pipe is theirs.
    let notes =
      place.isPrograms
      ? try place.put(answer, as: mode)
      : try await Interrupt.cancelling { try place.put(answer, as: mode) }
    diagnostics.endProgress()
    for note in notes { diagnostics.note(note) }
  }
}

/// Runs blocking work off the main actor.
func offMain<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
  await Task.detached(executorPreference: Workers.shared) { work() }.value
}

extension Interpreter {
  /// Tells what failed outside any statement.
  func refuse(_ error: any Error) { _ = tell(error, nil) }

  /// Warns outside any statement.
  nonisolated var warn: @Sendable (Message) -> Void { { [diagnostics] in diagnostics.warning($0) } }
}
