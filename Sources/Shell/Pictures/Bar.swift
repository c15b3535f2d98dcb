import Fiscal

/// A bar of a terminal, in eighths of a column.
struct Bar {
  /// How many eighths it fills.
  let eighths: Int

  private static let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar for a part of the greatest value; whatever is not nothing shows.
  init(_ value: Kopecks, of greatest: Kopecks, room: Int) {
    let most = Int64(max(0, room) * 8)
    let part = value.magnitude.count
    guard part > 0, greatest.count > 0, most > 0 else {
      eighths = 0
      return
    }
    // Never Double for money, and no product that overflows.
    let (product, overflow) = part.multipliedReportingOverflow(by: most)
    let filled = overflow ? part / max(1, greatest.count / most) : product / greatest.count
    eighths = Int(min(most, max(1, filled)))
  }

  /// How many columns it takes.
  var columns: Int { (eighths + 7) / 8 }

  /// From the left edge of the room to the right.
  func rightward(in room: Int, _ palette: Palette, _ style: Palette.Style?) -> String {
    let bar = String(repeating: "█", count: eighths / 8) + Self.blocks[eighths % 8]
    let rest = String(repeating: " ", count: max(0, room - columns))
    return (style.map { palette.paint(bar, $0) } ?? bar) + rest
  }

  /// From the right edge of the room to the left. There are no blocks that fill the right of a column but for its half:
  /// where colours are, the left ones are drawn inside out.
  func leftward(in room: Int, _ palette: Palette, _ style: Palette.Style) -> String {
    let rest = String(repeating: " ", count: max(0, room - columns))
    let whole = String(repeating: "█", count: eighths / 8)
    let part = eighths % 8
    guard part > 0 else { return rest + palette.paint(whole, style) }
    if palette.isOn {
      return rest + "\u{1B}[\(style.rawValue);7m\(Self.blocks[8 - part])\u{1B}[0m" + palette.paint(whole, style)
    }
    return rest + (part >= 6 ? "█" : part >= 2 ? "▐" : "▕") + whole
  }
}
