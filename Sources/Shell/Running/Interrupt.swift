import Glibc
import Synchronization

/// Ctrl-C while a command is at work: the first cancels it, a second leaves it behind.
public enum Interrupt {
  private static let count = Atomic<Int>(0)

  /// Takes SIGINT over. Called once, at the start.
  public static func start() {
    _ = count.load(ordering: .relaxed)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in Interrupt.count.add(1, ordering: .relaxed) }
  }

  /// How often Ctrl-C was pressed.
  public static var pressed: Int { count.load(ordering: .relaxed) }

  /// Runs the work and cancels its task at Ctrl-C.
  static func cancelling<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T {
    let before = pressed
    let (results, continuation) = AsyncStream<Result<T, any Error>>.makeStream()
    let task = Task.detached {
      do { continuation.yield(.success(try await work())) } catch { continuation.yield(.failure(error)) }
    }
    let watch = Task.detached {
      while !Task.isCancelled {
        switch pressed - before {
        case 0: break
        case 1: task.cancel()
        default: continuation.yield(.failure(CancellationError()))
        }
        try? await Task.sleep(for: .milliseconds(30))
      }
    }
    defer { watch.cancel() }
    for await result in results { return try result.get() }
    throw CancellationError()
  }
}
