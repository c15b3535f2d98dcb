/// An operator that can be connected to.
public struct OperatorEntry: Hashable, Sendable {
  /// What an operator's adapter can give. What is not declared it cannot: `operators` shows it.
  public enum Ability: String, CaseIterable, Sendable {
    case organizations
    case outlets
    case registers
    case receipts
    /// Lines of receipts.
    case items
    /// Who made them out.
    case cashiers
    /// Opening and closing of shifts.
    case shifts
    /// Counts of closed shifts to check receipts against.
    case shiftCounts = "shift-counts"
    /// Sums of closed shifts by sign.
    case shiftTotals = "shift-totals"
    /// Those sums by all five forms of payment.
    case allPayments = "all-payments"
    /// Reports of every kind that are no receipts, so that their document numbers are no gap.
    case reports
    /// Which register has a shift open.
    case openShifts = "open-shifts"
    /// When a register's drive ends.
    case driveExpiry = "drive-expiry"
    /// When a register last sent a document.
    case lastDocument = "last-document"
    /// Both readings of its times.
    case clock
    /// Its own PDF of a receipt.
    case pdf
    /// Its own page of a receipt.
    case link
  }

  /// What must be given to connect, besides the address.
  public enum Need: String, CaseIterable, Sendable {
    /// `--token-env`, `--token-command`
    case token
    /// `--login`
    case login
    /// `--password-env`, `--password-command`
    case password
    /// `--organization`
    case organization
    /// `--url`: it has no usual address.
    case url
    /// `--units`: the operator does not say in what its sums are.
    case units
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
  public let needs: [Need]
  public let abilities: [Ability]

  public init(
    name: String, aliases: [String], title: String, url: String, path: String = "", needs: [Need] = [.token],
    without lacking: Set<Ability> = []
  ) {
    self.name = name
    self.aliases = aliases
    self.title = title
    self.url = url
    self.path = path
    self.needs = needs
    abilities = Ability.allCases.filter { !lacking.contains($0) }
  }

  /// What it cannot give.
  public var lacking: [Ability] { Ability.allCases.filter { !abilities.contains($0) } }
}
