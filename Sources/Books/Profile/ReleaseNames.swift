import Fiscal

/// Where an infobase tells the release of its configuration, and from which on sales are loaded into it.
public struct ReleaseNames: Hashable, Sendable {
  public let set: String
  public let name: String
  public let version: String
  /// What the configuration calls itself.
  public let names: [String]
  public let least: Release?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    name = try section.required("name")
    version = try section.required("version")
    names = try section.list("names")
    least = try section.text("least").flatMap { Release($0) }
  }
}

/// A release of a configuration: `3.0.151.27`.
public struct Release: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let numbers: [Int]

  /// Nil unless it is numbers with points between them.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap(\.self)
    guard numbers.count == parts.count, numbers.count > 1, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.numbers = numbers
  }

  public var description: String { numbers.map(String.init).joined(separator: ".") }

  public static func < (a: Release, b: Release) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
}
