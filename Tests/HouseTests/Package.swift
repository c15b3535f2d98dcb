import Foundation

/// The sources of this package.
enum Package {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Targets that only name a library of the system.
  static let systemLibraries: Set<String> = ["CZlib", "CZstd", "CExpat", "CZip", "CXlsxWriter", "CQRencode", "CSodium"]

  /// Beginnings of paths that no source has a reason to name.
  static let foreignPaths = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "/tmp/is" + "sues"]

  /// A Swift file.
  struct File {
    var path: String
    /// The target that it belongs to.
    var room: String
    var text: String

    var lines: [(number: Int, text: Substring)] {
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
    }

    /// The lines without comments. A comment begins with its own line in these sources, or behind two spaces.
    var code: [(number: Int, text: Substring)] {
      lines.compactMap { number, line in
        let code = line.range(of: "  //").map { line[..<$0.lowerBound] } ?? line
        return code.drop(while: \.isWhitespace).hasPrefix("//") ? nil : (number, code)
      }
    }

    /// The names of the modules that the file imports, `import struct Fiscal.Kopecks` among them.
    var imports: [String] {
      lines.compactMap { _, line in
        guard line.first?.isWhitespace == false, line.has("import ") else { return nil }
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy({ isAttribute($0) }) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let", "actor"]
        let name = words[(at + 1)...].first { !kinds.contains($0) }
        return name.flatMap { $0.split(separator: ".").first }.map(String.init)
      }
    }

    private func isAttribute(_ word: Substring) -> Bool {
      word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }
  }

  static var files: [File] { get throws { try read.get().sources } }

  static var tests: [File] { get throws { try read.get().tests } }

  /// Read once for all tests.
  private static let read = Result { (sources: try files(in: "Sources"), tests: try files(in: "Tests")) }

  private static func files(in folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
      return File(path: "\(folder)/\(name)", room: String(name.prefix { $0 != "/" }), text: text)
    }
  }

  /// The names in quotes that a target's declaration in the manifest depends on; nil without a declaration.
  static func dependencies(of target: String, in manifest: String) -> [String]? {
    let text = manifest.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("( ", with: "(")
    guard let name = text.firstRange(of: "arget(name: \"\(target)\"") else { return nil }
    let rest = text[name.upperBound...]
    let declaration = rest[..<(rest.firstRange(of: "arget(name:")?.lowerBound ?? rest.endIndex)]
    guard let list = declaration.firstMatch(of: #/dependencies: \[(?<names>[^\]]*)/#) else { return [] }
    return list.output.names.matches(of: #/"(?<name>[^"]+)"/#).map { String($0.output.name) }
  }
}

extension StringProtocol {
  /// Foundation's search, which is quick where these tests are built for debugging.
  func has(_ text: String) -> Bool { range(of: text) != nil }
}
