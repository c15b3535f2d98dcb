import Synchronization

/// The rate that an operator allows to one key: how many requests at a time, and how long apart they begin. It is kept, not
/// hit; and when the operator asks to come back later, all of the connection's requests wait.
actor Pace {
  let parallel: Int
  let spacing: Duration
  /// After an answer its slot stays taken for so long: a server counts a request until it has let go of it.
  let rest: Duration
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var next = ContinuousClock.now
  private nonisolated let held = Mutex(ContinuousClock.now)

  init(parallel: Int, spacing: Double = 0, rest: Double = 0) {
    self.parallel = max(1, parallel)
    self.spacing = .seconds(max(0, spacing))
    self.rest = .seconds(max(0, rest))
  }

  /// Nobody begins a request for so many seconds.
  nonisolated func hold(seconds: Double) {
    guard seconds > 0, seconds < 86_400 else { return }
    let until = ContinuousClock.now + .seconds(seconds)
    held.withLock { $0 = max($0, until) }
  }

  /// Does the work when there is a slot for it. Every request of the work waits for its ``turn()``.
  func run<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
    if running < parallel {
      running += 1
    } else {
      // The slot is handed over by whoever leaves it.
      await withCheckedContinuation { waiting.append($0) }
    }
    defer { leave() }
    do {
      let value = try await work()
      if rest > .zero { try await Task.sleep(for: rest) }
      return value
    } catch {
      if rest > .zero { try? await Task.sleep(for: rest) }
      throw error
    }
  }

  /// Waits until a request may begin: the first of a work, and those that try again.
  func turn() async throws {
    while true {
      try Task.checkCancellation()
      let now = ContinuousClock.now
      let start = max(now, next, held.withLock { $0 })
      if start <= now { break }
      try await Task.sleep(until: start)
    }
    next = ContinuousClock.now + spacing
  }

  private func leave() {
    if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
  }
}
