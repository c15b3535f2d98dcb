import Glibc

/// A program in a terminal of its own, for tests: keys go in, what it draws comes out, as text and as a screen.
public final class TerminalProgram {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private static let setLock: UInt = 0x4004_5431  // TIOCSPTLCK
  private static let getNumber: UInt = 0x8004_5430  // TIOCGPTN

  public let process: pid_t
  /// What the terminal shows.
  public private(set) var screen: Screen
  /// All that came out.
  public private(set) var output = ""
  private let keyboard: Int32
  private var bytes: [UInt8] = []
  private var consumed = 0
  private var status: Int32?

  /// - Parameters:
  ///   - arguments: the program's path and its arguments.
  ///   - environment: all of it.
  public init(
    _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: UInt32 = 0
    // unlockpt and ptsname, which Swift's module of the C library does not show.
    guard ioctl(keyboard, TerminalProgram.setLock, &lock) == 0, ioctl(keyboard, TerminalProgram.getNumber, &number) == 0
    else { throw Failure(description: "no terminal: errno \(errno)") }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure(description: "no size: errno \(errno)") }
    process = try TerminalProgram.start(arguments, environment, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      kill(process, SIGCONT)
      waitpid(process, nil, 0)
    }
    close(keyboard)
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The leader of a new session that opens a terminal gets it as its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let setSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(setSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)))
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables)
    guard code == 0 else { throw Failure(description: "\(arguments[0]) did not start: errno \(code)") }
    return process
  }

  /// Presses keys.
  public func type(_ text: String) { type(bytes: Array(text.utf8)) }

  /// Sends bytes, letters or not.
  public func type(bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.prefix(512).withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
      read(milliseconds: 0)
    }
  }

  /// Waits until a text comes out, after what was waited for before.
  /// - Returns: what stood before it.
  @discardableResult
  public func expect(_ text: String, seconds: Double = 10) throws -> String {
    let wanted = Array(text.utf8)
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if let range = bytes[consumed...].firstRange(of: wanted) {
        defer { consumed = range.upperBound }
        return String(decoding: bytes[consumed..<range.lowerBound], as: UTF8.self)
      }
      guard ContinuousClock.now < end else {
        let rest = String(decoding: bytes[consumed...], as: UTF8.self).debugDescription
        throw Failure(description: "waited for \(text.debugDescription), got \(rest)\n\(screen)")
      }
      read(milliseconds: 50)
    }
  }

  /// Waits until the screen is as wanted.
  public func expectScreen(
    _ what: String, seconds: Double = 10, _ isRight: (Screen) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isRight(screen) {
      guard ContinuousClock.now < end else { throw Failure(description: "waited for \(what)\n\(screen)") }
      read(milliseconds: 50)
    }
  }

  /// Reads what comes out until nothing has come for a while.
  public func settle(milliseconds: Int32 = 200) { while read(milliseconds: milliseconds) {} }

  /// Changes the window's size; the terminal tells the program.
  public func resize(columns: Int, rows: Int) {
    settle()
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
  }

  public func send(signal: Int32) { kill(process, signal) }

  /// Whether the terminal shows what is typed and reads whole lines, as a program finds it.
  public var isCooked: Bool {
    var modes = termios()
    return tcgetattr(keyboard, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
      && modes.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Waits for the program's end.
  /// - Returns: its exit status, or 128 + n where signal n ended it.
  public func end(seconds: Double = 10) throws -> Int32 {
    if let status { return status }
    let end = ContinuousClock.now + .seconds(seconds)
    var word: Int32 = 0
    while waitpid(process, &word, WNOHANG) != process {
      guard ContinuousClock.now < end else { throw Failure(description: "the program goes on\n\(screen)") }
      read(milliseconds: 20)
    }
    settle(milliseconds: 0)
    let signal = word & 0x7F
    let result = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
    status = result
    return result
  }

  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    var wish = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&wish, 1, milliseconds) > 0 else { return false }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(keyboard, &piece, piece.count)
    guard count > 0 else {
      if milliseconds > 0 { usleep(10_000) }
      return false
    }
    bytes += piece[..<count]
    output = String(decoding: bytes, as: UTF8.self)
    screen.feed(piece[..<count])
    return true
  }
}
