import JSON
import Synchronization

/// Answers about places for a few seconds: organisations, outlets and registers are asked for one after the other, each by
/// way of the one before, and where a second must pass between requests that takes its time.
final class Recent: Sendable {
  private static let age = Duration.seconds(5)

  private let kept = Mutex<[String: (answer: JSONValue, since: ContinuousClock.Instant)]>([:])

  subscript(_ call: String) -> JSONValue? {
    kept.withLock { $0[call].flatMap { ContinuousClock.now - $0.since < Self.age ? $0.answer : nil } }
  }

  func keep(_ answer: JSONValue, of call: String) {
    kept.withLock { kept in
      kept = kept.filter { ContinuousClock.now - $0.value.since < Self.age }
      kept[call] = (answer, .now)
    }
  }
}
