import Foundation
import Synchronization

/// Ctrl-C while a command is at work: the first cancels it and, where it does not end, leaves it behind; a second one does so at
/// once.
public enum Interrupt {
  /// How often Ctrl-C was pressed.
  public static var pressed: UInt32 { Interrupts.count }

  /// How long work that was cancelled may take to end.
  private static let grace = Duration.milliseconds(90)

  /// Runs the work and cancels its task at Ctrl-C.
  static func cancelling<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T {
    let before = pressed
    let (results, continuation) = AsyncStream<Result<T, any Error>>.makeStream()
    let task = Task.detached(executorPreference: Workers.shared) {
      do { continuation.yield(.success(try await work())) } catch { continuation.yield(.failure(error)) }
    }
    // A thread of its own: on one processor the command may have the only one that tasks get.
    let watch = Lookout()
    let cancelled = Mutex<ContinuousClock.Instant?>(nil)
    watch.start {
      let times = pressed &- before
      if times > 0 || Interrupts.ending != nil {
        task.cancel()
        let since = cancelled.withLock { since in
          since = since ?? .now
          return since ?? .now
        }
        if times > 1 || since.duration(to: .now) >= grace { continuation.yield(.failure(CancellationError())) }
      }
      if Interrupts.takeSuspension() { Interrupts.suspend() }
    }
    defer { watch.stop() }
    for await result in results { return try result.get() }
    throw CancellationError()
  }
}

/// Looks at something every 10 ms, on a thread of its own.
private final class Lookout: Sendable {
  private let isOver = Atomic<Bool>(false)

  func start(_ look: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      while !isOver.load(ordering: .relaxed) {
        look()
        usleep(10_000)
      }
    }
  }

  func stop() { isOver.store(true, ordering: .relaxed) }
}
