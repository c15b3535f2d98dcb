import Fiscal
@preconcurrency import Glibc

extension Secret {
  /// The first line that a command of the system's shell prints. It has the terminal as we have it, to ask for a passphrase and
  /// to hear Ctrl-C.
  /// - Throws: a `Fault` of ``ServiceFault``, `CancellationError` where the task is cancelled; then the command is ended.
  public static func fromCommand(_ command: String) throws -> Secret {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failed("–") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let started = start(command, output: ends[1])
    close(ends[1])
    guard let process = started else { throw failed("–") }
    var text: [UInt8] = []
    var isCancelled = false
    while !isCancelled, let piece = try read(ends[0]) {
      text += piece
      isCancelled = Task.isCancelled
    }
    if isCancelled { kill(process, SIGTERM) }
    let status = end(of: process)
    if isCancelled || status == 128 + SIGINT { throw CancellationError() }
    guard status == 0 else { throw failed(String(status)) }
    let line = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard !line.isEmpty else { throw failed("0") }
    return Secret(line)
  }

  private static func failed(_ status: String) -> Fault {
    Fault(ServiceFault.secretCommandFailed, ["status": status])
  }

  /// Some bytes, or none for the moment; nil at the end.
  private static func read(_ descriptor: Int32) throws -> [UInt8]? {
    var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wish, 1, 50) > 0 else { return [] }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(piece[..<count]) : nil
  }

  private static func start(_ command: String, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let texts: [String] = ["/bin/sh", "-c", command]
    var words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0 ? process : nil
  }

  /// Waits for a process.
  /// - Returns: its exit status, or 128 + n where signal n ended it.
  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return 127 } }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
