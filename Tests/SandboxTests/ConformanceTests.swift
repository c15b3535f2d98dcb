import Books
import Fiscal
import JSON
import Operators
import Reconciliation
import Testing
import Transport

/// Every operator tells the same chain: the same shift gives the same receipts, totals and findings whoever serves it, as
/// far as it can say.
@Suite struct ConformanceTests {
  static let names = ["ofdru", "platforma", "kontur", "firstofd", "taxcom", "yandex", "ofdya", "sbis"]
  static let sessions = ["kontur", "firstofd", "taxcom", "sbis"]
  /// Those that add up shifts.
  static let totalling = ["ofdru", "platforma", "kontur", "firstofd", "taxcom", "yandex"]

  private static let whole = Period(
    from: CalendarDay(number: 20_758), to: CalendarDay(number: 20_780))

  @Test(arguments: names) func theSameReceiptsAndFindings(_ name: String) async throws {
    let sandbox = try SandboxProgram(["--operator", name, "--outlets", "3", "--days", "11"])
    let (model, peer, books) = (try sandbox.operator(), try sandbox.peer(name), try sandbox.books())
    let told = try #require(OperatorCatalogue.entry(name))
    let registers = try await peer.registers()
    let models = try await model.registers()
    #expect(Set(registers.map(\.registration)) == Set(models.map(\.registration)))
    for register in models {
      let own = try #require(registers.first { $0.registration == register.registration })
      let expected = try await BothSides(register, model, books, in: Self.whole)
      let sides = try await BothSides(own, peer, books, in: Self.whole)
      let (ours, theirs) = (sides.answers[0], expected.answers[0])
      if name == "taxcom", theirs.notes.contains(where: { $0.code == "operator.unlike-under-one-number" }) {
        #expect(!ours.complete && ours.notes.contains { $0.code == "operator.unlike-under-one-number" })
        #expect(Set(Facts.of(ours, told)).isSubset(of: Set(Facts.of(theirs, told))))
      } else {
        #expect(ours.complete)
        #expect(Facts.of(ours, told) == Facts.of(theirs, told))
      }
      #expect(ours.notes.map(\.code).filter { !Self.known.contains($0) } == [], "\(name)")
      if told.abilities.contains(.shifts) { #expect(frames(ours) == frames(theirs)) }
      let (all, model) = (sides.reconciled(.everything), expected.reconciled(.everything))
      if ours.complete {
        #expect(all.operatorTotals?.total == model.operatorTotals?.total)
        #expect(all.operatorTotals?.cells == model.operatorTotals?.cells)
      }
      #expect(lines(all, told) == lines(model, told))
      #expect(all.remainder == .zero)
      for id in expected.shifts {
        let (one, other) = (sides.reconciled(.shift(id)), expected.reconciled(.shift(id)))
        #expect(lines(one, told) == lines(other, told), "\(name) shift \(id)")
      }
    }
  }

  /// Notes that say what is in the chain or what the operator cannot.
  private static let known: Set<String> = [
    "operator.unlike-under-one-number", "operator.no-lines", "operator.reports-not-listed",
  ]

  /// Where reports do not come, their numbers look like gaps; where cashiers are not told, nothing is said of them. Такском
  /// gives documents by their numbers, so that of two under one number one comes.
  private func lines(_ reconciliation: Reconciliation, _ entry: OperatorEntry) -> [String] {
    reconciliation.findings.filter { finding in
      switch finding.kind {
      case .gapInDocuments: entry.abilities.contains(.reports)
      case .cashierDiffers: entry.abilities.contains(.cashiers)
      case .duplicateInOperator: entry.name != "taxcom"
      default: true
      }
    }.map { entry.abilities.contains(.cashiers) ? Line.of($0) : Line.of($0).replacing(",cashier", with: "") }.sorted()
  }

  private func frames(_ answer: SourceAnswer) -> [String] {
    answer.shifts.sorted { $0.id < $1.id }.map { shift in
      "\(shift.id) \(shift.opened.map(\.description) ?? "–") \(shift.closed.map(\.description) ?? "–")"
    }
  }

  @Test(arguments: sessions) func aTokenDiesInTheMiddle(_ name: String) async throws {
    // Такском makes many requests at a time: they share what a token is good for.
    let requests = name == "taxcom" ? "20" : "3"
    let sandbox = try SandboxProgram([
      "--operator", name, "--session-requests", requests, "--days", "60", "--outlets", "2",
    ])
    let peer = try sandbox.peer(name)
    let whole = try SandboxProgram(["--operator", name, "--days", "60", "--outlets", "2"])
    let healthy = try whole.peer(name)
    let period = Period(from: Self.whole.from.adding(seconds: -35 * 86_400), to: Self.whole.to)
    for register in try await peer.registers() {
      let answer = try await peer.documents(of: register, in: period) { _ in }
      let other = try await healthy.documents(of: register, in: period) { _ in }
      #expect(answer.complete == other.complete)
      #expect(answer.documents.map(\.original) == other.documents.map(\.original))
      #expect(answer.documents.count > 100)
    }
  }

  /// The gateway of 1С knows neither № ФД nor the drives of before: receipts are what the others say otherwise.
  @Test func theGatewayTellsTheSame() async throws {
    let sandbox = try SandboxProgram(["--operator", "gateway1c", "--outlets", "1", "--days", "11"])
    let (model, peer, books) = (try sandbox.operator(), try sandbox.peer("gateway1c"), try sandbox.books())
    let register = try #require(try await model.registers().first)
    let own = try #require(try await peer.registers().first)
    #expect(own.registration == register.registration)
    let expected = try await BothSides(register, model, books, in: Self.whole)
    let sides = try await BothSides(own, peer, books, in: Self.whole)
    func facts(_ sides: BothSides) -> [String] {
      // Встречное предоставление is not told.
      sides.answers[0].documents.compactMap(\.receipt).filter { $0.payments.provision == .zero }.map {
        "\($0.datetime) \($0.shift ?? 0) \($0.number ?? 0) \($0.sign) \($0.total) \($0.items.map(\.name))"
      }
    }
    let ours = facts(sides).filter { !$0.contains(" 0.00 ") }
    #expect(ours.count > 50)
    #expect(ours == facts(expected))
  }

  /// Longer periods are cut into allowed ones; the sandbox refuses the longer.
  @Test(arguments: names) func aLongPeriodIsCut(_ name: String) async throws {
    let sandbox = try SandboxProgram(["--operator", name, "--days", "45", "--outlets", "1"])
    let (model, peer) = (try sandbox.operator(), try sandbox.peer(name))
    let told = try #require(OperatorCatalogue.entry(name))
    let register = try #require(try await model.registers().first)
    let own = try #require(try await peer.registers().first)
    let period = Period(
      from: Self.whole.to.adding(seconds: -40 * 86_400 - 3_601), to: Self.whole.to.adding(seconds: -40_000))
    let expected = try await model.documents(of: register, in: period) { _ in }
    let answer = try await peer.documents(of: own, in: period) { _ in }
    let (ours, theirs) = (Facts.of(answer, told), Facts.of(expected, told))
    // Такском gives one document under one number.
    #expect(name == "taxcom" ? Set(ours).isSubset(of: Set(theirs)) : ours == theirs)
    #expect(answer.documents.count > 300)
  }

  /// Platforma takes two requests at a time: many registers at once are fetched without being refused once.
  @Test func theRateIsKept() async throws {
    let sandbox = try SandboxProgram(["--operator", "platforma,ofdru", "--spacing", "0.1"])
    let patient = try sandbox.peer("platforma")
    let first = try #require(try await patient.registers().first)
    let day = Period(from: Self.whole.to.day.advanced(by: -8), to: Self.whole.to.day.advanced(by: -8))
    // The first who asks for receipts is told to wait.
    let start = ContinuousClock.now
    #expect(try await patient.documents(of: first, in: day) { _ in }.complete)
    #expect(ContinuousClock.now - start >= .seconds(1))
    for (name, spacing) in [("platforma", 0), ("ofdru", 0.1)] {
      let hasty = try sandbox.peer(name, tries: 1) { $0.spacing = spacing }
      let registers = try await hasty.registers()
      try await withThrowingTaskGroup(of: Int.self) { group in
        for register in registers {
          group.addTask { try await hasty.documents(of: register, in: day) { _ in }.documents.count }
        }
        for try await count in group { #expect(count > 5, "\(name)") }
      }
    }
  }

  @Test(arguments: names) func aBadKeyIsSaidPlainly(_ name: String) async throws {
    let sandbox = try SandboxProgram(["--operator", name], writesTruth: false)
    let peer = try sandbox.peer(name) {
      $0.token = "geheim-4711"
      $0.password = "geheim-4711"
    }
    do {
      _ = try await peer.organizations()
      Issue.record("\(name) took it")
    } catch let fault as Fault {
      #expect(["operator.bad-key", "operator.bad-login"].contains(fault.code))
      #expect(!fault.message.facts.values.contains { $0.contains("geheim") })
      #expect(fault.message.facts["operator"] == OperatorCatalogue.entry(name)?.title)
    }
  }

  /// Where an operator's totals of a shift are not those of its receipts, that is a finding of its own.
  @Test(arguments: totalling) func wrongTotalsAreFound(_ name: String) async throws {
    let sandbox = try SandboxProgram(["--operator", name, "--wrong-totals", "--days", "11", "--outlets", "2"])
    let (peer, books) = (try sandbox.peer(name), try sandbox.books())
    var found = 0
    for register in try await peer.registers() {
      let sides = try await BothSides(register, peer, books, in: Self.whole)
      for frame in sides.received.shifts {
        let one = sides.reconciled(.shift(frame.id))
        let totals = one.findings.filter { $0.kind == .totalsDiffer }
        let duplicates = one.findings.contains { $0.kind == .duplicateInOperator }
        let isWrong = frame.id.number % 5 == 0 && frame.report?.stated != nil && !duplicates
        #expect(totals.count == (isWrong ? 1 : 0), "\(frame.id)")
        guard let finding = totals.first else { continue }
        found += 1
        #expect(finding.detail.hasPrefix("sale.total:"))
        #expect(finding.shift == frame.id.number && finding.difference == .zero)
        #expect(one.differs && !one.complete)
      }
    }
    #expect(found > 0)
  }

  @Test(arguments: names, ["429", "503", "cut", "badjson", "html"])
  func badDaysPass(_ name: String, _ kind: String) async throws {
    let sandbox = try SandboxProgram(["--operator", name, "--outlets", "1"], writesTruth: false)
    let peer = try sandbox.peer(name)
    let register = try #require(try await peer.registers().first)
    try await sandbox.misbehave([kind + "-operator"], requests: 1)
    let day = Period(from: Self.whole.to.day.advanced(by: -8), to: Self.whole.to.day.advanced(by: -8))
    do {
      let answer = try await peer.documents(of: register, in: day) { _ in }
      #expect(answer.documents.count > 5)
      // What hits Платформа may be the refusal with which it makes the first one wait.
      #expect(!["badjson", "html"].contains(kind) || name == "platforma")
    } catch let fault as Fault {
      #expect(fault.code == "operator.not-json")
      #expect(["badjson", "html"].contains(kind))
    }
  }
}

/// One register, moved from one operator to another in the middle of the month.
@Suite struct SeveralOperatorsTests {
  /// An operator that had the register up to a time, or from then on.
  private struct Part: FiscalDataOperator {
    let whole: any FiscalDataOperator
    let held: Period
    let fails: Bool
    var name: String { whole.name }

    func organizations() async throws -> [Organization] { try await whole.organizations() }
    func outlets() async throws -> [Outlet] { try await whole.outlets() }
    func registers() async throws -> [Register] { try await whole.registers() }

    func documents(of register: Register, in period: Period, progress: @escaping Progress.Report) async throws
      -> SourceAnswer
    {
      if fails { throw Fault(TransportFault.refused, ["host": "h", "tries": "3"]) }
      var answer = try await whole.documents(of: register, in: period, progress: progress)
      answer.documents = answer.documents.filter { document in
        held.contains(document.receipt?.datetime ?? document.report?.datetime ?? held.from)
      }
      answer.shifts = answer.shifts.filter {
        ($0.opened ?? held.from) <= held.to && ($0.closed ?? held.to) >= held.from
      }
      return answer
    }
  }

  @Test func aRegisterMovesInMidMonth() async throws {
    let sandbox = try SandboxProgram(["--operator", "kontur,firstofd", "--outlets", "2"])
    let (model, books) = (try sandbox.operator(), try sandbox.books())
    let noon = try #require(WallClock("2026-11-14T12:30:00"))
    let before = Period(from: WallClock(seconds: 0), to: noon)
    let after = Period(from: noon.adding(seconds: 1), to: noon.adding(seconds: 100 * 86_400))
    func both(fails: Bool = false) throws -> ManyOperators {
      ManyOperators([
        .init(label: "kontur", client: Part(whole: try sandbox.peer("kontur"), held: before, fails: false)),
        .init(label: "firstofd", client: Part(whole: try sandbox.peer("firstofd"), held: after, fails: fails)),
      ])
    }
    let several = try both()
    let registers = try await several.registers()
    let models = try await model.registers()
    #expect(registers.count == models.count)
    let whole = Period(from: noon.day.advanced(by: -20), to: noon.day.advanced(by: 10))
    for register in models {
      let own = try #require(registers.first { $0.registration == register.registration })
      let expected = try await BothSides(register, model, books, in: whole)
      let sides = try await BothSides(own, several, books, in: whole)
      func lines(_ sides: BothSides) -> [String] {
        sides.reconciled(.everything).findings.filter { $0.kind != .gapInDocuments }.map { Line.of($0) }.sorted()
      }
      #expect(lines(sides) == lines(expected))
      #expect(sides.answers[0].complete)
      #expect(sides.received.shifts.map(\.id).sorted() == expected.received.shifts.map(\.id).sorted())
    }
    // One that fails is said, and the other's part is there.
    let broken = try both(fails: true)
    let register = try #require(models.first)
    let answer = try await broken.documents(of: register, in: whole) { _ in }
    #expect(!answer.complete && answer.documents.count > 20)
    #expect(answer.notes.map(\.code).contains("operator.member-failed"))
    #expect(broken.failures.map(\.label) == ["firstofd"])
  }
}

/// What an answer tells, in lines that can be compared.
enum Facts {
  static func of(_ answer: SourceAnswer, _ entry: OperatorEntry) -> [String] {
    let hasLines = entry.abilities.contains(.items)
    let hasCashiers = entry.abilities.contains(.cashiers)
    return answer.documents.compactMap(\.receipt).map { receipt in
      let items = receipt.items.map { item in
        "\(item.name)×\(item.quantity?.text ?? "–") \(item.price?.rubles ?? "–") \(item.sum?.rubles ?? "–")"
      }
      let facts: [String?] = [
        receipt.datetime.description, receipt.register?.text, receipt.drive?.text, receipt.shift.map { "\($0)" },
        receipt.number.map { "\($0)" }, receipt.document.map { "\($0)" }, receipt.fiscalSign?.description,
        receipt.kind.name, receipt.sign.name, receipt.total.rubles,
        Payment.allCases.map { receipt.payments[$0].rubles }.joined(separator: "/"),
        hasCashiers ? receipt.cashier : nil,
        hasCashiers ? receipt.inn?.text : nil, hasLines ? items.joined(separator: "; ") : nil,
      ]
      return facts.map { $0 ?? "–" }.joined(separator: " ")
    }
  }
}
