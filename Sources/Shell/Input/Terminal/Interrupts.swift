import CLibedit
import Glibc
import Synchronization

/// The signals of the process. Handlers only count and wake whoever waits on the main thread; everything else happens
/// there.
public enum Interrupts {
  /// On which the main thread sleeps besides its input. Only the main thread reads from it.
  private static let wakeDescriptor = clibedit_wake_descriptor()
  private static let taken = Atomic<UInt32>(0)
  private static let suspended = Atomic<UInt32>(0)

  /// Takes over SIGINT, SIGTERM, SIGHUP, SIGWINCH and SIGPIPE, and on a terminal Ctrl-Z and Ctrl-\. Called once, when the
  /// process starts; without a terminal, what the parent wants ignored (nohup) stays ignored.
  public static func start(interactive: Bool) {
    clibedit_signals_start(interactive ? 1 : 0)
    catchesSuspension.store(interactive, ordering: .relaxed)
  }

  private static let catchesSuspension = Atomic<Bool>(false)

  /// Whether Ctrl-Z only says so, and the process is to stop itself.
  static var isSuspensionCaught: Bool { catchesSuspension.load(ordering: .relaxed) }

  /// How often Ctrl-C was pressed up to now.
  public static var count: UInt32 { clibedit_signal_count(SIGINT) }

  /// Whether a Ctrl-C is on its way to the thread that counts it.
  static var isArriving: Bool { clibedit_signal_waits(SIGINT) != 0 }

  /// How often the window has changed its size.
  public static var resizes: UInt32 { clibedit_signal_count(SIGWINCH) }

  /// How often the process was continued after a stop.
  static var continues: UInt32 { clibedit_signal_count(SIGCONT) }

  /// SIGTERM or SIGHUP, once it came: the main loop leaves and the process ends with its status.
  public static var ending: Interruption? {
    let signal = clibedit_signal_ending()
    return signal == 0 ? nil : Interruption(signal: signal)
  }

  /// How many Ctrl-C have come since the last call.
  static func take() -> UInt32 {
    let count = count
    return count &- taken.exchange(count, ordering: .relaxed)
  }

  /// Whether Ctrl-Z was pressed; says so once.
  static func takeSuspension() -> Bool {
    let count = clibedit_signal_count(SIGTSTP)
    return suspended.exchange(count, ordering: .relaxed) != count
  }

  /// Waits for the Ctrl-Z that has stopped a program of ours already and is on its way to us: one that came while we
  /// stop would stop us twice.
  static func awaitSuspension(milliseconds: Int) {
    for _ in 0..<max(1, milliseconds / 5) {
      if takeSuspension() { return }
      usleep(5000)
    }
  }

  /// Stops the process until it is continued.
  static func suspend() { clibedit_suspend() }

  /// Wakes the main thread, from any other.
  static func wake() { clibedit_wake() }

  /// Sleeps until there is something to read, or to look at, or the time is over. Main thread only.
  /// - Returns: whether there is something to read.
  static func wait(reading descriptor: Int32? = nil, milliseconds: Int32 = -1) -> Bool {
    // A negative descriptor is left out by poll.
    var wishes = [
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&wishes, 2, milliseconds) > 0 else { return false }
    if wishes[0].revents != 0 {
      var count: UInt64 = 0
      _ = withUnsafeMutableBytes(of: &count) { read(wakeDescriptor, $0.baseAddress, $0.count) }
    }
    return wishes[1].revents != 0
  }
}
