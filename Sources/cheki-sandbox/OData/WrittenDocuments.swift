import Fiscal
import JSON
import Synchronization

/// What was written into the infobase since it was started.
final class WrittenDocuments: Sendable {
  private struct State {
    /// By set and key; nil for what was deleted.
    var rows: [String: [String: JSONValue?]] = [:]
    var count = 0
    var version = 77_000
  }

  private let state = Mutex(State())

  func rows(of set: String) -> [String: JSONValue?] { state.withLock { $0.rows[set] ?? [:] } }

  func row(_ key: String, in set: String) -> JSONValue? { state.withLock { ($0.rows[set]?[key]).flatMap { $0 } } }

  /// Key and number of a new document.
  func next() -> (key: String, number: String) {
    state.withLock { state in
      state.count += 1
      let digits = String(state.count)
      let tail = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      return ("5a1e5000-0000-4000-8000-000000\(tail)", "СК-\(String(repeating: "0", count: 2))\(tail)")
    }
  }

  /// Keeps a row with a new version.
  func keep(_ row: JSONValue, in set: String) -> JSONValue {
    state.withLock { state in
      state.version += 1
      let row = row.replacedValue("DataVersion", .string("AAAAAA\(state.version)="))
      if let key = row["Ref_Key"]?.text { state.rows[set, default: [:]][key] = .some(row) }
      return row
    }
  }

  /// Keeps a record of a register.
  func keep(record row: JSONValue, under key: String, in set: String) {
    state.withLock { $0.rows[set, default: [:]][key] = .some(row) }
  }

  func delete(_ key: String, in set: String) {
    state.withLock { state in _ = state.rows[set, default: [:]].updateValue(nil, forKey: key) }
  }
}
