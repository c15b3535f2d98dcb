import Fiscal
import Glibc

/// The bytes of a file, or of a pipe.
///
/// Read, not mapped: a mapped file that another program cuts short ends this one with SIGBUS, and pieces that fit the
/// processor's cache are read as fast.
final class FileBytes: ByteSource {
  let path: String
  /// Nil for what is no ordinary file.
  let size: Int?
  private(set) var position = 0
  private let descriptor: Int32

  init(path: String) throws(Fault) {
    // A pipe opens at once, and is waited for while it is read: Ctrl-C must be heard.
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT { throw Fault(FilesFault.notFound, ["path": path]) }
      throw Fault(FilesFault.notReadable, ["path": path, "why": SystemError.text(code)])
    }
    self.path = path
    var about = stat()
    guard fstat(descriptor, &about) == 0, about.st_mode & S_IFMT != S_IFDIR else {
      throw Fault(FilesFault.isFolder, ["path": path])
    }
    size = about.st_mode & S_IFMT == S_IFREG ? Int(about.st_size) : nil
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Whether a path is an ordinary file. A pipe must not be opened to look: its writer would take the end of that for the
  /// reader's.
  static func isFile(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) != 0 || about.st_mode & S_IFMT == S_IFREG || about.st_mode & S_IFMT == S_IFDIR
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    // What is appended while it is read belongs to another state, and may never end.
    let wanted = size.map { min(buffer.count, $0 - position) } ?? buffer.count
    while true {
      if size == nil { try wait() }
      let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
      if got > 0 {
        position += got
        return got
      }
      if got == 0 {
        try checkUnchanged()
        return 0
      }
      let code = errno
      guard code == EINTR || (code == EAGAIN && size == nil) else {
        throw Fault(FilesFault.notReadable, ["path": path, "why": SystemError.text(code)])
      }
    }
  }

  /// Waits until the pipe has bytes, or an end.
  private func wait() throws(Fault) {
    var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      if Task.isCancelled { throw Fault(FilesFault.interrupted, ["path": path]) }
      let ready = poll(&wish, 1, 50)
      if ready > 0 { return }
      let code = errno
      guard ready == 0 || code == EINTR else {
        throw Fault(FilesFault.notReadable, ["path": path, "why": SystemError.text(code)])
      }
    }
  }

  /// A file that grew or shrank while it was read is half of one state and half of another.
  private func checkUnchanged() throws(Fault) {
    guard let size else { return }
    var about = stat()
    let now = fstat(descriptor, &about) == 0 ? Int(about.st_size) : position
    guard now == size, position == size else {
      throw Fault(FilesFault.changed, ["path": path, "before": String(size), "after": String(max(now, position))])
    }
  }
}

/// What the system says of a failure.
enum SystemError {
  static func text(_ code: Int32) -> String { SystemReason.fact(code) }
}
