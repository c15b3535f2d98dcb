import Fiscal
import Synchronization

/// How a running command asks the person: its questions are put on the main thread, which has the terminal. Once the command
/// is given up, nobody answers any more.
public final class Conversation: Sendable {
  enum Request {
    case ask(String, CheckedContinuation<String?, Never>)
    case secret(String, CheckedContinuation<String?, any Error>)
  }

  private struct State {
    var requests: [Request] = []
    var isOver = false
  }

  private let state = Mutex(State())

  init() {}

  /// Nobody there: a test, a command that runs by itself.
  public static var silent: Conversation {
    let conversation = Conversation()
    conversation.end()
    return conversation
  }

  /// The answer; nil where there is no terminal, and after Ctrl-C or Ctrl-D.
  public func ask(_ question: String) async -> String? {
    await withCheckedContinuation { continuation in
      if !put(.ask(question, continuation)) { continuation.resume(returning: nil) }
    }
  }

  /// A secret, typed without being shown; nil after Ctrl-C or Ctrl-D.
  /// - Throws: a `Fault` where there is no terminal.
  public func secret(_ prompt: String) async throws -> String? {
    try await withCheckedThrowingContinuation { continuation in
      if !put(.secret(prompt, continuation)) { continuation.resume(throwing: Fault(InputFault.noTerminal)) }
    }
  }

  private func put(_ request: Request) -> Bool {
    let isTaken = state.withLock { state in
      guard !state.isOver else { return false }
      state.requests.append(request)
      return true
    }
    if isTaken { Interrupts.wake() }
    return isTaken
  }

  /// Puts the questions that wait, and gives the answers back. Main thread.
  /// - Returns: whether there were any.
  func serve(on source: any CommandSource) -> Bool {
    var hasServed = false
    while let request = state.withLock({ $0.requests.isEmpty ? nil : $0.requests.removeFirst() }) {
      hasServed = true
      switch request {
      case .ask(let question, let continuation): continuation.resume(returning: source.ask(question))
      case .secret(let prompt, let continuation):
        continuation.resume(with: Result { try source.readSecret(prompt) })
      }
    }
    return hasServed
  }

  /// No more answers.
  func end() {
    let waiting = state.withLock { state in
      state.isOver = true
      defer { state.requests = [] }
      return state.requests
    }
    for request in waiting {
      switch request {
      case .ask(_, let continuation): continuation.resume(returning: nil)
      case .secret(_, let continuation): continuation.resume(throwing: CancellationError())
      }
    }
  }
}
