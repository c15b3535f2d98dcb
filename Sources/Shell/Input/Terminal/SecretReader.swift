import Glibc

/// Reads a line from the terminal without showing it. The terminal's own lines end at 4 095 bytes, and a token may be longer,
/// so that Backspace and the end of the line are done here.
struct SecretReader {
  private enum Key {
    case byte(UInt8)
    case end
    case cancelled
  }

  private let prompt: String
  private let terminal: Int32
  private let isOwn: Bool
  private let seen = Interrupts.count

  init(prompt: String) {
    self.prompt = prompt
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    isOwn = descriptor >= 0
    terminal = isOwn ? descriptor : STDIN_FILENO
  }

  /// Nil when it was cancelled.
  mutating func read() -> [UInt8]? {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return nil }
    hide(modes)
    defer {
      show(modes)
      tell("\n")
      if isOwn { close(terminal) }
    }
    var secret: [UInt8] = []
    while true {
      switch key(modes) {
      case .cancelled: return nil
      case .end, .byte(0x04): return secret.isEmpty ? nil : secret
      case .byte(UInt8(ascii: "\n")), .byte(UInt8(ascii: "\r")): return secret
      case .byte(0x08), .byte(0x7F): SecretReader.erase(&secret)
      case .byte(0x15): secret = []  // Ctrl-U
      case .byte(let byte): secret.append(byte)
      }
    }
  }

  /// Takes the last letter away, all its bytes.
  private static func erase(_ secret: inout [UInt8]) {
    while let byte = secret.popLast(), byte & 0xC0 == 0x80 {}
  }

  private func key(_ modes: termios) -> Key {
    while true {
      if Interrupts.ending != nil || Interrupts.count != seen { return .cancelled }
      if Interrupts.takeSuspension() {
        show(modes)
        Interrupts.suspend()
        hide(modes)
      }
      guard Interrupts.wait(reading: terminal) else { continue }
      var byte: UInt8 = 0
      let count = Glibc.read(terminal, &byte, 1)
      if count == 1 { return .byte(byte) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      return .end
    }
  }

  private func hide(_ modes: termios) {
    var hidden = modes
    hidden.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON)
    TerminalGuard.changed(paste: false)
    tcsetattr(terminal, TCSADRAIN, &hidden)
    tell(prompt)
  }

  private func show(_ modes: termios) {
    var modes = modes
    tcsetattr(terminal, TCSADRAIN, &modes)
    TerminalGuard.unchanged()
  }

  private func tell(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
  }
}
