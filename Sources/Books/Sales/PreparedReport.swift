import Fiscal
import JSON

/// A report with the books' own keys in it, looked at and not yet written.
public struct PreparedReport: Sendable {
  public var report: SalesReport
  public var set: String
  /// What is sent to 1С.
  public var body: JSONValue
  /// The reports that stand for the shift already.
  public var found: [BookedReport]
  /// What stands in the way of writing.
  public var problems: [Message]
  /// What does not stand in the way of writing, and does of posting: what a person has to fill in 1С.
  public var doubts: [Message]
  public var notes: [Message]
  public var parties: ReportParties
}

/// Whom and what a report names, as the books have it: what an exchange message says in full.
public struct ReportParties: Sendable {
  public struct Organization: Sendable {
    public var key: String
    public var name: String
    public var fullName: String?
    public var inn: String?
    public var kpp: String?
  }

  public struct Named: Sendable {
    public var key: String
    public var name: String
  }

  public struct Goods: Sendable {
    public var name: String
    public var fullName: String?
    public var code: String?
    public var article: String?
    public var unit: Unit?
  }

  public struct Unit: Sendable {
    public var key: String
    /// Of ОКЕИ, as text: `006` is not 6.
    public var code: String
    public var name: String
  }

  public var organization: Organization?
  public var register: Named?
  public var outlet: Named?
  public var shift: (key: String, opened: WallClock?)?
  public var currency: String?
  public var goods: [String: Goods] = [:]
}
