/// What a drive says of itself in the reports that open and close a shift (tags 1050–1053). A sign that nobody tells is not
/// in it.
public struct DriveSigns: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Признак исчерпания ресурса ФН, tag 1050: thirty days are left of its keys.
  public static let exhausted = DriveSigns(rawValue: 1)
  /// Признак необходимости срочной замены ФН, tag 1051: three days are left.
  public static let replaceNow = DriveSigns(rawValue: 2)
  /// Признак переполнения памяти ФН, tag 1052: 99 % of it hold documents.
  public static let memoryFull = DriveSigns(rawValue: 4)
  /// Признак превышения времени ожидания ответа ОФД, tag 1053.
  public static let operatorSilent = DriveSigns(rawValue: 8)

  /// Each sign with the name by which people and scripts know it, the most urgent first.
  public static let all: [(sign: DriveSigns, name: String)] = [
    (.replaceNow, "replace-now"), (.memoryFull, "memory-full"), (.exhausted, "exhausted"),
    (.operatorSilent, "operator-silent"),
  ]

  /// The names of those that are set.
  public var names: [String] { DriveSigns.all.filter { contains($0.sign) }.map(\.name) }
}
