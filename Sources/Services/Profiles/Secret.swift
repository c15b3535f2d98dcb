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
}
