import Foundation
import Testing

/// The package's own sources, read as text: who may import whom, and what no room may do.
@Suite struct Walls {
  /// Every room of ours, and the rooms whose names its files may import. Those above stand higher.
  private static let allowed: [String: Set<String>] = [
    "CLibedit": [], "CLibcurl": [], "CLazily": [],
    "Fiscal": [],
    "JSON": [],
    "Reconciliation": ["Fiscal"],
    "Transport": ["Fiscal", "CLibcurl"],
    "Files": ["Fiscal", "JSON", "CZlib", "CZstd", "CExpat", "CZip", "CXlsxWriter"],
    "Operators": ["Fiscal", "JSON", "Transport"],
    "Books": ["Fiscal", "JSON", "Transport", "CExpat"],
    "Archive": ["Fiscal", "CZstd"],
    "Services": ["Fiscal", "JSON", "Reconciliation", "Files", "Operators", "Books", "Archive", "Transport", "CSodium"],
    "Shell": ["Fiscal", "JSON", "Reconciliation", "Files", "Services", "CLibedit", "CQRencode"],
    "cheki": ["Shell", "Fiscal"],
    "cheki-sandbox": ["Fiscal", "JSON"],
  ]

  /// Libraries from outside, and the only rooms that may know them.
  private static let libraries: [String: Set<String>] = [
    "GRDB": ["Archive"], "GRDBSQLite": ["Archive"], "Yams": ["Services"], "ArgumentParser": ["cheki-sandbox"],
    "FlyingFox": ["cheki-sandbox"], "FlyingSocks": ["cheki-sandbox"],
  ]

  @Test func everyRoomIsKnown() throws {
    let rooms = try Set(Package.files.map(\.room)).subtracting(Package.systemLibraries)
    #expect(rooms.subtracting(Self.allowed.keys).isEmpty, "a room that no floor is given to")
  }

  @Test func nobodyImportsUpwards() throws {
    for file in try Package.files {
      let allowed = Self.allowed[file.room] ?? []
      for name in file.imports {
        if let rooms = Self.libraries[name] {
          #expect(rooms.contains(file.room), "\(file.path) imports \(name)")
        } else if Self.allowed[name] != nil || Package.systemLibraries.contains(name) {
          #expect(allowed.contains(name), "\(file.path) imports \(name)")
        } else {
          #expect(
            ["Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch"].contains(name),
            "\(file.path) imports \(name)")
        }
      }
    }
  }

  /// Traps that stand for a mistake of ours which no input can reach, each looked at once.
  private static let looked: Set<String> = ["Sources/Shell/Input/Editing/Editor.swift preconditionFailure("]

  /// What ends the program where an error should be thrown.
  @Test func nothingTraps() throws {
    for file in try Package.files {
      for word in ["try!", " as! ", "fatalError(", "preconditionFailure(", "assertionFailure("]
      where !Self.looked.contains("\(file.path) \(word)") && file.text.has(word) {
        for (number, line) in file.code { #expect(!line.has(word), "\(file.path):\(number) has \(word)") }
      }
    }
  }

  /// Output goes through the shell's outputs, errors through its diagnostics; only the programs' own mains may print.
  @Test func nobodyPrints() throws {
    for file in try Package.files where !["cheki", "cheki-sandbox"].contains(file.room) && file.text.has("rint(") {
      for (number, line) in file.code where line.has("rint(") {
        // Neither a method of that name nor a case is the global function.
        let calls = line.replacing("case print(", with: "").replacing("func print(", with: "")
        #expect(calls.firstMatch(of: #/(^|[^\w.])(print|debugPrint)\(/#) == nil, "\(file.path):\(number) prints")
      }
    }
  }

  /// Nothing of the machine it was written on, and nothing of how.
  @Test func noMachinesPaths() throws {
    for file in try Package.files + Package.tests {
      for path in Package.foreignPaths { #expect(!file.text.has(path), "\(file.path) names \(path)…") }
    }
  }

  @Test func theManifestSaysTheSame() throws {
    let manifest = try String(contentsOf: Package.root.appending(path: "Package.swift"), encoding: .utf8)
    for (room, allowed) in Self.allowed where !["CLibedit", "CLibcurl", "CLazily"].contains(room) {
      let declared = try #require(Package.dependencies(of: room, in: manifest), "no target \(room)")
      let ours = declared.filter { Self.allowed[$0] != nil || Package.systemLibraries.contains($0) }
      #expect(Set(ours).isSubset(of: allowed), "\(room) depends on \(ours)")
    }
  }
}
