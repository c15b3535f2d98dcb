import Fiscal
import Shell

/// Lists with everything that is hard to draw.
enum Samples {
  static let noon = WallClock(seconds: 1_795_191_222)  // 2026-11-20T16:13:42

  static let receipts = Listing(
    [
      .init("datetime"), .init("register"), .init("number"), .init("sign"), .init("total"), .init("difference"),
      .init("cashier"), .init("address", minor: true), .init("model", minor: true), .init("code", minor: true),
    ],
    rows: [
      [
        .clock(noon), .text("0000000010000000"), .integer(17), .sign(.sale), .sum(Kopecks(3_690_000)),
        .difference(Kopecks(-26_000)), .text("Иванова Анна Петровна"), .text("Москва, Тверская ул., д. 1"),
        .text("АТОЛ 91Ф"), .absent,
      ],
      [
        .clock(noon.adding(seconds: 1)), .text("0000000010000000"), .integer(18), .sign(.return), .sum(Kopecks(5)),
        .difference(Kopecks(120_000)), .text("日本 太郎 🍕"), .text("=1+2"), .absent, .absent,
      ],
      [
        .clock(noon.adding(seconds: 2)), .absent, .absent, .sign(.sale), .absent, .difference(.zero),
        .text("и\u{306}од\u{1B}[31m, \"x\"\n\u{202E}y"), .text("👩‍🍳 ❤️ 👍🏽"), .text("a|b"), .absent,
      ],
    ],
    totals: [
      .text("Итого"), .absent, .integer(2), .absent, .sum(Kopecks(3_690_005)), .difference(Kopecks(94_000)),
    ])

  /// Draws an answer as it would look in a place.
  static func draw(
    _ answer: Answer, _ mode: OutputMode, _ language: Language = .russian, _ surface: Surface = .plain()
  ) throws -> (text: String, notes: [Message]) {
    let sink = MemorySink(surface)
    let notes = try Drawing(mode, Catalogue(language)).draw(answer, on: sink)
    return (sink.text, notes)
  }

  /// No-break spaces as `~`, so that a reader of a test sees them.
  static func shown(_ text: String) -> String { text.replacing("\u{A0}", with: "~") }
}
