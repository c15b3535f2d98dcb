import Glibc

/// How a terminal was set before another program had it.
public struct TerminalModes {
  private let descriptor: Int32
  private var modes = termios()

  /// Nil when the descriptor is no terminal.
  public init?(of descriptor: Int32) {
    self.descriptor = descriptor
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
  }

  /// Takes the terminal back as it was.
  public func restore() {
    var modes = modes
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }
}
