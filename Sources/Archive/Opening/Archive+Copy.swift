import Fiscal
import GRDB

extension Archive {
  /// One state of an archive in a file of its own, which vanishes together with the object: for work that is tried and not kept.
  /// Where there is no archive yet the copy is empty, and none is made.
  public static func copy(of path: String) throws -> Archive {
    let folder = try ArchiveFile.temporaryFolder()
    let copy = folder + "/archive.sqlite"
    do {
      if ArchiveFile.isThere(path) {
        var reading = Archive.configuration()
        reading.readonly = true
        let source = try DatabaseQueue(path: path, configuration: reading)
        defer { try? source.close() }
        let target = try DatabaseQueue(path: copy)
        defer { try? target.close() }
        try source.backup(to: target) { _ in if Task.isCancelled { throw CancellationError() } }
      }
      return try Archive(path: copy, temporaryFolder: folder)
    } catch {
      ArchiveFile.remove(copy, folder: folder)
      throw ArchiveFault.translate(error, path: path)
    }
  }
}
