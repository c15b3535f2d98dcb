import Glibc

/// Why the system refused to read or write the history: an `errno`.
struct HistoryFailure: Error {
  let code: Int32
}

/// The file of a history: UTF-8, a statement a line. It is appended to under a lock, and replaced by a shorter one under
/// the same lock; whoever waited for the lock of a replaced file opens the new one.
struct HistoryFile: Sendable {
  private static let patience = 200  // tries, 10 ms apart
  private let folder: String
  let path: String

  init(folder: String, name: String) {
    self.folder = folder
    path = folder + "/" + name
  }

  /// The newest statements, the oldest of them first. Leaves no more than these in the file. No file: no statements.
  func read(limit: Int) throws(HistoryFailure) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw HistoryFailure(code: errno)
    }
    defer { close(descriptor) }
    let lines = try lines(of: descriptor)
    if lines.count > limit { trim(to: limit) }
    return lines.suffix(limit).map { HistoryEntry.statement(String(decoding: $0, as: UTF8.self)) }
  }

  func append(_ statement: String) throws(HistoryFailure) {
    try makeFolder()
    let descriptor = try locked()
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw HistoryFailure(code: errno) }
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    // A line that was cut off (a full disk, a crash) gets its end first.
    var last: UInt8 = UInt8(ascii: "\n")
    if status.st_size > 0 { pread(descriptor, &last, 1, status.st_size - 1) }
    let line = (last == UInt8(ascii: "\n") ? "" : "\n") + HistoryEntry.line(statement) + "\n"
    do throws(HistoryFailure) { try write(Array(line.utf8), to: descriptor) } catch {
      ftruncate(descriptor, status.st_size)
      throw error
    }
  }

  /// Replaces the file by its newest lines. That it does not work is no trouble: the next start tries again.
  private func trim(to limit: Int) {
    guard let descriptor = try? locked() else { return }
    defer { close(descriptor) }
    guard let lines = try? lines(of: descriptor), lines.count > limit else { return }
    // A file that is a link to somewhere stays one.
    let target = realpath(path, nil).map { name in
      defer { free(name) }
      return String(cString: name)
    }
    guard let target else { return }
    let temporary = target + ".\(getpid())"
    let new = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard new >= 0 else { return }
    defer { close(new) }
    let text = lines.suffix(limit).flatMap { $0 + [UInt8(ascii: "\n")] }
    if (try? write(text, to: new)) == nil || rename(temporary, target) != 0 { unlink(temporary) }
  }

  /// Opens the file, made where it is missing, and locks it.
  private func locked() throws(HistoryFailure) -> Int32 {
    for _ in 0..<HistoryFile.patience {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw HistoryFailure(code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        guard code == EWOULDBLOCK || code == EINTR else { throw HistoryFailure(code: code) }
        usleep(10_000)
        continue
      }
      var ours = stat()
      var present = stat()
      guard fstat(descriptor, &ours) == 0, ours.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw HistoryFailure(code: EISDIR)
      }
      if stat(path, &present) == 0, ours.st_ino == present.st_ino, ours.st_dev == present.st_dev { return descriptor }
      close(descriptor)
    }
    throw HistoryFailure(code: EAGAIN)
  }

  private func lines(of descriptor: Int32) throws(HistoryFailure) -> [ArraySlice<UInt8>] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw HistoryFailure(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw HistoryFailure(code: EISDIR) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &piece, piece.count, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw HistoryFailure(code: errno) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n"))
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(HistoryFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw HistoryFailure(code: count < 0 ? errno : ENOSPC) }
      done += count
    }
  }

  /// The folder and those above it, for the user alone.
  private func makeFolder() throws(HistoryFailure) {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw HistoryFailure(code: errno) }
    var at = folder.startIndex
    while let slash = folder[at...].dropFirst().firstIndex(of: "/") {
      at = slash
      if mkdir(String(folder[..<slash]), 0o700) != 0, errno != EEXIST { throw HistoryFailure(code: errno) }
    }
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw HistoryFailure(code: errno) }
  }
}
