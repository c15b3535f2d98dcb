/// An operator that can be connected to.
public struct OperatorEntry: Hashable, Sendable {
  /// What an operator's adapter can give.
  public enum Ability: String, CaseIterable, Sendable {
    case organizations
    case outlets
    case registers
    case receipts
    /// Lines of receipts.
    case items
    /// Opening and closing of shifts.
    case shifts
    /// Counts of closed shifts to check receipts against.
    case shiftCounts = "shift-counts"
    /// Which register has a shift open.
    case openShifts = "open-shifts"
    /// Both readings of its times.
    case clock
  }

  /// The word that `connect` takes.
  public let name: String
  /// Other words for it.
  public let aliases: [String]
  /// Its name for people.
  public let title: String
  public let url: String
  /// The path that a URL without one gets.
  public let path: String
  public let abilities: [Ability]
}
