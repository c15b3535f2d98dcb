import Glibc

/// What is known of the place on which output appears.
public struct Surface: Sendable, Hashable {
  public var isTerminal: Bool
  /// Columns; nil where lines may be as long as they like.
  public var width: Int?
  /// Rows of the screen; nil where there is none.
  public var height: Int?
  public var palette: Palette

  public init(isTerminal: Bool, width: Int? = nil, height: Int? = nil, palette: Palette = .none) {
    self.isTerminal = isTerminal
    self.width = width
    self.height = height
    self.palette = palette
  }

  /// The surface behind an open descriptor, as it is now: a window's size changes.
  public init(descriptor: Int32, color: Palette.Choice = .auto, environment: [String: String]) {
    isTerminal = isatty(descriptor) == 1
    palette = Palette(color, isTerminal: isTerminal, environment: environment)
    let asked = Surface.count(environment["COLUMNS"])
    guard isTerminal else {
      width = asked
      height = nil
      return
    }
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    width = isKnown && size.ws_col > 0 ? Int(size.ws_col) : asked ?? 80
    height = isKnown && size.ws_row > 0 ? Int(size.ws_row) : Surface.count(environment["LINES"]) ?? 24
  }

  /// A file or a pipe: no screen, and a width only where COLUMNS tells one.
  public static func plain(environment: [String: String] = [:], color: Palette.Choice = .auto) -> Surface {
    Surface(
      isTerminal: false, width: count(environment["COLUMNS"]),
      palette: Palette(color, isTerminal: false, environment: environment))
  }

  private static func count(_ text: String?) -> Int? {
    guard let text, let count = Int(text), (1...100_000).contains(count) else { return nil }
    return count
  }
}
