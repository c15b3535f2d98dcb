import Foundation

/// The built shell with a home that stays for the next run, fed by a pipe.
final class ShellScript {
  struct Ended {
    var status: Int32
    var output: String
    var errors: String
    /// The messages of the errors, one for each line that failed.
    var lines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  let home = NSTemporaryDirectory() + "cheki-script-" + UUID().uuidString
  var environment: [String: String] = [:]

  init() throws { try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  func path(_ name: String) -> String { home + "/" + name }

  func run(_ lines: String..., options: [String] = ["--keep-going"]) throws -> Ended {
    let process = Process()
    process.executableURL = Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("cheki")
    process.arguments = ["--home", home, "--language", "en"] + options
    process.currentDirectoryURL = URL(fileURLWithPath: home)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { _, new in new }
    let files = ["in", "out", "err"].map { URL(fileURLWithPath: path("." + $0)) }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }
}
