import Fiscal

/// Pieces of SVG. The page gives the colours (`--minus`, `--plus`, `--muted`); elsewhere those behind the comma hold.
enum SVG {
  static let minus = "fill:var(--minus,#b00020)"
  static let plus = "fill:var(--plus,#b26a00)"
  static let muted = "fill:var(--muted,#767676)"
  static let calm = "fill:var(--calm,#2f6f9f)"

  static func frame(width: Int, height: Int, label: String, _ body: [String]) -> String {
    """
    <svg class="picture" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" aria-label="\(escaped(label))" \
    style="max-width:100%;height:auto;font:11px system-ui,sans-serif">
    \(body.joined(separator: "\n"))
    </svg>
    """
  }

  static func rectangle(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ style: String, opacity: Int = 100, title: String? = nil
  ) -> String {
    let inside = title.map { "<title>\(escaped($0))</title>" } ?? ""
    let faint = opacity < 100 ? ";fill-opacity:.\(opacity)" : ""
    return
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" style=\"\(style)\(faint)\">\(inside)</rect>"
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  static func text(_ x: Int, _ y: Int, _ text: String, _ anchor: Anchor = .start, style: String = "fill:currentColor")
    -> String
  {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\" style=\"\(style)\">\(escaped(text))</text>"
  }

  static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> String {
    "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" style=\"stroke:var(--muted,#767676)\"/>"
  }

  static func escaped(_ text: String) -> String { text.visible.escapedForHTML }

  /// How many of `room` a value fills; what is not nothing shows.
  static func length(_ value: Kopecks, of greatest: Kopecks, room: Int) -> Int {
    (Bar(value, of: greatest, room: room).eighths + 7) / 8
  }
}
