import Foundation
import Glibc
import JSON
import PTY
import Testing

/// `compare` of the built program over pipes and damaged files.
@Suite(.serialized) struct CompareTests {
  private let demo = DemoTests()
  private let folder = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
  private static let header =
    "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private func row(_ number: Int) -> String {
    "2026-01-01T09:00:\(10 + number % 50),0000000010000000,9960440300000000,17,\(number),\(number + 1),1,"
      + "\(number).00,\(number).00,0,0,0,0,Иванова А.П.\n"
  }

  private func file(_ name: String, _ rows: Range<Int>) throws -> String {
    try (Self.header + rows.map(row).joined()).write(
      toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    return folder + "/" + name
  }

  /// A pipe with a name, into which nobody writes yet.
  private func pipe() throws -> String {
    let path = folder + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    return path
  }

  /// Ctrl-C while a pipe is waited for, on all processors and on one.
  @Test(arguments: [[], ["/usr/bin/taskset", "-c", "0"]])
  func ctrlCIsHeardWhileAPipeIsSilent(_ before: [String]) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard before.first.map({ access($0, X_OK) == 0 }) ?? true else { return }
    let (silent, books, out) = (try pipe(), try file("b.csv", 1..<4), folder + "/out.csv")
    for writes in [false, true] {
      let command =
        before + [BuiltProgram.path("cheki"), "--home", folder + "/home", "compare", silent, books, "--out", out]
      let process = Process()
      process.executableURL = URL(fileURLWithPath: command[0])
      process.arguments = Array(command.dropFirst())
      process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      // With a reader it opens; without one it must not hang the test.
      var writer: Int32 = -1
      if writes {
        for _ in 0..<200 where writer < 0 {
          writer = open(silent, O_WRONLY | O_NONBLOCK)
          usleep(10_000)
        }
        _ = Self.header.withCString { write(writer, $0, strlen($0)) }
      }
      usleep(400_000)
      let pressed = ContinuousClock.now
      kill(process.processIdentifier, SIGINT)
      while process.isRunning, ContinuousClock.now - pressed < .seconds(5) { usleep(5_000) }
      #expect(!process.isRunning)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      if writer >= 0 { close(writer) }
      #expect(process.terminationStatus == 130)
      #expect(!FileManager.default.fileExists(atPath: out))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("out") } == [])
  }

  @Test func bothSidesMayBePipes() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (left, right) = (try file("o.csv", 1..<400), try file("b.csv", 1..<399))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", #"exec "$0" --home "$1/home" --output json compare <(gzip -c "$2") <(cat "$3")"#,
      BuiltProgram.path("cheki"), folder, left, right,
    ]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let found = try JSONParser.parse(text)
    #expect(found["findings"]?.elements?.map { $0["document"]?.integer } == [400])
    #expect(found["difference"] == .string("-399.00"))
  }

  @Test func aRowThatTheFilesEndCutsIsARejectWithItsLine() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let books = try file("b.csv", 1..<4)
    let cut = folder + "/cut.csv"
    let whole = Self.header + (1..<4).map(row).joined()
    let last = try #require(whole.range(of: ",0,0,0,0,Иванова", options: .backwards))
    try String(whole[..<last.lowerBound]).write(toFile: cut, atomically: true, encoding: .utf8)
    let rejects = folder + "/rejects.csv"
    let ended = try demo.run(["compare", cut, books, "--rejects", rejects, "--output", "json"])
    #expect(ended.status == 2)
    #expect(ended.errors.contains("1 row left out, the first is 4"))
    let listed = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
    #expect(listed.count == 2 && listed[0] == "file,line,reason", "\(listed)")
    #expect(listed.last?.contains(",4,") == true)
    let left = try demo.run(["compare", cut, books, "--keep-going", "--output", "json"])
    #expect(left.status == 1)
    #expect(try JSONParser.parse(left.output)["findings"]?.elements?.count == 1)
  }
}
