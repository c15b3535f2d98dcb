import Archive
import Fiscal
import Foundation
import Testing

@testable import Services

@Suite struct JournalTests {
  private let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
  private var desk: Desk { Desk(folders: Folders(home: home, environment: [:]), environment: [:]) }

  @Test func entriesReadBackWithWhoWhenAndTheirFacts() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let desk = desk
    let journal = JournalService(desk)
    let register = try #require(RegistrationNumber("4092267631005525"))
    let reason = "недостача 12,00:\n«сдача», a=b \\ \"c\""
    try await journal.record(.profileSaved, ["name": "магазин"])
    try await journal.record(.shiftAccepted, of: register, ["shift": "76", "reason": reason, "drive": ""])
    let records = try await journal.records()
    #expect(records.map(\.message.code) == ["profile.saved", "shift.accepted"])
    #expect(records[0].message.facts == ["name": "магазин"])
    #expect(records[1].message.facts == ["shift": "76", "reason": reason, "drive": ""])
    #expect(records[1].details == #"drive="" reason="недостача 12,00:\n«сдача», a=b \\ \"c\"" shift=76"#)
    #expect(records.allSatisfy { $0.user == NSUserName() && abs($0.datetime.seconds - desk.now.seconds) < 60 })
    #expect(try await journal.records(of: register).map(\.register) == [register])
    let day = desk.today
    #expect(try await journal.records(in: Period(from: day.advanced(by: -1), to: day.advanced(by: 1))).count == 2)
    #expect(try await journal.records(in: Period(from: day.advanced(by: -9), to: day.advanced(by: -2))).isEmpty)
  }

  @Test func whatIsDoneWithEveryStartIsWorthAnEntryOnce() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let journal = JournalService(desk)
    for address in ["a", "b", "a"] {
      try await journal.recordOnce(.connectionMade, ["side": "@side.books", "name": "1c", "address": address])
    }
    let records = try await journal.records()
    #expect(records.map(\.details) == ["address=a name=1c side=books", "address=b name=1c side=books"])
  }

  @Test func whatAnotherProgramWroteIsShownAsItStands() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let desk = desk
    try await desk.archive.record(JournalEntry(at: 5, user: "anna", what: "moon.risen", details: "за лесом"))
    let record = try #require(try await JournalService(desk).records().first)
    #expect(record.message == Message(code: "moon.risen", facts: ["details": "за лесом"]))
    #expect(record.details == "details=\"за лесом\"")
  }
}
