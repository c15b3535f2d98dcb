import Foundation
import JSON
import PTY

/// A sandbox of the test's own.
final class Sandbox {
  let process = Process()
  private let input = Pipe()
  let said: JSONValue

  init() throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("cheki-sandbox"))
    process.arguments = ["--until-stdin-closes", "--outlets", "2", "--days", "5"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var bytes = Data()
    while !bytes.contains(0x0A), let more = try output.fileHandleForReading.read(upToCount: 1) { bytes += more }
    said = try JSONParser.parse(String(decoding: bytes, as: UTF8.self))
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func text(_ side: String, _ name: String) -> String { said[side]?[name]?.text ?? "" }
}
