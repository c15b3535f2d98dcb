import Synchronization

/// Runs a command as a task while the main thread keeps the terminal: it waits, answers the command's questions, and hears
/// Ctrl-C, Ctrl-Z and SIGTERM. Nothing that blocks sits on the pool of the tasks.
public enum Foreground {
  public enum Outcome<Value: Sendable>: Sendable {
    case finished(Value)
    /// Ctrl-C: the task was cancelled. Its value when it ended by itself then; nil where a second Ctrl-C left it behind.
    case interrupted(Value?)
    /// SIGTERM or SIGHUP: the task was cancelled, and the process is to end.
    case ending(Interruption)
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// How long a cancelled task may take to end when the process has to.
  private static let grace: ContinuousClock.Duration = .milliseconds(500)

  /// Runs `work` and waits for it. To be called on the main thread, and not from an async function.
  /// - Parameters:
  ///   - source: answers the command's questions.
  ///   - interrupted: is called at the first Ctrl-C, after the task was cancelled.
  public static func run<Value: Sendable>(
    on source: any CommandSource, interrupted: () -> Void = {},
    _ work: @escaping @Sendable (Conversation) async -> Value
  ) -> Outcome<Value> {
    let conversation = Conversation()
    defer { conversation.end() }
    let box = Box<Value>()
    let task = Task.detached {
      let value = await work(conversation)
      box.value.withLock { $0 = value }
      Interrupts.wake()
    }
    var interrupts: UInt32 = 0
    while true {
      let before = interrupts
      interrupts += Interrupts.take()
      if let ending = Interrupts.ending {
        task.cancel()
        wait(for: box, atMost: grace)
        return .ending(ending)
      }
      if before == 0, interrupts > 0 {
        task.cancel()
        source.discard()
        interrupted()
      }
      if let value = box.value.withLock({ $0 }) {
        return interrupts == 0 ? .finished(value) : .interrupted(value)
      }
      if interrupts > 1 { return .interrupted(nil) }
      if Interrupts.takeSuspension() { Interrupts.suspend() }
      // A cancelled command may still want to ask, and gets no answer. A question takes the wake-ups that came meanwhile.
      if interrupts > 0 { conversation.end() } else if conversation.serve(on: source) { continue }
      _ = Interrupts.wait()
    }
  }

  private static func wait<Value>(for box: Box<Value>, atMost time: ContinuousClock.Duration) {
    let end = ContinuousClock.now + time
    while box.value.withLock({ $0 == nil }), ContinuousClock.now < end { _ = Interrupts.wait(milliseconds: 50) }
  }
}
