/// What proves to an operator who asks: a key that stands, or a token that is got by signing in and dies.
enum Credential: Sendable {
  case key(String)
  case session(OperatorSession)

  var current: String {
    get async throws {
      switch self {
      case .key(let key): key
      case .session(let session): try await session.token()
      }
    }
  }

  /// Another than the one that was refused; nil where there is none to be had.
  func another(than stale: String) async throws -> String? {
    switch self {
    case .key: nil
    case .session(let session): try await session.token(insteadOf: stale)
    }
  }
}

/// A session with an operator: signs in when it is first needed, before the token's time is over, and when the operator
/// says in the middle of the work that it is over. However many requests find that out, it signs in once.
actor OperatorSession {
  private let signIn: @Sendable () async throws -> String
  private let lifetime: Duration?
  private var token: String?
  private var born = ContinuousClock.now
  private var underWay: Task<String, any Error>?

  /// - Parameters:
  ///   - lifetime: after so long a token is not used any more; nil where the operator states none.
  ///   - signIn: gives a new token.
  init(lifetime: Duration? = nil, signIn: @escaping @Sendable () async throws -> String) {
    self.lifetime = lifetime
    self.signIn = signIn
  }

  private var living: String? {
    guard let token else { return nil }
    if let lifetime, ContinuousClock.now - born >= lifetime { return nil }
    return token
  }

  func token() async throws -> String {
    if let living { return living }
    return try await renewed()
  }

  func token(insteadOf stale: String) async throws -> String {
    if let living, living != stale { return living }
    return try await renewed()
  }

  private func renewed() async throws -> String {
    while let other = underWay {
      do {
        return try await other.value
      } catch is CancellationError {
        // Whoever began to sign in went away; this one did not.
        try Task.checkCancellation()
        await Task.yield()
      }
    }
    let task = Task { try await signIn() }
    underWay = task
    defer { underWay = nil }
    let fresh = try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
    token = fresh
    born = .now
    return fresh
  }
}
