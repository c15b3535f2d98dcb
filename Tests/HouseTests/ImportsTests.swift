import Foundation
import Testing

/// Who may import whom.
@Suite struct ImportsTests {
  private static let allowed: [String: Set<String>] = [
    "Fiscal": [], "JSON": [], "Reconciliation": ["Fiscal"], "Transport": ["Fiscal", "CLibcurl"],
    "Files": ["Fiscal", "JSON"], "Operators": ["Fiscal", "JSON", "Transport"],
    "Books": ["Fiscal", "JSON", "Transport"],
    "Archive": ["Fiscal"],
    "Services": ["Fiscal", "JSON", "Reconciliation", "Transport", "Files", "Operators", "Books", "Archive"],
    "Shell": ["Fiscal", "JSON", "Reconciliation", "Files", "Services", "CLibedit"], "cheki": ["Shell", "Fiscal"],
    "cheki-sandbox": ["Fiscal", "JSON"],
  ]

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  @Test(arguments: allowed.keys.sorted())
  func nobodyImportsUpwards(_ room: String) throws {
    let folder = Self.sources.appendingPathComponent(room)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(!files.isEmpty)
    let rooms = Set(Self.allowed.keys).union(["CLibcurl", "CLibedit"])
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.hasPrefix("import ") {
        let imported = line.split(separator: " ").last.map { String($0.split(separator: ".")[0]) } ?? ""
        guard rooms.contains(imported) else { continue }
        #expect(Self.allowed[room]?.contains(imported) == true, "\(file.lastPathComponent) imports \(imported)")
      }
    }
  }
}
