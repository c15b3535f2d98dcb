import Fiscal
import JSON

extension Cell {
  /// The cell as the machine modes write it: English words, rubles with a point, ISO times; nil where nothing is known.
  var machineText: String? {
    switch self {
    case .absent: nil
    case .text(let text): text
    case .word(let name, _): name
    case .integer(let number): String(number)
    case .sum(let sum), .difference(let sum): sum.rubles
    case .clock(let clock): clock.description
    case .day(let day): day.description
    case .quantity(let quantity): quantity.text
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// Writes the commonest cells without a text between: false, and nothing written, for the others.
  func appendPlain(to out: inout OutputBuffer) -> Bool {
    switch self {
    case .word(let name, _): out.append(name)
    case .integer(let number) where number >= 0: out.append(digits: number.magnitude)
    case .sum(let sum), .difference(let sum): out.append(sum)
    case .clock(let clock): out.append(clock)
    default: return false
    }
    return true
  }

  /// Whether it is text from outside, which may hold anything.
  var isFreeText: Bool { if case .text = self { true } else { false } }

  /// The cell in a JSON document. Sums are strings: a float would lie.
  var json: JSONValue {
    switch self {
    case .absent: .null
    case .integer(let number): .number(String(number))
    case .flag(let flag): .bool(flag)
    default: machineText.map { .string($0) } ?? .null
    }
  }

  /// Whether its column is set to the right.
  var isNumber: Bool {
    switch self {
    case .integer, .sum, .difference, .quantity: true
    case .absent, .text, .word, .clock, .day, .flag: false
    }
  }
}

extension String {
  /// The text as a spreadsheet will not run it: an apostrophe before `=`, `+`, `-`, `@` and tab.
  var withoutFormula: String {
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09: "'" + self
    default: self
    }
  }
}
