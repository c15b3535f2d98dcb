import JSON
import Synchronization

/// How one request is answered.
struct Mood: Sendable {
  /// What Moscow's clocks are ahead of UTC.
  static let moscow: Int64 = 3 * 3600

  var kinds: Set<Misbehaviour> = []
  /// How long a slow answer takes.
  var seconds = 2.0

  func has(_ kind: Misbehaviour) -> Bool { kinds.contains(kind) }
}

/// How the service misbehaves at present: told when it starts, and changed while it runs.
final class Temper: Sendable {
  private struct State {
    var fits: Set<Misbehaviour.Fit>
    /// How many requests are still hit; nil for ever.
    var requests: Int?
    var seconds = 2.0
  }

  private let state: Mutex<State>

  init(_ fits: [Misbehaviour.Fit]) { state = Mutex(State(fits: Set(fits))) }

  /// The mood of the next request of a side; it is counted where it is hit.
  /// - Parameter isWriting: whether the request changes something.
  func next(_ side: Misbehaviour.Side, isWriting: Bool = false) -> Mood {
    state.withLock { state in
      let kinds = state.fits.filter { $0.side == side }.map(\.kind).filter { isWriting || !$0.hitsWriting }
      if !kinds.isEmpty, let left = state.requests {
        state.requests = left - 1
        if left <= 1 {
          state.fits = []
          state.requests = nil
        }
      }
      return Mood(kinds: Set(kinds), seconds: state.seconds)
    }
  }

  /// Takes `{"kinds": ["429"], "requests": 2, "seconds": 5}`; false where it is not understood, and nothing changes then.
  func set(_ told: JSONValue) -> Bool {
    guard let kinds = told["kinds"]?.oneOrMany else { return false }
    var fits: Set<Misbehaviour.Fit> = []
    for kind in kinds {
      guard let text = kind.text, let read = Misbehaviour.Fit.read(text) else { return false }
      fits.formUnion(read)
    }
    let requests = told["requests"]?.integer
    guard requests.map({ $0 > 0 }) ?? true else { return false }
    let seconds = told["seconds"]?.text.flatMap { Double($0) } ?? 2
    guard (0...600).contains(seconds) else { return false }
    state.withLock { $0 = State(fits: fits, requests: requests.map { Int(clamping: $0) }, seconds: seconds) }
    return true
  }

  var json: JSONValue {
    let state = state.withLock { $0 }
    let kinds = state.fits.map { "\($0.kind.rawValue)-\($0.side.rawValue)" }.sorted()
    return .record([
      ("kinds", .array(kinds.map { .string($0) })), ("requests", state.requests.map { .whole($0) } ?? .null),
      ("seconds", .number(String(state.seconds))),
    ])
  }
}
