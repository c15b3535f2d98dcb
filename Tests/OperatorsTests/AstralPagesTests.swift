import Fiscal
import JSON
import Synchronization
import Testing

/// Pages with every quirk: all documents come, each once, in order.
@Suite struct AstralPagesTests {
  private static let documents = (1...57).map { ticket($0, at: march2(9, $0)) }

  /// How a server makes a page of all documents.
  struct Quirk: Sendable, CustomTestStringConvertible {
    var name: String
    var total: JSONValue = .number("57")
    var page: @Sendable (_ number: Int, _ all: [JSONValue]) -> [JSONValue]

    var testDescription: String { name }
  }

  private static func slice(_ all: [JSONValue], _ range: Range<Int>) -> [JSONValue] {
    Array(all[range.clamped(to: 0..<all.count)])
  }

  static let quirks: [Quirk] = [
    Quirk(name: "all at once") { number, all in number == 1 ? all : [] },
    Quirk(name: "the page's number is not looked at") { _, all in all },
    Quirk(name: "a cap of ten") { number, all in slice(all, (number - 1) * 10..<number * 10) },
    Quirk(name: "the last page for ever") { number, all in
      slice(all, (min(number, 6) - 1) * 10..<min(number, 6) * 10)
    },
    Quirk(name: "pages overlap by three") { number, all in slice(all, (number - 1) * 7..<(number - 1) * 7 + 10) },
    Quirk(name: "a short page in the middle") { number, all in
      let starts = [0, 10, 11, 21, 31, 41, 51, 57]
      return number < starts.count ? slice(all, starts[number - 1]..<starts[number]) : []
    },
    Quirk(name: "a page told twice in the middle") { number, all in
      let number = number <= 2 ? number : number - 1
      return slice(all, (number - 1) * 10..<number * 10)
    },
    Quirk(name: "an empty page in the middle") { number, all in
      if number == 3 { return [] }
      let number = number < 3 ? number : number - 1
      return slice(all, (number - 1) * 10..<number * 10)
    },
    Quirk(name: "the total is zero", total: .string("0")) { number, all in
      slice(all, (number - 1) * 10..<number * 10)
    },
    Quirk(name: "the total is too small", total: .string("12")) { number, all in
      slice(all, (number - 1) * 10..<number * 10)
    },
    Quirk(name: "the total is too large", total: .number("1000000")) { number, all in
      slice(all, (number - 1) * 10..<number * 10)
    },
    Quirk(name: "no total", total: .null) { number, all in slice(all, (number - 1) * 10..<number * 10) },
    Quirk(name: "each page backwards") { number, all in
      slice(all, (number - 1) * 10..<number * 10).reversed()
    },
  ]

  @Test(arguments: quirks)
  func allComeOnce(quirk: Quirk) async throws {
    let answer: AstralServer.Answer = { call in
      guard call.method == "documents.tickets" else { return .list("closedShifts", []) }
      let number = Int(call.parameters["pageNumber"]?.integer ?? 0)
      return .list("documents", quirk.page(number, Self.documents), total: quirk.total)
    }
    try await AstralServer.serving(answer) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == (1...57).map { UInt32($0) })
      #expect(answer.complete)
      #expect(answer.notes == [])
      #expect(server.calls(of: "documents.tickets").count <= 14)
    }
  }

  @Test func longListComesFourPagesAtATime() async throws {
    let all = (1...6500).map { ticket($0, at: march2(0, 0, $0), number: $0) }
    let answer: AstralServer.Answer = { call in
      guard call.method == "documents.tickets" else { return .list("closedShifts", []) }
      let number = Int(call.parameters["pageNumber"]?.integer ?? 0)
      return .list("documents", Self.slice(all, (number - 1) * 1000..<number * 1000), total: .number("6500"))
    }
    try await AstralServer.serving(answer) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == (1...6500).map { UInt32($0) })
      let asked = server.calls(of: "documents.tickets").compactMap { $0.parameters["pageNumber"]?.integer }
      #expect(Set(asked) == Set(1...9))
    }
  }

  @Test func listThatGrowsWhileItIsRead() async throws {
    // Late documents slip in at the front, so that everything moves to later pages.
    let late = (1...5).map { ticket(100 + $0, at: march2(8, $0)) }
    let answer: AstralServer.Answer = { call in
      guard call.method == "documents.tickets" else { return nil }
      let number = Int(call.parameters["pageNumber"]?.integer ?? 0)
      let all = late.prefix(number - 1) + Self.documents
      return .list("documents", Self.slice(Array(all), (number - 1) * 10..<number * 10))
    }
    try await AstralServer.serving(answer) { server in
      let answer = try await server.answer()
      #expect(Set(answer.numbers).isSuperset(of: (1...57).map { UInt32($0) }))
    }
  }

  @Test func whatIsAskedFor() async throws {
    try await AstralServer.serving { server in
      let period = Period(from: march2(10), to: march2(12, 30, 15))
      _ = try await server.answer(sampleRegister, period)
      let asked = try #require(server.calls(of: "documents.tickets").first?.parameters)
      #expect(asked["organizationId"] == .number("41077"))
      #expect(asked["kkts"] == .array([.number("555010")]))
      #expect(asked["pageNumber"] == .number("1"))
      #expect(asked["orderBy"] == .string("dateTime"))
      #expect(asked["order"] == .string("asc"))
      #expect(asked["beginDate"] == .number(String(march2(10).seconds - 86_400)))
      #expect(asked["endDate"] == .number(String(march2(12, 30, 16).seconds + 86_400)))
    }
  }

  @Test func bothEndsOfThePeriodAreIn() async throws {
    let documents = [
      ticket(1, at: march2(9, 59, 59)), ticket(2, at: march2(10)), ticket(3, at: march2(11)),
      ticket(4, at: march2(12, 0, 59)), ticket(5, at: march2(12, 1)),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let period = Period(from: march2(10), to: march2(12, 0, 59))
      let numbers = try await server.answer(sampleRegister, period).numbers
      #expect(numbers == [2, 3, 4])
    }
  }

  @Test func progressIsTold() async throws {
    let told = Mutex<[Progress]>([])
    try await AstralServer.serving { server in
      _ = try await server.astral().documents(of: sampleRegister, in: march2Whole) { progress in
        told.withLock { $0.append(progress) }
      }
    }
    let all = told.withLock { $0 }
    #expect(all.first?.done == 7)
    #expect(all.first?.total == 7)
    #expect(all.first?.what.code == "operator.receiving")
    #expect(all.first?.what.facts["register"] == "0001234567890123")
  }

  @Test func cancellingEndsAtOnce() async throws {
    // Every page holds something new, so it would go on for ever.
    let answer: AstralServer.Answer = { call in
      guard call.method == "documents.tickets" else { return nil }
      let number = Int(call.parameters["pageNumber"]?.integer ?? 0)
      return .list("documents", [ticket(number, at: march2(9))])
    }
    try await AstralServer.serving(answer) { server in
      let astral = try server.astral()
      let task = Task { try await astral.documents(of: sampleRegister, in: march2Whole) { _ in } }
      try await Task.sleep(for: .milliseconds(200))
      let cancelled = ContinuousClock.now
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(cancelled.duration(to: .now) < .milliseconds(300))
    }
  }
}
