import Fiscal
import Foundation
import JSON

/// The sandbox as a child of the shell: an operator and a 1С infobase on loopback. It ends with the shell, because its
/// standard input closes then, however the shell ends.
public final class Demo: Sendable {
  public let operatorURL: String
  public let key: Secret
  public let booksURL: String
  public let user: String
  public let password: Secret
  private let process: Child

  /// Starts `cheki-sandbox` that lies beside this program.
  /// - Parameter today: the day on which its chain of shops ends.
  public init(today: CalendarDay, environment: [String: String]) throws {
    let program = try Demo.program(environment)
    process = try Child(program: program, arguments: ["--until-stdin-closes", "--today", today.description])
    guard let line = process.firstLine(), let told = try? JSONValue.parse(line) else {
      throw Fault(ServiceFault.demoFailed, ["program": program])
    }
    guard let operatorURL = told["operator"]?["url"]?.text, let key = told["operator"]?["key"]?.text,
      let booksURL = told["books"]?["url"]?.text, let user = told["books"]?["user"]?.text,
      let password = told["books"]?["password"]?.text
    else { throw Fault(ServiceFault.demoFailed, ["program": program]) }
    self.operatorURL = operatorURL
    self.key = Secret(key)
    self.booksURL = booksURL
    self.user = user
    self.password = Secret(password)
  }

  private static func program(_ environment: [String: String]) throws -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("cheki-sandbox").path
    let path = environment["CHEKI_SANDBOX"] ?? beside
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Fault(ServiceFault.demoMissing, ["program": path])
    }
    return path
  }
}

extension JSONValue {
  fileprivate static func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(text) }
}

/// A program that runs as long as this object lives.
private final class Child: Sendable {
  private let process: Process
  private let input: Pipe
  private let output: Pipe

  init(program: String, arguments: [String]) throws {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw Fault(ServiceFault.demoFailed, ["program": program]) }
    self.process = process
    self.input = input
    self.output = output
  }

  /// Waits for the first line; nil when the program ends without one.
  func firstLine() -> String? {
    var line = Data()
    while true {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { return nil }
      line.append(piece)
      if let end = line.firstIndex(of: 0x0A) { return String(decoding: line[..<end], as: UTF8.self) }
    }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.terminate() }
  }
}
