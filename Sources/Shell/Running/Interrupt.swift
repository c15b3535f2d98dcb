import Foundation
import Synchronization

/// Ctrl-C while a command is at work: the first cancels it, a second leaves it behind.
public enum Interrupt {
  /// How often Ctrl-C was pressed.
  public static var pressed: UInt32 { Interrupts.count }

  /// Runs the work and cancels its task at Ctrl-C.
  static func cancelling<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T {
    let before = pressed
    let (results, continuation) = AsyncStream<Result<T, any Error>>.makeStream()
    let task = Task.detached {
      do { continuation.yield(.success(try await work())) } catch { continuation.yield(.failure(error)) }
    }
    // A thread of its own: on one processor the command may have the only one that tasks get.
    let watch = Watch()
    watch.start {
      switch Interrupts.ending == nil ? pressed &- before : 1 {
      case 0: break
      case 1: task.cancel()
      default: continuation.yield(.failure(CancellationError()))
      }
      if Interrupts.takeSuspension() { Interrupts.suspend() }
    }
    defer { watch.stop() }
    for await result in results { return try result.get() }
    throw CancellationError()
  }
}

/// Looks at something every 30 ms, on a thread of its own.
private final class Watch: Sendable {
  private let isOver = Atomic<Bool>(false)

  func start(_ look: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      while !isOver.load(ordering: .relaxed) {
        look()
        usleep(30_000)
      }
    }
  }

  func stop() { isOver.store(true, ordering: .relaxed) }
}
