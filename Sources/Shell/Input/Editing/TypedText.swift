import Foundation

/// Makes text that came from a keyboard, a clipboard or a file fit for the line.
enum TypedText {
  /// Letters in their composed form (NFC): й is one letter however it was typed, and one Backspace takes it away.
  static func composed(_ text: String) -> String {
    text.unicodeScalars.contains(where: isMark) ? text.precomposedStringWithCanonicalMapping : text
  }

  /// The one letter that a base and a mark make together.
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard isMark(mark) else { return nil }
    var pair = String.UnicodeScalarView()
    pair.append(base)
    pair.append(mark)
    let scalars = String(pair).precomposedStringWithCanonicalMapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// Pasted text: ends of lines as line feeds and none at the end, Tab as a space, other controls left out.
  static func pasted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var lineEnd: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      guard scalar == "\r" || scalar == "\n" else {
        lineEnd = nil
        if scalar == "\t" { scalars.append(" ") } else if !isControl(scalar) { scalars.append(scalar) }
        continue
      }
      // The terminal swaps the two while a line is edited, so that CR LF may come in either order.
      if let before = lineEnd, before != scalar {
        lineEnd = nil
      } else {
        scalars.append("\n")
        lineEnd = scalar
      }
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return composed(String(scalars))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }
}
