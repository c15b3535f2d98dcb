import Synchronization

/// The tokens that an operator gave out.
final class Sessions: Sendable {
  private struct State {
    var made = 0
    var left: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let requests: Int?

  init(_ rules: PeerRules) { requests = rules.sessionRequests }

  func make() -> String {
    state.withLock { state in
      state.made += 1
      let token = "sandbox-session-\(state.made)"
      state.left[token] = requests ?? .max
      return token
    }
  }

  /// Whether the token is good for this request.
  func use(_ token: String?) -> Bool {
    guard let token else { return false }
    return state.withLock { state in
      guard let left = state.left[token], left > 0 else { return false }
      state.left[token] = left - 1
      return true
    }
  }
}
