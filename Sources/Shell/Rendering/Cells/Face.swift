import Fiscal

/// How cells look to people, in the catalogue's language.
struct Face {
  /// The minus of printed sums.
  static let minus = "\u{2212}"

  let catalogue: Catalogue
  /// Whether the text is to stand in columns of a terminal.
  var isForTerminal = true

  init(_ catalogue: Catalogue, isForTerminal: Bool = true) {
    self.catalogue = catalogue
    self.isForTerminal = isForTerminal
  }

  /// The cell as text on one line; empty where nothing is known.
  func text(_ cell: Cell) -> String {
    switch cell {
    case .absent: ""
    case .text(let text): visible(text)
    case .word(let name, let key): Catalogue.entries[key]?[catalogue.language] ?? visible(name)
    case .integer(let number): String(number)
    case .sum(let sum): sum.grouped
    case .difference(let sum): sum.signed
    case .clock(let clock): catalogue.language == .russian ? clock.russian : Face.spaced(clock)
    case .day(let day): catalogue.language == .russian ? Face.russian(day) : day.description
    case .quantity(let quantity): Face.decimal(quantity)
    case .flag(let flag): catalogue.word(flag ? "flag.true" : "flag.false")
    }
  }

  /// The columns that ``text(_:)`` takes, without making the text where that can be helped.
  func width(_ cell: Cell) -> Int {
    switch cell {
    case .absent: 0
    case .text(let text): DisplayWidth.ofPlain(text) ?? DisplayWidth.of(visible(text))
    case .clock: 19
    case .day: 10
    case .sum(let sum): Face.width(of: sum)
    case .difference(let sum): Face.width(of: sum) + (sum.count > 0 ? 1 : 0)
    default: DisplayWidth.of(text(cell))
    }
  }

  /// What colour a cell has of its own.
  func style(_ cell: Cell) -> Palette.Style? {
    guard case .difference(let sum) = cell, sum != .zero else { return nil }
    return sum.count < 0 ? .minus : .plus
  }

  private func visible(_ text: String) -> String {
    if DisplayWidth.ofPlain(text) != nil { return text }
    return isForTerminal ? text.visible.withoutPictureMarks : text.visible
  }

  /// `−1 234 567,00` without making it: the digits, a space for every three of the rubles, the comma, the minus.
  private static func width(of sum: Kopecks) -> Int {
    var rubles = sum.count.magnitude / 100
    var digits = 1
    while rubles >= 10 {
      rubles /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3 + 3 + (sum.count < 0 ? 1 : 0)
  }

  private static func spaced(_ clock: WallClock) -> String {
    let text = clock.description
    guard let mark = text.firstIndex(of: "T") else { return text }
    return text[..<mark] + " " + text[text.index(after: mark)...]
  }

  private static func russian(_ day: CalendarDay) -> String { String(day.start.russian.prefix(10)) }

  /// `7,445`, `−2`
  private static func decimal(_ quantity: Quantity) -> String {
    var text = ""
    for character in quantity.text {
      switch character {
      case ".": text += ","
      case "-": text += minus
      default: text.append(character)
      }
    }
    return text
  }
}
