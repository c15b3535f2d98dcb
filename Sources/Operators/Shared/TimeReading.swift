import Fiscal
import JSON

extension OperatorClock {
  /// A time as operators write it: unix seconds, or a text. A text with `Z` is the wall clock all the same unless the
  /// operator's clock is of instants; one with an offset shows the wall clock before it.
  func time(_ json: JSONValue?) -> WallClock? {
    if let seconds = json?.integer { return seconds > 0 ? wall(seconds) : nil }
    guard var text = json?.string?.split(whereSeparator: \.isNewline).joined() else { return nil }
    if let last = text.last, last == "Z" || last == "z" {
      text.removeLast()
      guard let told = WallClock(text), case .instant = self else { return WallClock(text) }
      return wall(told.seconds)
    }
    // `2026-03-02T10:05:40+03:00`
    if let at = text.dropFirst(11).lastIndex(where: { $0 == "+" || $0 == "-" }) { text = String(text[..<at]) }
    return WallClock(text)
  }
}

/// How an operator wants times written in a query.
enum TimeText {
  /// `2026-03-02T10:05:00`
  static func joined(_ clock: WallClock) -> String { clock.description }
  /// `2026-03-02 10:05:00`
  static func spaced(_ clock: WallClock) -> String { clock.description.replacing("T", with: " ") }
}
