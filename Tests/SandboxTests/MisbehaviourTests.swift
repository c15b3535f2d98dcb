import Books
import Fiscal
import JSON
import Operators
import Reconciliation
import Testing
import Transport

/// Each way to misbehave: the adapters survive it, or say clearly what is wrong, and never tell a wrong number.
@Suite struct MisbehaviourTests {
  private let sandbox: SandboxProgram
  private let period: Period

  init() throws {
    sandbox = try SandboxProgram()
    let day = try #require(WallClock("2026-11-16")).day
    period = Period(from: day.advanced(by: -2).start, to: day.advanced(by: 4).end)
  }

  /// Both sides of the register with the most life in it.
  private func sides(clock: OperatorClock = .local, tries: Int = 3) async throws -> BothSides {
    let fiscalOperator = try sandbox.operator(clock: clock, tries: tries)
    let register = try #require(try await fiscalOperator.registers().dropFirst(3).first)
    return try await BothSides(register, fiscalOperator, sandbox.books(tries: tries), in: period)
  }

  /// What is found on them.
  private func found(clock: OperatorClock = .local, tries: Int = 3) async throws -> [String] {
    try await sides(clock: clock, tries: tries).reconciled(.everything).findings.map { Line.of($0) }.sorted()
  }

  /// The code of the fault with which both sides' work ends.
  private func fault(_ work: () async throws -> Void) async -> String? {
    do {
      try await work()
      return nil
    } catch let fault as Fault {
      return fault.code
    } catch {
      return "\(error)"
    }
  }

  /// What does not change what is told.
  @Test(arguments: ["repeat-pages", "short-pages", "strings"])
  func survived(_ kind: String) async throws {
    let calm = try await found()
    #expect(!calm.isEmpty)
    try await sandbox.misbehave([kind])
    #expect(try await found() == calm)
  }

  /// What passes.
  @Test(arguments: ["429", "503", "cut"])
  func triedAgain(_ kind: String) async throws {
    let calm = try await found()
    for side in ["operator", "books"] {
      try await sandbox.misbehave(["\(kind)-\(side)"], requests: 2)
      #expect(try await found(tries: 5) == calm, "\(kind) of the \(side)")
    }
  }

  @Test func slowAnswersAreWaitedFor() async throws {
    let calm = try await found()
    try await sandbox.misbehave(["slow"], requests: 4, seconds: 0.3)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try await found() == calm)
    #expect(clock.now - start > .seconds(0.3))
  }

  @Test(arguments: [
    ("429", "transport.status"), ("503", "transport.status"), ("cut", "transport.broken"),
    ("html", "operator.not-json"),
    ("badjson", "operator.not-json"), ("ok-false", "operator.no-access"),
  ])
  func theOperatorsFault(_ kind: String, _ code: String) async throws {
    let fiscalOperator = try sandbox.operator(tries: 2)
    try await sandbox.misbehave(["\(kind)-operator"])
    #expect(await fault { _ = try await fiscalOperator.registers() } == code)
  }

  @Test(arguments: [
    ("429", "transport.status"), ("503", "transport.status"), ("cut", "transport.broken"), ("html", "books.web-page"),
    ("badjson", "books.unreadable"), ("401", "books.no-rights"), ("500", "books.failed"),
  ])
  func theBooksFault(_ kind: String, _ code: String) async throws {
    // The interface is known: what fails is the question for receipts.
    let books = try sandbox.books(tries: 2)
    let register = try #require(try await books.registers().first)
    try await sandbox.misbehave(["\(kind)-books"])
    #expect(await fault { _ = try await books.receipts(of: register, in: period) { _ in } } == code)
  }

  @Test func instantsAreShownInTheRegistersZone() async throws {
    let calm = try await found()
    try await sandbox.misbehave(["instant-clock"])
    #expect(try await found(clock: OperatorClock(named: "instant")) == calm)
    #expect(try await found() != calm)
  }

  /// Without document numbers of one side receipts are found by likeness: where nothing is planted, nothing is found.
  @Test(arguments: ["no-document-numbers", "no-document-numbers-books"])
  func documentsWithoutNumbers(_ kind: String) async throws {
    try await sandbox.misbehave([kind])
    let sides = try await sides()
    let all = sides.reconciled(.everything)
    #expect(all.remainder == .zero)
    #expect(all.matched[.document] ?? 0 == 0)
    var calm = 0
    for id in sides.shifts where Expected.inShift(id, sandbox.truth).isEmpty {
      #expect(sides.reconciled(.shift(id)).findings.map { Line.of($0) } == [])
      calm += 1
    }
    #expect(calm > 0)
  }

  @Test func theSwitchTellsItsState() async throws {
    let told = try await sandbox.misbehave(["429-books", "slow"], requests: 5, seconds: 0.5)
    #expect(told["kinds"]?.elements?.compactMap(\.text) == ["429-books", "slow-books", "slow-operator"])
    #expect(told["requests"]?.integer == 5)
    let off = try await sandbox.misbehave([])
    #expect(off["kinds"]?.elements?.isEmpty == true)
    #expect(off["requests"] == nil)
    let refused = try await SandboxProgram.transport(tries: 1).send(
      HTTPRequest(.post, sandbox.url("/sandbox/misbehave"), body: Array("{\"kinds\": [\"rude\"]}".utf8)))
    #expect(refused.status == 400)
  }

  @Test func itMisbehavesFromItsStart() async throws {
    let rude = try SandboxProgram(["--misbehave", "ok-false,500-books"])
    let (fiscalOperator, books) = (try rude.operator(), try rude.books())
    #expect(await fault { _ = try await fiscalOperator.registers() } == "operator.no-access")
    #expect(await fault { try await books.check() } == "books.failed")
  }
}
