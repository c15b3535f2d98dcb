import Fiscal
import GRDB

/// What can go wrong with the archive.
public enum ArchiveFault: String, MessageCode {
  /// The file holds something else than a database: facts `path`.
  case notDatabase = "archive.not-database"
  /// A database of another program: facts `path`.
  case foreign = "archive.foreign"
  /// Written by a later version of cheki: facts `path`, `found`, `known`.
  case newer = "archive.newer"
  /// Another shell holds the archive: facts `path`.
  case busy = "archive.busy"
  /// No room left on the disk: facts `path`.
  case full = "archive.full"
  /// The file may not be written: facts `path`.
  case readOnly = "archive.read-only"
  /// The file or its folder cannot be made or opened: facts `path`, `reason`.
  case unreachable = "archive.unreachable"
  /// The disk failed: facts `path`, `reason`.
  case disk = "archive.disk"
  /// The database contradicts itself: facts `path`, `reason`.
  case damaged = "archive.damaged"
  /// Anything else that SQLite refused: facts `path`, `reason`.
  case failed = "archive.failed"
  /// An import was used after its end: no facts.
  case importEnded = "archive.import-ended"
}

/// The archive's packed bytes do not read as what was packed.
struct Damage: Error {
  let what: String
}

extension ArchiveFault {
  /// Whatever SQLite, GRDB or this room threw, as one fault; a cancelled task stays a `CancellationError`.
  static func translate(_ error: any Error, path: String) -> any Error {
    switch error {
    case is CancellationError, is Fault:
      return error
    case let damage as Damage:
      return Fault(ArchiveFault.damaged, ["path": path, "reason": damage.what])
    case let error as DatabaseError:
      return fault(of: error, path: path)
    default:
      return Fault(ArchiveFault.failed, ["path": path, "reason": String(describing: error)])
    }
  }

  private static func fault(of error: DatabaseError, path: String) -> any Error {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: return CancellationError()
    case .SQLITE_NOTADB: return Fault(ArchiveFault.notDatabase, ["path": path])
    case .SQLITE_CORRUPT: return Fault(ArchiveFault.damaged, ["path": path, "reason": reason])
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      // Whoever is cancelled stops waiting for the other writer.
      return Task.isCancelled ? CancellationError() : Fault(ArchiveFault.busy, ["path": path])
    case .SQLITE_FULL: return Fault(ArchiveFault.full, ["path": path])
    case .SQLITE_READONLY, .SQLITE_PERM: return Fault(ArchiveFault.readOnly, ["path": path])
    case .SQLITE_CANTOPEN: return Fault(ArchiveFault.unreachable, ["path": path, "reason": reason])
    case .SQLITE_IOERR: return Fault(ArchiveFault.disk, ["path": path, "reason": reason])
    default: return Fault(ArchiveFault.failed, ["path": path, "reason": reason])
    }
  }
}
