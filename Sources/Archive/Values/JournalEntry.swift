import Fiscal

/// Who decided or changed what, and when. Entries are only ever added.
public struct JournalEntry: Hashable, Sendable {
  /// Seconds in UTC.
  public var at: Int64
  /// The system's name of the user.
  public var user: String
  public var register: RegistrationNumber?
  /// A stable code: `shift.accepted`.
  public var what: String
  /// The rest, as whoever wrote it keeps it; no secrets.
  public var details: String

  public init(at: Int64, user: String, register: RegistrationNumber? = nil, what: String, details: String = "") {
    self.at = at
    self.user = user
    self.register = register
    self.what = what
    self.details = details
  }
}
