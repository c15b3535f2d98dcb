import Fiscal
import Foundation
import Services

/// A folder that nobody else sees.
struct TutorialHome {
  let path: String

  /// - Throws: a ``Fault`` where there can be none.
  init() throws {
    path = NSTemporaryDirectory() + "cheki-tutorial-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Fault(ServiceFault.fileUnwritable, ["file": path, "reason": "\((error as NSError).localizedDescription)"])
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
