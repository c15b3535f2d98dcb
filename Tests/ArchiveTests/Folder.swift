import Foundation

@testable import Archive

/// A folder of its own for a test, removed with all that is in it.
final class Folder {
  let path: String

  init() throws { path = try ArchiveFile.temporaryFolder() }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
