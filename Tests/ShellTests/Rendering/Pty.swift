import Glibc
import Testing

/// A terminal of a test's own, a window of so many columns and rows.
final class Pty {
  /// The user's side.
  let screen: Int32
  /// The program's side.
  let line: Int32

  private static let setLock: UInt = 0x4004_5431  // TIOCSPTLCK
  private static let getNumber: UInt = 0x8004_5430  // TIOCGPTN

  init(columns: UInt16 = 80, rows: UInt16 = 10) throws {
    screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: UInt32 = 0
    // unlockpt and ptsname, which Swift's module of the C library does not show.
    try #require(ioctl(screen, Pty.setLock, &lock) == 0 && ioctl(screen, Pty.getNumber, &number) == 0)
    let name = "/dev/pts/\(number)"
    line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(line >= 0 && ioctl(screen, UInt(TIOCSWINSZ), &size) == 0)
  }

  deinit {
    close(screen)
    close(line)
  }

  /// What has been written to the terminal up to now.
  func shown() -> String {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    var wish = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    while poll(&wish, 1, 200) > 0 {
      let count = read(screen, &piece, piece.count)
      guard count > 0 else { break }
      all += piece[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }
}
