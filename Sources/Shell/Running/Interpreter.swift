import Fiscal
import Services
import Synchronization

/// Runs statements, one after the other: words, command, answer, output. It holds the session.
@MainActor
public final class Interpreter {
  public private(set) var session: Session
  /// The highest status of all that was run.
  public private(set) var status = ExitStatus.done
  private let diagnostics: Diagnostics
  private let askSecret: @Sendable (Message) async throws -> Secret
  /// What is typed at the terminal; without one, what was typed is read from the profile's file.
  var history: History?
  /// Files that `source` one another, outermost first.
  private var depth = 0
  private static let deepest = 16

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

  private var catalogue: Catalogue { Catalogue(session.settings.language) }

  /// Runs one statement and tells what went wrong.
  public func run(_ line: String, at place: Fault.Place? = nil) async -> Step {
    do {
      let statement = try StatementParser.parse(line).expandingHome(session.desk.environment["HOME"])
      switch statement.action {
      case .nothing: return .next(.done)
      case .program(let text): return try await program(text)
      case .command(let words): return try await command(words, statement.target, place)
      }
    } catch {
      return .next(tell(error, place))
    }
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

  private func note(_ status: ExitStatus) -> ExitStatus {
    self.status = max(self.status, status)
    return status
  }

  private func program(_ text: String) async throws -> Step {
    let program = try Program.start(["/bin/sh", "-c", text])
    let ended = await offMain { program.wait() }
    // Ctrl-C reached it as it reached us.
    guard ended != ExitStatus.interrupted.rawValue else { throw CancellationError() }
    guard ended == 0 else {
      throw Fault(ShellFault.programFailed, ["program": text, "status": String(ended)])
    }
    return .next(.done)
  }

  private func command(_ words: [Word], _ target: Statement.Target, _ place: Fault.Place?) async throws -> Step {
    let invocation = try CommandList.parser.parse(words, place: place, today: session.desk.today)
    let context = Context(
      session: session, progress: diagnostics.report, askSecret: askSecret, person: person,
      warn: { [diagnostics] in diagnostics.warning($0, at: place) },
      say: { [diagnostics] in diagnostics.note($0) },
      history: { [history, session, warn] in history ?? session.history(warn: warn) })
    let start = ContinuousClock.now
    _ = session.desk.connection.operator?.takeFailures()
    let outcome = try await Interrupt.cancelling {
      let passed = try await LicenceGate.pass(invocation, context.session)
      var context = context
      context.session = passed.session
      var outcome = try await invocation.spec.handler(invocation, context)
      outcome.answer?.notes += passed.notes
      return outcome
    }
    diagnostics.endProgress()
    if var changed = outcome.session {
      changed.desk.admitted = nil
      adopt(changed)
    }
    for message in outcome.said { diagnostics.note(message) }
    warnOfSilent((outcome.session ?? session).desk.connection.operator, place)
    if let answer = outcome.answer { try await draw(answer, invocation, target) }
    if session.settings.timing {
      let took = (ContinuousClock.now - start).components
      let milliseconds = took.seconds * 1000 + took.attoseconds / 1_000_000_000_000_000
      diagnostics.note(Message(ShellNote.took, ["time": String(milliseconds)]), evenInScripts: true)
    }
    let status = note(outcome.status)
    switch outcome.effect {
    case .none: return .next(status)
    case .quit: return .quit
    case .source(let path): return try await source(path, beside: place)
    }
  }

  /// Those of several operators that did not answer the command: what it shows is not all there is.
  private func warnOfSilent(_ operators: OperatorConnection?, _ place: Fault.Place?) {
    for (label, fault) in operators?.takeFailures() ?? [] {
      diagnostics.warning(
        Message(ServiceNote.operatorFailed, ["name": label, "reason": catalogue.text(fault.message)]), at: place)
    }
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
    session = changed
    diagnostics.adopt(catalogue, json: session.settings.output == .json, color: session.settings.color)
  }

  private func draw(_ answer: Answer, _ invocation: Invocation, _ target: Statement.Target) async throws {
    let place = AnswerPlace(
      target: target, settings: session.settings, isPaged: session.settings.pager && session.interactive,
      environment: session.desk.environment)
    let mode = invocation.output
    // Ctrl-C in a pager or in a program of a pipe is theirs.
    let notes =
      place.isPrograms
      ? try place.put(answer, as: mode)
      : try await Interrupt.cancelling { try place.put(answer, as: mode) }
    for note in notes { diagnostics.note(note) }
  }

  // MARK: Scripts

  /// Runs a file's commands. A relative name is looked up beside the file that names it.
  private func source(_ path: String, beside place: Fault.Place?) async throws -> Step {
    guard depth < Self.deepest else {
      throw Fault(ShellFault.sourceTooDeep, ["file": path, "depth": String(Self.deepest)])
    }
    depth += 1
    defer { depth -= 1 }
    let source = try LineSource(
      path: Self.path(path, beside: place?.file), onMainThread: true, isComplete: StatementParser.isComplete)
    return await script(source, keepGoing: session.keepGoing)
  }

  private static func path(_ path: String, beside other: String?) -> String {
    guard let folder = other?.lastIndex(of: "/"), let other, !path.hasPrefix("/") else { return path }
    return other[...folder] + path
  }

  /// Runs statements until the end, or until one fails.
  public func script(_ source: any CommandSource, keepGoing: Bool) async -> Step {
    var last = ExitStatus.done
    while true {
      do {
        guard let line = try source.next(Prompt("")) else { return .next(last) }
        guard case .next(let status) = await run(line.text, at: line.place) else { return .quit }
        last = status
      } catch is Interruption {
        return .next(note(.interrupted))
      } catch {
        last = tell(error, nil)
        // What cannot be read has no next line.
        if (error as? Fault)?.code == InputFault.cannotRead.rawValue { return .next(last) }
      }
      if last == .interrupted || last == .trouble && !keepGoing { return .next(last) }
    }
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
