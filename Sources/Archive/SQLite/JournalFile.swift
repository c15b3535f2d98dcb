import Dispatch
import Glibc
import Synchronization

/// The write-ahead journal of an archive, as a file.
final class JournalFile: Sendable {
  private let descriptor: Int32
  private let isFlushing = Mutex(false)

  init(ofArchive path: String) { descriptor = open(path + "-wal", O_RDONLY | O_CLOEXEC) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Brings to the disk, on another thread, what was put into the journal so far. A long transaction then has little left
  /// to wait for at its end. Nothing hangs on it: that nothing is lost is SQLite's care.
  func flushMeanwhile() {
    let begins = isFlushing.withLock { isFlushing in
      defer { isFlushing = true }
      return !isFlushing
    }
    guard descriptor >= 0, begins else { return }
    DispatchQueue.global().async {
      _ = fdatasync(self.descriptor)
      self.isFlushing.withLock { $0 = false }
    }
  }
}
