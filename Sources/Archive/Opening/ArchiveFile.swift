import Fiscal
import Glibc

/// The archive's file and its folder, made on demand for their owner only.
enum ArchiveFile {
  /// Makes the folders (mode 0700) and an empty file (mode 0600) where they are not there yet. SQLite gives its
  /// journal files the mode of the database.
  static func prepare(_ path: String) throws(Fault) {
    if access(path, F_OK) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw unreachable(path) }
    close(file)
  }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func makeFolder(_ path: String) throws(Fault) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw unreachable(path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw unreachable(path) }
  }

  private static func unreachable(_ path: String) -> Fault {
    Fault(ArchiveFault.unreachable, ["path": path, "reason": SystemReason.fact(errno)])
  }

  /// A folder of its own under the system's folder for temporary files.
  static func temporaryFolder() throws(Fault) -> String {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/cheki-archive-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw unreachable(root) }
    return made
  }

  /// Removes a database with its journal files, and the folder it was alone in.
  static func remove(_ path: String, folder: String) {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    rmdir(folder)
  }
}
