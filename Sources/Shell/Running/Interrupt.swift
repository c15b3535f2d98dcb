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
    let watch = Task.detached {
      while !Task.isCancelled {
        switch Interrupts.ending == nil ? pressed &- before : 1 {
        case 0: break
        case 1: task.cancel()
        default: continuation.yield(.failure(CancellationError()))
        }
        if Interrupts.takeSuspension() { Interrupts.suspend() }
        try? await Task.sleep(for: .milliseconds(30))
      }
    }
    defer { watch.cancel() }
    for await result in results { return try result.get() }
    throw CancellationError()
  }
}
