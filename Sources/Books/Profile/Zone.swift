import Fiscal
import Foundation

/// A zone of time by its name (`Asia/Omsk`) or its distance from UTC (`+06:00`).
public struct Zone: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  private let zone: TimeZone

  /// Nil when there is no such zone.
  public init?(_ text: String) {
    guard let zone = Self.fixed(text) ?? TimeZone(identifier: text) else { return nil }
    self.zone = zone
    description = text
  }

  /// What a clock of this zone shows at the moment when a clock of the other one shows `clock`.
  public func clock(_ clock: WallClock, of other: Zone) -> WallClock {
    if zone == other.zone { return clock }
    // Two steps, for the distance of the other zone depends on the moment that is looked for.
    let guess = clock.seconds - other.distance(at: clock.seconds)
    let instant = clock.seconds - other.distance(at: guess)
    return WallClock(seconds: instant + distance(at: instant))
  }

  /// Seconds ahead of UTC.
  private func distance(at instant: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
  }

  private static func fixed(_ text: String) -> TimeZone? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let hours = Int(parts[0]), (0...14).contains(hours),
      let minutes = parts.count == 2 ? Int(parts[1]) : 0, (0...59).contains(minutes)
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return TimeZone(secondsFromGMT: sign == "-" ? -seconds : seconds)
  }
}
