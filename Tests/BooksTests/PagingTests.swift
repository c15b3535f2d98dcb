import Fiscal
import Synchronization
import Testing

@testable import Books

/// A thousand receipts of two registers through servers with every quirk: none lost, none doubled.
@Suite struct PagingTests {
  private static let quirks: [Quirks] = [
    Quirks(), Quirks(cap: 37), Quirks(ignoresSkip: true), Quirks(ignoresFilter: true), Quirks(stutters: true),
    Quirks(refusesDates: true), Quirks(refusesAllowedOnly: true), Quirks(refusesCount: true),
    Quirks(numbersAsTexts: true), Quirks(cap: 50, stutters: true, refusesDates: true, numbersAsTexts: true),
    Quirks(ignoresOrder: true, refusesDates: true),
  ]

  private var shop: Shop {
    var shop = Shop(registers: 2)
    for at in 1...1000 { shop.receipt(at, at: at * 20, rubles: "\(at).01", register: at % 5 == 0 ? 2 : 1) }
    // The days before and after.
    for at in 1...60 { shop.receipt(2000 + at, at: -86_400 + at) }
    for at in 1...60 { shop.receipt(3000 + at, at: 86_400 + at) }
    shop.shift(17, from: -600, to: 30_000)
    return shop
  }

  @Test(arguments: quirks.indices) func losesAndDoublesNone(_ at: Int) async throws {
    let answer = try await shop.served(Self.quirks[at]).serve { address in
      try await infobase(address).receipts(of: Shop.register, in: Shop.day) { _ in }
    }
    let numbers = answer.documents.compactMap { $0.receipt?.document }
    #expect(numbers == (1...1000).filter { $0 % 5 != 0 && $0 * 20 < 15 * 3600 }.map(UInt32.init))
    #expect(answer.documents.allSatisfy { $0.receipt?.items.first?.name == "Молоко 3,2%" })
    #expect(
      answer.documents.allSatisfy { $0.receipt.map { $0.total.count == Int64($0.document ?? 0) * 100 + 1 } ?? false })
    #expect(answer.shifts.map(\.id.number) == [17])
    #expect(answer.complete)
    #expect(answer.notes.contains { $0.code == "books.newest-first" } == Self.quirks[at].refusesDates)
  }

  @Test func asksInAWayThatSmallServersTake() async throws {
    let server = shop.served()
    try await server.serve { address in
      _ = try await infobase(address).receipts(of: Shop.register, in: Shop.day) { _ in }
    }
    let log = await server.log
    #expect(log.allSatisfy { $0.queryLength <= 2048 })
    #expect(log.allSatisfy { $0.authorization == "Basic 0JjQstCw0L060YHQtdC60YDQtdGC" })
    #expect(log.allSatisfy { $0.path == "$metadata" || $0.path.hasSuffix("$count") || $0.options["$orderby"] != nil })
    #expect(log.filter { $0.path == "$metadata" }.count == 1)
    #expect(log.filter { $0.path == "$metadata" }.allSatisfy { $0.options.isEmpty })
    #expect(log.contains { $0.rawPath.hasSuffix("/Document_%D0%A7%D0%B5%D0%BA%D0%9A%D0%9A%D0%9C") })
    let filter = await server.requests(of: Shop.operations).first?.options["$filter"]
    #expect(
      filter == "(РегистрационныйНомерККТ eq '0000000010000001' or РегистрационныйНомерККТ eq '') and "
        + "Дата ge datetime'2026-11-20T00:00:00' and Дата le datetime'2026-11-20T23:59:59'")
  }

  @Test func aShortAnswerIsNotComplete() async throws {
    let answer = try await shop.served(Quirks(cap: 50, ignoresSkip: true)).serve { address in
      try await infobase(address).receipts(of: Shop.register, in: Shop.day) { _ in }
    }
    #expect(!answer.complete)
    #expect(
      answer.notes.contains(
        Message(
          BooksNote.shortAnswer,
          ["object": "РегистрСведений.ФискальныеОперации", "expected": "800", "came": "50"])))
  }

  @Test func tellsProgress() async throws {
    let steps = Steps()
    _ = try await shop.served().serve { address in
      try await infobase(address).receipts(of: Shop.register, in: Shop.day) { progress in steps.add(progress) }
    }
    #expect(steps.all.map(\.done) == [250, 500, 750, 800])
    #expect(steps.all.last?.total == 800)
    #expect(steps.all.first?.what == Message(BooksNote.readingReceipts, ["register": "Касса 1"]))
  }

  @Test func cancelsAtOnce() async throws {
    try await shop.served(Quirks(delay: 3)).serve { address in
      let task = Task { try await infobase(address).receipts(of: Shop.register, in: Shop.day) { _ in } }
      try await Task.sleep(for: .seconds(0.5))
      let clock = ContinuousClock()
      let start = clock.now
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(clock.now - start < .seconds(1))
    }
  }
}

/// Steps of progress, gathered.
final class Steps: Sendable {
  private let steps = Mutex<[Progress]>([])
  var all: [Progress] { steps.withLock { $0 } }
  func add(_ step: Progress) { steps.withLock { $0.append(step) } }
}
