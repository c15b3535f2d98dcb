import Fiscal

/// Words for people in paragraphs, fitted to wherever they appear: help, and what the tutorial says.
public struct Sheet: Sendable {
  public enum Paragraph: Sendable, Hashable {
    case title(String)
    case text(String)
    /// A line to type.
    case code(String)
    /// Names and what they mean, beside each other where there is room.
    case pairs([Pair])
  }

  public struct Pair: Sendable, Hashable {
    public var name: String
    public var words: String

    public init(_ name: String, _ words: String) {
      self.name = name
      self.words = words
    }
  }

  public var paragraphs: [Paragraph]

  public init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// In lines of at most so many columns; a line to type is never broken.
  func lines(_ canvas: Canvas) -> [String] {
    let width = min(canvas.width, Self.widest)
    var lines: [String] = []
    var previous: Paragraph?
    for paragraph in paragraphs {
      if let previous, !Self.belongs(paragraph, to: previous) { lines.append("") }
      switch paragraph {
      case .title(let text): lines += text.wrapped(to: width).map { canvas.palette.paint($0, .strong) }
      case .text(let text): lines += text.wrapped(to: width)
      case .code(let text): lines.append("  " + canvas.palette.paint(text.visible, .good))
      case .pairs(let pairs): lines += Self.lines(pairs, width, canvas)
      }
      previous = paragraph
    }
    return lines
  }

  /// Longer lines are hard to read.
  private static let widest = 110

  private static func belongs(_ paragraph: Paragraph, to previous: Paragraph) -> Bool {
    switch (previous, paragraph) {
    case (.title, _), (.code, .code), (.text, .code), (.pairs, .code): true
    default: false
    }
  }

  private static func lines(_ pairs: [Pair], _ width: Int, _ canvas: Canvas) -> [String] {
    let longest = pairs.map { DisplayWidth.of($0.name) }.max() ?? 0
    let isBeside = width >= 60
    let room = min(longest, width * 2 / 5)
    var lines: [String] = []
    for pair in pairs {
      let indent = isBeside ? room + 4 : 4
      let words = pair.words.isEmpty ? [] : pair.words.wrapped(to: max(16, width - indent))
      let name = canvas.palette.paint(pair.name, .good)
      let used = DisplayWidth.of(pair.name)
      var rest = words[...]
      if isBeside, used <= room, let first = rest.popFirst() {
        lines.append("  " + name + String(repeating: " ", count: room - used + 2) + first)
      } else {
        lines += pair.name.wrapped(to: width - 2).map { "  " + canvas.palette.paint($0, .good) }
      }
      lines += rest.map { String(repeating: " ", count: indent) + $0 }
    }
    return lines
  }

  func html() -> String {
    paragraphs.map { paragraph in
      switch paragraph {
      case .title(let text): "<h2>\(text.escapedForHTML)</h2>"
      case .text(let text): "<p>\(text.escapedForHTML)</p>"
      case .code(let text): "<pre>\(text.escapedForHTML)</pre>"
      case .pairs(let pairs):
        "<dl>" + pairs.map { "<dt>\($0.name.escapedForHTML)</dt><dd>\($0.words.escapedForHTML)</dd>" }.joined()
          + "</dl>"
      }
    }.joined(separator: "\n")
  }
}
