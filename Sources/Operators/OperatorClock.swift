import Fiscal
import Foundation

/// How the unix seconds of an operator are to be read.
public enum OperatorClock: Hashable, Sendable {
  /// They are the register's wall clock written as if it were UTC.
  case local
  /// They are true instants, shown in the register's zone.
  case instant(TimeZone)

  /// - Parameters:
  ///   - name: `local` or `instant`; nil is `local`.
  ///   - zone: a name of the tz database, nil is Europe/Moscow.
  public init(named name: String?, zone: String? = nil) throws(Fault) {
    let identifier = zone ?? "Europe/Moscow"
    guard let zone = TimeZone(identifier: identifier) else {
      throw Fault(OperatorFault.unknownZone, ["zone": identifier])
    }
    switch name?.lowercased() {
    case nil, "local": self = .local
    case "instant": self = .instant(zone)
    case let other?: throw Fault(OperatorFault.unknownClock, ["clock": other])
    }
  }

  /// The last second that is read: the end of 9999.
  private static let latest: Int64 = 253_402_300_799

  /// What the register's clock showed; nil outside 1970…9999.
  func wall(_ seconds: Int64) -> WallClock? {
    guard (0...Self.latest).contains(seconds) else { return nil }
    return WallClock(seconds: seconds + offset(at: seconds))
  }

  /// The unix seconds for a time of the register, exact but for the hours in which a zone changes its offset.
  func seconds(_ wall: WallClock) -> Int64 {
    let seconds = min(max(wall.seconds, 0), Self.latest)
    return max(0, seconds - offset(at: seconds))
  }

  private func offset(at seconds: Int64) -> Int64 {
    switch self {
    case .local: 0
    case .instant(let zone): Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }
  }
}
