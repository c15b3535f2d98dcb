import Fiscal
import Foundation

/// A key or password in memory: it has no description to end in a log.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public let value: String

  public init(_ value: String) { self.value = value }

  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret {
  /// The value of a variable of the environment.
  public static func fromEnvironment(_ name: String, _ environment: [String: String]) throws -> Secret {
    guard let value = environment[name], !value.isEmpty else {
      throw Fault(ServiceFault.secretVariableEmpty, ["name": name])
    }
    return Secret(value)
  }

  /// The first line that a command of the system's shell prints.
  public static func fromCommand(_ command: String) throws -> Secret {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch { throw Fault(ServiceFault.secretCommandFailed, ["status": "–"]) }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Fault(ServiceFault.secretCommandFailed, ["status": String(process.terminationStatus)])
    }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    guard !line.isEmpty else { throw Fault(ServiceFault.secretCommandFailed, ["status": "0"]) }
    return Secret(line)
  }
}
