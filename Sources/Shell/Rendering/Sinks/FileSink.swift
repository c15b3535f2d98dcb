import Fiscal
import Glibc

/// A file: `> FILE` is written beside its place and takes its name when all is well, so that a work that fails leaves the old
/// file as it was; `>> FILE` is written at its end.
public final class FileSink: OutputSink {
  public enum Way: Sendable {
    case replacing
    case appending
  }

  public let surface: Surface
  private let path: String
  private let descriptor: Int32
  private let writer: DescriptorWriter
  /// The file beside the target; nil where it is written directly.
  private let draft: Draft?
  private var isOpen = true

  private struct Draft {
    let path: String
    let target: String
  }

  /// - Throws: `failed` when there cannot be such a file.
  public init(_ path: String, _ way: Way, surface: Surface = .plain()) throws(OutputFailure) {
    self.path = path
    self.surface = surface
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = isThere ? status.st_mode & S_IFMT : 0
    if kind == S_IFDIR || path.hasSuffix("/") { throw .failed(Fault(OutputFault.isDirectory, ["path": path])) }
    let isDirect = way == .appending || (isThere && kind != S_IFREG) || (!isThere && FileSink.isLink(path))
    if isDirect {
      let flags = way == .appending ? O_APPEND : O_TRUNC
      descriptor = try FileSink.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | flags, named: path)
      draft = nil
    } else {
      let target = isThere ? FileSink.resolved(path) : path
      let draft = Draft(path: FileSink.folder(of: target) + FileSink.draftName(), target: target)
      descriptor = try FileSink.open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, named: path)
      if isThere { _ = fchmod(descriptor, status.st_mode & 0o7777) }
      self.draft = draft
    }
    writer = DescriptorWriter(descriptor, name: path)
  }

  deinit { abandon() }

  /// Whether such a file could be written, as far as that can be told without a trace.
  static func check(_ path: String) throws(OutputFailure) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere && status.st_mode & S_IFMT == S_IFDIR || path.hasSuffix("/") {
      throw .failed(Fault(OutputFault.isDirectory, ["path": path]))
    }
    let folder = folder(of: isThere ? resolved(path) : path)
    guard access(folder.isEmpty ? "." : folder, W_OK | X_OK) == 0 else {
      throw .failed(Fault(OutputFault.cannotCreate, ["path": path, "reason": SystemReason.fact(errno)]))
    }
  }

  public func write(_ bytes: [UInt8]) throws(OutputFailure) { try writer.write(bytes) }

  public func finish() throws(OutputFailure) {
    guard isOpen else { return }
    isOpen = false
    if close(descriptor) != 0 {
      let code = errno
      if let draft { unlink(draft.path) }
      throw writer.failure(code)
    }
    if let draft, rename(draft.path, draft.target) != 0 {
      let code = errno
      unlink(draft.path)
      throw writer.failure(code)
    }
  }

  public func abandon() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    if let draft { unlink(draft.path) }
  }

  private static func open(_ path: String, _ flags: Int32, named name: String) throws(OutputFailure) -> Int32 {
    while true {
      let descriptor = Glibc.open(path, flags, 0o666)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR {
        throw .failed(Fault(OutputFault.cannotCreate, ["path": name, "reason": SystemReason.fact(errno)]))
      }
      if Task.isCancelled { throw .cancelled }
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The file behind symbolic links: it is replaced, not the link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func draftName() -> String {
    ".cheki-\(getpid())-\(String(UInt32.random(in: .min ... .max), radix: 36)).tmp"
  }
}
