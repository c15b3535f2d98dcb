import Fiscal
import Services
import Synchronization

/// Where the results of `watch` go: on a terminal each takes the place of the one before, elsewhere they stand one behind
/// the other.
final class WatchScreen: Sendable {
  private struct State {
    var run = 0
    var at = WallClock(seconds: 0)
    var fingerprint: UInt64 = 0
    var readerHasLeft = false
  }

  private let command: String
  private let pause: Duration
  private let settings: Settings
  private let environment: [String: String]
  private let isOwn: Bool
  private let state = Mutex(State())

  /// - Parameter isOwn: whether results go to standard output, and to no file and no program.
  init(command: String, pause: Duration, settings: Settings, environment: [String: String], isOwn: Bool) {
    self.command = command
    self.pause = pause
    self.settings = settings
    self.environment = environment
    self.isOwn = isOwn
  }

  private var catalogue: Catalogue { Catalogue(settings.language) }

  /// A run begins.
  func begin(_ run: Int, at: WallClock) {
    state.withLock { state in
      state.run = run
      state.at = at
      state.fingerprint = 0
    }
  }

  /// Two runs that give the same have the same. The notes do not count: they tell the time.
  var fingerprint: UInt64 { state.withLock { $0.fingerprint } }

  /// Whether whoever read standard output wants no more.
  var readerHasLeft: Bool { state.withLock { $0.readerHasLeft } }

  func take(_ answer: Answer) throws(OutputFailure) {
    let sink = FingerprintSink()
    _ = try Drawing(.csv, catalogue).draw(Answer(answer.rows), on: sink)
    state.withLock { $0.fingerprint = sink.value }
  }

  func left() { state.withLock { $0.readerHasLeft = true } }

  /// Standard output, as this run is to be seen on it; nil where results go elsewhere.
  /// - Parameter header: the line that csv and tsv begin with.
  func sink(_ mode: OutputMode, header: [UInt8]?) -> (any OutputSink)? {
    guard isOwn else { return nil }
    let output = StandardOutput(color: settings.color, environment: environment)
    let (run, at) = state.withLock { ($0.run, $0.at) }
    let time = at.timeText
    guard output.surface.isTerminal, environment["TERM"] != "dumb" else {
      let isForPeople = mode == .table || mode == .vertical
      let head = isForPeople ? (run > 1 ? "\n" : "") + "\(time) \(command)\n" : ""
      return WatchRollSink(output, head: Array(head.utf8), skipping: run > 1 ? header : nil)
    }
    let head = catalogue.text(
      Message(
        ShellNote.watching,
        ["command": command, "pause": Self.text(pause), "time": time, "run": String(run)]))
    return WatchPageSink(output, head: head, isFirst: run == 1, catalogue)
  }

  /// `2`, `0.5`
  private static func text(_ pause: Duration) -> String {
    let (seconds, attoseconds) = pause.components
    let tenths = attoseconds / 100_000_000_000_000_000
    return tenths == 0 ? String(seconds) : "\(seconds).\(tenths)"
  }
}

extension WallClock {
  /// `16:13:42`
  var timeText: String { String(description.suffix(8)) }
}
