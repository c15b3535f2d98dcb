import Fiscal

/// A drawing of numbers: in the blocks of a terminal, as SVG on a page, and as the table behind it where neither fits.
public protocol Picture: Sendable {
  /// In lines of at most so many columns; readable without colours.
  func lines(_ canvas: Canvas) -> [String]

  /// The same as SVG that stands in a page and needs nothing from outside.
  func svg(_ catalogue: Catalogue) -> String

  /// The numbers.
  var table: Listing { get }
}

/// What a picture is drawn on.
public struct Canvas: Sendable {
  public let width: Int
  let palette: Palette
  let catalogue: Catalogue

  /// Lines narrower than this say nothing.
  static let leastWidth = 24
  /// Where no width is known, and where a line may be as long as it likes.
  static let usualWidth = 80

  init(_ surface: Surface, _ catalogue: Catalogue) {
    width = max(Self.leastWidth, surface.width ?? Self.usualWidth)
    palette = surface.palette
    self.catalogue = catalogue
  }

  var face: Face { Face(catalogue) }

  func word(_ key: String) -> String { catalogue.word(key) }

  /// The text at the left of so many columns, shortened where it is longer.
  func left(_ text: String, _ width: Int) -> String {
    let text = text.visible.shortened(to: width)
    return text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// The text at the right of so many columns.
  func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }
}
