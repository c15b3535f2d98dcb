import Fiscal
import Glibc

/// Writes to an open descriptor. A pipe or terminal that takes nothing for the moment never holds up a cancelled work.
struct DescriptorWriter {
  let descriptor: Int32
  /// What a message calls the place.
  let name: String
  private let mayBlock: Bool

  init(_ descriptor: Int32, name: String) {
    DescriptorWriter.ignoreBrokenPipes()
    self.descriptor = descriptor
    self.name = name
    var status = stat()
    mayBlock = fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
  }

  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var at = 0
    while at < bytes.count {
      if mayBlock { try waitForRoom() }
      // A pipe that reports room takes this much at once.
      let count = mayBlock ? min(bytes.count - at, Int(PIPE_BUF)) : bytes.count - at
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: at), count) }
      if written >= 0 {
        at += written
      } else if errno != EINTR && errno != EAGAIN {
        throw failure(errno)
      } else if Task.isCancelled {
        throw .cancelled
      }
    }
  }

  private func waitForRoom() throws(OutputFailure) {
    var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while poll(&wish, 1, 100) == 0 {
      if Task.isCancelled { throw .cancelled }
      // A pager that Ctrl-Z stopped reads no more; neither do we write.
      if Interrupts.takeSuspension() { Interrupts.suspend() }
    }
  }

  func failure(_ code: Int32) -> OutputFailure {
    switch code {
    case EPIPE: .readerLeft
    case ENOSPC: .failed(Fault(OutputFault.noSpace, ["path": name]))
    default: .failed(Fault(OutputFault.cannotWrite, ["path": name, "reason": SystemReason.fact(code)]))
    }
  }

  /// A reader that leaves is told by `write`, not by a signal that ends the process.
  private static let brokenPipesAreIgnored: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()

  static func ignoreBrokenPipes() { _ = brokenPipesAreIgnored }
}
