import Fiscal
import Synchronization

/// The statements of a profile, the oldest first, kept in a file for the next time. Several shells write to it at once;
/// each sees what was there when it started, and its own.
public final class History: Sendable {
  private struct State {
    var entries: [String] = []
    var hasWarned = false
  }

  /// How many statements the file keeps; 0 keeps none.
  public let limit: Int
  private let file: HistoryFile?
  private let isSecret: @Sendable (String) -> Bool
  private let warn: @Sendable (Message) -> Void
  private let state = Mutex(State())

  /// Reads the file and trims it where it has grown over its limit.
  /// - Parameters:
  ///   - folder: `$XDG_STATE_HOME/cheki`; made when the first statement is kept. Nil keeps the history for this process only.
  ///   - profile: each has a file of its own.
  ///   - isSecret: says that a statement holds a secret and is not to be kept.
  ///   - warn: is told once when the file cannot be read or written (``InputNote``).
  public init(
    folder: String?, profile: String? = nil, limit: Int = 10_000,
    isSecret: @escaping @Sendable (String) -> Bool = { _ in false },
    warn: @escaping @Sendable (Message) -> Void = { _ in }
  ) {
    self.limit = max(limit, 0)
    self.isSecret = isSecret
    self.warn = warn
    file = folder.map { HistoryFile(folder: $0, name: History.fileName(profile)) }
    guard let file, self.limit > 0 else { return }
    do throws(HistoryFailure) {
      let entries = try file.read(limit: self.limit)
      state.withLock { $0.entries = entries }
    } catch {
      tell(.historyNotRead, error)
    }
  }

  /// Where it is kept.
  public var path: String? { file?.path }

  public var entries: [String] { state.withLock { $0.entries } }

  /// Takes a statement, unless it begins with a space, holds a secret, or repeats the last one.
  public func add(_ statement: String) {
    guard let first = statement.first, !first.isWhitespace, !isSecret(statement), limit > 0 else { return }
    let isNew = state.withLock { state in
      guard state.entries.last != statement else { return false }
      state.entries.append(statement)
      return true
    }
    guard isNew, let file else { return }
    do throws(HistoryFailure) { try file.append(statement) } catch { tell(.historyNotKept, error) }
  }

  private func tell(_ note: InputNote, _ failure: HistoryFailure) {
    let isFirst = state.withLock { state in
      defer { state.hasWarned = true }
      return !state.hasWarned
    }
    if isFirst { warn(Message(note, ["file": path ?? "", "reason": SystemReason.fact(failure.code)])) }
  }

  /// `history`, or `history-NAME`: letters and digits of any language stay, the rest is written as `%2F`.
  static func fileName(_ profile: String?) -> String {
    guard let profile else { return "history" }
    var name = "history-"
    for scalar in profile.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
      {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(Character(scalar)).utf8 {
          name += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return name
  }
}
