import Fiscal
import Testing

/// The same chain as every configuration keeps it.
@Suite(.serialized) struct ConfigurationTests {
  @Test(arguments: ["unf3", "retail3", "retail2", "ut11", "bp3"])
  func everyConfigurationIsRecognisedAndTellsTheSameReceipts(_ configuration: String) async throws {
    let sandbox = try SandboxProgram(["--configuration", configuration, "--outlets", "1", "--days", "4"])
    let books = try sandbox.books()
    #expect(try await books.configuration() == configuration)
    let register = try #require(try await books.registers().first)
    #expect(register.registration?.text == "4092267631005525")
    #expect(register.serial == "00106700000076")
    let day = try #require(WallClock("2026-11-17T00:00:00"))
    let answer = try await books.receipts(
      of: register, in: Period(from: day, to: day.adding(seconds: 4 * 86_400))
    ) { _ in }
    #expect(answer.complete)
    let receipts = answer.documents.compactMap(\.receipt)
    let other = try SandboxProgram(["--outlets", "1", "--days", "4"])
    let unf = try other.books()
    let known = try await unf.receipts(
      of: try #require(try await unf.registers().first), in: Period(from: day, to: day.adding(seconds: 4 * 86_400))
    ) { _ in }.documents.compactMap(\.receipt)
    #expect(receipts.map(\.document) == known.map(\.document))
    #expect(receipts.map(\.payments) == known.map(\.payments))
    #expect(receipts.map { $0.items.map(\.vat) } == known.map { $0.items.map(\.vat) })
    #expect(receipts.map { $0.items.map(\.sum) } == known.map { $0.items.map(\.sum) })
    #expect(answer.shifts.map(\.id.number) == [73, 74, 75, 76])
  }

  @Test func theReleaseIsReadAndWhatIsMissingIsSaid() async throws {
    let sandbox = try SandboxProgram(["--configuration", "bp3", "--outlets", "1", "--days", "2"])
    let books = try sandbox.books()
    #expect(try await books.release()?.description == "3.0.151.27")
    #expect(try await books.leastRelease()?.description == "3.0.146")
    #expect(
      try await books.lacks().map(\.code) == [
        "books.lacks-no-registers", "books.lacks-receipts-of-operations-alone", "books.lacks-report-without-shift",
      ])
  }
}
