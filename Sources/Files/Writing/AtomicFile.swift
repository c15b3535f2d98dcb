import Fiscal
import Glibc

/// A file that is there whole or not at all: written beside its target and renamed when it is finished. Whoever lets go
/// of it before ``commit()`` leaves nothing behind.
///
/// A target that is no ordinary file (`/dev/stdout`, a pipe) is written straight.
public final class AtomicFile {
  public let path: String
  /// Where the bytes lie until ``commit()``; a library that writes by itself writes there.
  public let temporaryPath: String

  private var descriptor: Int32
  private let isDirect: Bool
  private var buffer: [UInt8] = []
  private var isCommitted = false
  private static let piece = 1 << 16

  /// Begins a file.
  /// - Throws: ``Fault`` when the folder is not there or cannot be written to.
  public init(_ path: String) throws(Fault) {
    self.path = path
    // Behind a symbolic link the file it points to is replaced, not the link.
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let place = target ?? path
    var about = stat()
    let exists = stat(place, &about) == 0
    if exists, about.st_mode & S_IFMT == S_IFDIR { throw Fault(FilesFault.isFolder, ["path": path]) }
    isDirect = exists && about.st_mode & S_IFMT != S_IFREG
    if isDirect {
      temporaryPath = place
      descriptor = Glibc.open(place, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.fault(errno, path) }
    } else {
      var template = Array((place + ".XXXXXX").utf8CString)
      descriptor = mkstemp(&template)
      let code = errno
      temporaryPath = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      guard descriptor >= 0 else { throw Self.fault(code, path) }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      fchmod(descriptor, exists ? about.st_mode & 0o7777 : 0o666 & ~Self.mask())
    }
    self.target = place
    buffer.reserveCapacity(Self.piece * 2)
  }

  private let target: String

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
    if !isDirect, !isCommitted { unlink(temporaryPath) }
  }

  public func write(_ text: String) throws(Fault) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.piece { try flush() }
  }

  public func write(_ bytes: some Collection<UInt8>) throws(Fault) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.piece { try flush() }
  }

  /// Sets the finished file in the target's place, after its bytes are on the disk.
  public func commit() throws(Fault) {
    try flush()
    guard !isDirect else {
      isCommitted = true
      return
    }
    // A library may have replaced the file under this name: sync what is there now.
    let now = Glibc.open(temporaryPath, O_RDONLY | O_CLOEXEC)
    guard now >= 0 else { throw Self.fault(errno, path) }
    let synced = fsync(now) == 0
    let code = errno
    Glibc.close(now)
    guard synced else { throw Self.fault(code, path) }
    guard rename(temporaryPath, target) == 0 else { throw Self.fault(errno, path) }
    isCommitted = true
  }

  private func flush() throws(Fault) {
    var done = 0
    while done < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.write(descriptor, $0 + done, bytes.count - done) } ?? 0
      }
      if written < 0 {
        let code = errno
        if code == EINTR { continue }
        throw Self.fault(code, path)
      }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// What stands in the way of writing to a path.
  static func fault(_ code: Int32, _ path: String) -> Fault {
    switch code {
    case ENOSPC, EDQUOT: Fault(FilesFault.diskFull, ["path": path])
    default: Fault(FilesFault.notWritable, ["path": path, "why": SystemError.text(code)])
    }
  }

  /// The process's mask of rights, without changing it: the system tells it in `/proc`.
  private static func mask() -> mode_t {
    let descriptor = Glibc.open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0o022 }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let got = Glibc.read(descriptor, &bytes, bytes.count)
    let text = String(decoding: bytes.prefix(max(0, got)), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Umask:") }
    let digits = line?.split(whereSeparator: \.isWhitespace).last
    return digits.flatMap { mode_t($0, radix: 8) } ?? 0o022
  }
}
