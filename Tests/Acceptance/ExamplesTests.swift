import Foundation
import PTY
import Shell
import Testing

/// Every example that a command gives, run against the demo.
@Suite struct ExamplesTests {
  private static let opening = ["connect demo", "use kkt 5525", "use shift open"]

  @Test func everyExampleRuns() throws {
    let folder = NSTemporaryDirectory() + "cheki-examples-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var lines = Self.opening
    for spec in CommandList.all {
      for example in spec.examples where example.runs {
        lines.append(example.line)
        // What one example changes is not to meet the next one.
        if ["connect", "disconnect", "use"].contains(spec.path[0]) { lines += Self.opening }
        if spec.path[0] == "set" { lines += ["set output auto", "set offline off"] }
      }
    }
    #expect(lines.count > 30)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/script"))
    try Data().write(to: URL(fileURLWithPath: folder + "/errors"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("cheki"))
    process.arguments = ["--home", folder, "--keep-going", "--language", "en", "-f", folder + "/script"]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/errors"))
    try process.run()
    process.waitUntilExit()
    let errors = try String(contentsOfFile: folder + "/errors", encoding: .utf8)
    let failed = errors.split(separator: "\n").filter { !$0.hasPrefix("warning: ") }
    #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
    #expect(process.terminationStatus == 1)
  }
}
