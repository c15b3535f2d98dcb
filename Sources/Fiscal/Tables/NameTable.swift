/// Texts that repeat in a column, each kept once and named by a small number. 0 is the absent text.
public struct NameTable: Sendable {
  public private(set) var names: [String] = [""]
  private var numbers: [String: UInt32] = [:]

  public init() {}

  /// The text's number, given on first sight; an empty text is 0.
  public mutating func number(of name: String) -> UInt32 {
    if name.isEmpty { return 0 }
    if let known = numbers[name] { return known }
    let number = UInt32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The text's number where it is known; 0 for an empty text.
  public func known(_ name: String) -> UInt32? { name.isEmpty ? 0 : numbers[name] }

  public subscript(number: UInt32) -> String { names[Int(number)] }

  public var count: Int { names.count }
}
