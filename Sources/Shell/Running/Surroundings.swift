import Fiscal
import Foundation
import Services
import Synchronization

/// What the shell knows of its surroundings between two commands. It is read in the background out of the archive whenever the
/// session or the archive has changed; while nobody types, the sides are asked for their places anew. Whoever looks gets what is
/// there and waits for nobody's network.
final class Surroundings: Sendable {
  /// What the things depend on; nothing is read twice for the same.
  private struct Key: Hashable {
    var sources: [String]
    var profile: String?
    var selection: Selection
    var language: Language
    var day: CalendarDay
    var files: [String]
  }

  private struct State {
    var live = LiveThings()
    var language: Language?
    var sources: [String] = []
    var wanted: Key?
    var present: Key?
    var reading: Task<Void, Never>?
    var asking: Task<Void, Never>?
    /// When the places were last asked for, by the sources.
    var asked: [[String]: ContinuousClock.Instant] = [:]
  }

  private static let quiet = Duration.seconds(1)
  private static let askedAnew = Duration.seconds(900)

  private let state = Mutex(State())

  /// A command is over: what is known is read anew where something has changed.
  func renew(_ session: Session) {
    let key = Self.key(session)
    state.withLock { state in
      if state.sources != key.sources {
        // Another connection's things are no use.
        state.live = LiveThings()
        state.sources = key.sources
      }
      if state.wanted?.selection.register != key.selection.register {
        state.live.standing = nil
        state.live.things.shifts = []
      }
      state.language = key.language
      guard state.wanted != key else { return }
      state.wanted = key
      state.reading?.cancel()
      state.reading = Task.detached(executorPreference: Workers.shared) { [self] in
        let live = await LiveThings.gather(session)
        self.state.withLock { state in
          guard state.wanted == key, !Task.isCancelled else { return }
          state.live = live
          state.present = key
        }
      }
    }
    ask(session, key)
  }

  /// A command begins: nothing else is to be asked for meanwhile.
  func rest() {
    state.withLock { state in
      state.asking?.cancel()
      state.asking = nil
    }
  }

  /// The language of the session.
  var language: Language? { state.withLock { $0.language } }

  /// What is known now.
  /// - Parameter patience: how long an archive that is being read may take. Main thread.
  func look(patience: Duration) -> LiveThings {
    let end = ContinuousClock.now + patience
    while true {
      let (live, isPresent) = state.withLock { ($0.live, $0.present == $0.wanted) }
      if isPresent || ContinuousClock.now >= end { return live }
      usleep(2_000)
    }
  }

  private func ask(_ session: Session, _ key: Key) {
    let desk = session.desk
    guard !desk.offline, desk.connection.operator != nil || desk.connection.books?.client != nil else { return }
    state.withLock { state in
      state.asking?.cancel()
      let isFresh = state.asked[key.sources].map { $0.duration(to: .now) < Self.askedAnew } ?? false
      guard !isFresh else { return }
      state.asking = Task.detached(executorPreference: Workers.shared) { [self] in
        try? await Task.sleep(for: Self.quiet)
        guard !Task.isCancelled else { return }
        _ = try? await RegisterService(desk).reachable()
        guard !Task.isCancelled else { return }
        self.state.withLock { $0.asked[key.sources] = .now }
        renew(session)
      }
    }
  }

  private static func key(_ session: Session) -> Key {
    let desk = session.desk
    let paths = [desk.folders.archiveFile, desk.folders.archiveFile + "-wal", desk.folders.configurationFile]
    return Key(
      sources: SideName.allCases.map { desk.connection.source($0) }, profile: desk.profile,
      selection: session.selection, language: session.settings.language, day: desk.today, files: paths.map(stamp))
  }

  /// Another one after every change of the file.
  private static func stamp(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}

extension Desk {
  /// Whether there is an archive already.
  var hasArchive: Bool { access(folders.archiveFile, R_OK) == 0 }
}
