/// Decides whether a request is tried again, and after which pause. Pure: it knows neither time nor chance.
struct RetryPolicy: Sendable {
  let settings: TransportSettings

  enum Decision: Hashable {
    /// What came is the answer.
    case answer
    /// Try again after so many seconds.
    case again(after: Double)
    /// Give up with this status, or with the failure of the last try.
    case giveUp
    /// The server asks for a longer pause than we make: seconds.
    case tooLongToWait(Double)
  }

  /// A host that refuses or is not found seldom comes back within seconds, and a person waits: so many tries at most.
  private static let triesOfUnreachable = 3

  /// After an answer.
  /// - Parameters:
  ///   - status: what the answer is to be taken for.
  ///   - retryAfter: seconds that the server asks for.
  ///   - tries: how often it was tried by now.
  ///   - chance: 0..<1.
  func decide(
    status: Int, retryAfter: Double?, tries: Int, repeatable: Bool, chance: Double
  ) -> Decision {
    guard status == 429 || (500...599).contains(status) else { return .answer }
    // A server that says when to come back has not done what it was asked for.
    let untouched = (status == 429 || status == 503) && retryAfter != nil
    guard repeatable || untouched else { return .answer }
    guard tries < settings.tries else { return .giveUp }
    let pause = pause(afterTries: tries, chance: chance)
    guard let retryAfter else { return .again(after: pause) }
    guard retryAfter <= settings.longestRetryAfter else { return .tooLongToWait(retryAfter) }
    return .again(after: max(retryAfter, settings.firstPause) + settings.firstPause * chance / 4)
  }

  /// After a try that brought no answer.
  func decide(after failure: TryFailure, tries: Int, repeatable: Bool, chance: Double) -> Decision {
    let most: Int
    switch failure.code {
    case .notResolved, .refused: most = min(settings.tries, Self.triesOfUnreachable)
    case .connectTimeout: most = settings.tries
    case .silence, .wholeTimeout, .broken: most = repeatable ? settings.tries : 1
    default: most = 1
    }
    return tries < most ? .again(after: pause(afterTries: tries, chance: chance)) : .giveUp
  }

  /// Doubles with every try, a quarter more or less, so that many clients do not come back together.
  func pause(afterTries tries: Int, chance: Double) -> Double {
    let doubled = settings.firstPause * Double(1 << min(max(tries - 1, 0), 20))
    return min(doubled, settings.longestPause) * (0.75 + chance / 2)
  }
}
