import Dispatch
import Fiscal
@preconcurrency import Glibc

/// A program that was started without a shell: its words are its arguments, it is looked for in PATH. It stays in the
/// terminal's foreground with us, so Ctrl-C and Ctrl-Z reach it, and has the signals as programs expect them.
public struct Program: Sendable {
  private let identifier: pid_t

  /// Starts it.
  /// - Parameters:
  ///   - words: the program and its arguments.
  ///   - input: a descriptor that becomes its standard input; ours otherwise.
  ///   - adding: variables beside those of the process.
  /// - Throws: a fault of ``OutputFault``: no such program, or it did not start.
  public static func start(_ words: [String], input: Int32? = nil, adding: [String: String] = [:]) throws(Fault)
    -> Program
  {
    guard let name = words.first, !name.isEmpty else {
      throw Fault(OutputFault.programNotFound, ["program": words.first ?? ""])
    }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    resetSignals(&attributes)
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment(adding)
    defer { for text in arguments + variables { free(text) } }
    var identifier: pid_t = 0
    let code = posix_spawnp(&identifier, name, &actions, &attributes, &arguments, &variables)
    switch code {
    case 0: return Program(identifier: identifier)
    case ENOENT where !name.contains("/"): throw Fault(OutputFault.programNotFound, ["program": name])
    default:
      throw Fault(OutputFault.programNotStarted, ["program": name, "reason": SystemReason.fact(code)])
    }
  }

  /// Waits for its end. Where Ctrl-Z stops it, we stop with it; where we are to end, so is it.
  /// - Returns: its exit status, or 128 + n where signal n ended it.
  public func wait() -> Int32 {
    let watch = ending()
    defer { watch.cancel() }
    var status: Int32 = 0
    while true {
      let found = waitpid(identifier, &status, Interrupts.isSuspensionCaught ? WUNTRACED : 0)
      if found < 0, errno == EINTR { continue }
      guard found >= 0 else { return 127 }
      guard status & 0xFF == 0x7F else { break }
      Interrupts.awaitSuspension(milliseconds: 500)
      Interrupts.suspend()
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Hands SIGTERM and SIGHUP on: they may have been sent to us alone. A program that goes on all the same is killed.
  private func ending() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "ending"))
    timer.schedule(deadline: .now() + .milliseconds(100), repeating: .milliseconds(100))
    nonisolated(unsafe) var times = 0
    timer.setEventHandler { [identifier] in
      guard let ending = Interrupts.ending else { return }
      times += 1
      kill(identifier, times == 1 ? ending.signal : times > 10 ? SIGKILL : 0)
      kill(identifier, SIGCONT)
    }
    timer.resume()
    return timer
  }

  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD, SIGWINCH] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }

  private static func environment(_ adding: [String: String]) -> [UnsafeMutablePointer<CChar>?] {
    let all = ProcessEnvironment.current.merging(adding) { _, added in added }
    return all.map { strdup("\($0.key)=\($0.value)") } + [nil]
  }
}
