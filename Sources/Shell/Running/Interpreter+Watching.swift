import Fiscal
import Services

extension Interpreter {
  /// What would not be the same a second time, or never ends.
  private static let unwatched: Set<String> = ["watch", "quit", "source"]

  /// Runs a statement again and again, until it was run as often as was asked, gives another result, or Ctrl-C. A run that fails
  /// is told and not the end: the network will be back.
  func watch(_ words: [Word], _ wish: Watch, _ target: Statement.Target, _ place: Fault.Place?) async throws -> Step {
    let isProgram = words.first.map { !$0.quoted && $0.text.first == "!" } ?? false
    if !isProgram {
      // What is no command now will be none in a minute.
      let invocation = try CommandList.parser.parse(
        words, place: place, today: session.desk.today, variables: session.variableValues)
      guard !Self.unwatched.contains(invocation.spec.path[0]) else {
        throw Fault(ShellFault.watchRefused, ["command": invocation.spec.name])
      }
    }
    let screen = WatchScreen(
      command: words.map(\.text).joined(separator: " "), pause: wish.pause, settings: session.settings,
      environment: session.desk.environment, isOwn: target == .screen)
    watchScreen = screen
    defer { watchScreen = nil }
    let before = status
    let pressed = Interrupt.pressed
    var ended = ExitStatus.done
    var run = 0
    var fingerprint: UInt64?
    while true {
      run += 1
      screen.begin(run, at: session.desk.now)
      do {
        guard case .next(let status) = try await perform(words, target, place) else { return .quit }
        ended = status
      } catch is CancellationError {
        diagnostics.endProgress()
        break
      } catch OutputFailure.cancelled {
        diagnostics.endProgress()
        break
      } catch {
        ended = tell(error, place)
      }
      if Interrupt.pressed != pressed || Interrupts.ending != nil || screen.readerHasLeft || run == wish.count { break }
      // A command that fails has no result; a program has nothing else than how it ended.
      if ended != .trouble || isProgram {
        let seen = screen.fingerprint ^ UInt64(truncatingIfNeeded: ended.rawValue)
        if wish.untilChanges, let fingerprint, fingerprint != seen { break }
        fingerprint = seen
      }
      let paused: Void? = try? await Interrupt.cancelling { try await Task.sleep(for: wish.pause) }
      if paused == nil { break }
    }
    // The runs before the last one are over and done with.
    status = before
    if !session.interactive, Interrupt.pressed != pressed { return .next(note(.interrupted)) }
    return .next(note(ended))
  }
}
