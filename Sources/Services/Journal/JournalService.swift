import Archive
import Fiscal
import Foundation

/// Who decided and changed what, and when. Entries are only ever added.
///
/// A service that changes something records it after it was done:
/// `try await JournalService(desk).record(.profileSaved, ["name": name])`.
public struct JournalService: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Adds an entry with the machine's time and the system's user.
  /// - Parameters:
  ///   - register: where it is about one.
  ///   - facts: those that the event names; no secrets. One that begins with `@` is a word of the catalogue.
  public func record(
    _ event: JournalEvent, of register: RegistrationNumber? = nil, _ facts: [String: String] = [:]
  ) async throws {
    try await record(event, of: register, each: [facts])
  }

  /// Adds an entry for each of several things done at once: all of them or none.
  public func record(
    _ event: JournalEvent, of register: RegistrationNumber? = nil, each facts: [[String: String]]
  ) async throws {
    let (at, user) = (desk.instant, Self.user)
    try await desk.archive.record(
      facts.map {
        JournalEntry(at: at, user: user, register: register, what: event.rawValue, details: FactsText.text($0))
      })
  }

  /// Adds an entry unless this user has one with the same facts already: what is done anew with every start of a script is
  /// worth an entry once.
  public func recordOnce(
    _ event: JournalEvent, of register: RegistrationNumber? = nil, _ facts: [String: String] = [:]
  ) async throws {
    if try await !holdsOwn(event, of: register, facts) { try await record(event, of: register, facts) }
  }

  /// Whether this user has an entry with these facts.
  public func holdsOwn(
    _ event: JournalEvent, of register: RegistrationNumber? = nil, _ facts: [String: String] = [:]
  ) async throws -> Bool {
    let (user, details) = (Self.user, FactsText.text(facts))
    return try await desk.archive.journal(register: register).contains {
      $0.what == event.rawValue && $0.user == user && $0.details == details && $0.register == register
    }
  }

  /// The entries in the order in which they were made.
  /// - Parameters:
  ///   - register: only entries about this one.
  ///   - period: of this machine's wall clock.
  public func records(of register: RegistrationNumber? = nil, in period: Period? = nil) async throws -> [JournalRecord]
  {
    try await desk.archive.journal(register: register).compactMap { entry in
      let datetime = desk.local(entry.at)
      guard period?.contains(datetime) ?? true else { return nil }
      let facts = FactsText.facts(entry.details) ?? ["details": entry.details]
      return JournalRecord(
        datetime: datetime, user: entry.user, register: entry.register,
        message: Message(code: entry.what, facts: facts))
    }
  }

  /// The name of whoever runs the process; the number where the system knows no name.
  static var user: String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var room = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(geteuid(), &entry, &room, room.count, &found) == 0, found != nil, let name = entry.pw_name else {
      return "uid \(geteuid())"
    }
    return String(cString: name)
  }
}
