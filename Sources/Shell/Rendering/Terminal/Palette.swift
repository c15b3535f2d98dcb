/// The colours of what goes to one stream: the terminal's own sixteen, or none.
public struct Palette: Sendable, Hashable {
  /// `--color auto|always|never`
  public enum Choice: String, CaseIterable, Sendable {
    case auto
    case always
    case never
  }

  public enum Style: String, Sendable {
    /// Headings and titles.
    case strong = "1"
    /// Rules, notes and what matters less.
    case faint = "2"
    /// A difference below zero: the books have less.
    case minus = "31"
    /// A difference above zero: the books have more.
    case plus = "33"
    case error = "1;31"
    case warning = "1;33"
    case good = "32"
  }

  public let isOn: Bool

  public init(isOn: Bool) { self.isOn = isOn }

  /// Colours for a stream: `auto` wants a terminal that is not `dumb` and no NO_COLOR (https://no-color.org).
  public init(_ choice: Choice, isTerminal: Bool, environment: [String: String]) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      let isUnwanted = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
      isOn = isTerminal && !isUnwanted
    }
  }

  public static let none = Palette(isOn: false)

  /// The text in a style.
  public func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
