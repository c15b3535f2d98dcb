import Synchronization

/// One try of a request on its way between the task that waits for it and the thread that carries it.
///
/// Whoever comes first ends it, the task's cancellation or the thread: the waiting task is resumed exactly once.
final class Exchange: Sendable {
  typealias Outcome = Result<HTTPResponse, any Error>

  private enum State {
    case fresh
    case waiting(CheckedContinuation<HTTPResponse, any Error>)
    case over
  }

  let request: HTTPRequest
  private let state = Mutex(State.fresh)

  init(_ request: HTTPRequest) { self.request = request }

  /// Lets the task wait. False when it was cancelled before; it is resumed then.
  func wait(_ continuation: CheckedContinuation<HTTPResponse, any Error>) -> Bool {
    let waits = state.withLock { state in
      guard case .fresh = state else { return false }
      state = .waiting(continuation)
      return true
    }
    if !waits { continuation.resume(throwing: CancellationError()) }
    return waits
  }

  /// Ends it; the first end counts.
  func finish(_ outcome: Outcome) {
    let continuation: CheckedContinuation<HTTPResponse, any Error>? = state.withLock { state in
      defer { state = .over }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    continuation?.resume(with: outcome)
  }

  var isOver: Bool {
    state.withLock { if case .over = $0 { true } else { false } }
  }
}
