import Fiscal

/// The line that tells how far a long work is: what, how much of how much, how fast, and how long it will take.
struct ProgressLine {
  /// Shorter works are not told of.
  static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private var began: ContinuousClock.Instant?
  private var stage: (code: String, began: ContinuousClock.Instant, done: Int)?
  private var latest: Progress?
  private var drawn: ContinuousClock.Instant?

  var isOnScreen: Bool { drawn != nil }
  var isActive: Bool { latest != nil }

  mutating func take(_ progress: Progress, at now: ContinuousClock.Instant) {
    if began == nil { began = now }
    if stage?.code != progress.what.code { stage = (progress.what.code, now, progress.done) }
    latest = progress
  }

  /// The text to draw now; nil when it is too early, for the first time or again.
  mutating func text(_ catalogue: Catalogue, at now: ContinuousClock.Instant) -> String? {
    guard let latest, let began, let stage, now - began >= ProgressLine.patience else { return nil }
    if let drawn, now - drawn < ProgressLine.pause { return nil }
    drawn = now
    var parts = [ProgressLine.amount(latest, catalogue)].compactMap { $0 }
    let seconds = (now - stage.began).milliseconds
    let done = latest.done - stage.done
    if seconds >= 500, done > 0 {
      let rate = Double(done) * 1000 / Double(seconds)
      if rate >= 1 { parts.append(catalogue.line("progress.rate", ["rate": ProgressLine.number(Int(rate))])) }
      if let total = latest.total, total > latest.done {
        let left = Int((Double(total - latest.done) / rate).rounded(.up))
        parts.append(catalogue.line("progress.left", ["time": ProgressLine.duration(left, catalogue)]))
      }
    }
    let what = catalogue.text(latest.what)
    return parts.isEmpty ? what + "…" : what + ": " + parts.joined(separator: " · ")
  }

  /// The line is off the screen, to be drawn again by the next report.
  mutating func erased() { drawn = nil }

  private static func amount(_ progress: Progress, _ catalogue: Catalogue) -> String? {
    if let total = progress.total {
      return catalogue.line("progress.of", ["done": number(progress.done), "total": number(total)])
    }
    return progress.done > 0 ? number(progress.done) : nil
  }

  private static func number(_ number: Int) -> String { Plural.grouped(String(number)) }

  private static func duration(_ seconds: Int, _ catalogue: Catalogue) -> String {
    let parts = ["hours": seconds / 3600, "minutes": seconds / 60 % 60, "seconds": seconds % 60]
    let key = seconds >= 3600 ? "duration.hours" : seconds >= 60 ? "duration.minutes" : "duration.seconds"
    return catalogue.line(key, parts.mapValues(String.init))
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
