import Books
import Fiscal
import JSON
import Operators
import Reconciliation
import Testing

/// Both sides over HTTP, shift by shift, against what was planted: all found, nothing invented.
@Suite struct ReconcilingTests {
  struct Size: CustomTestStringConvertible {
    var seed: Int
    var outlets: Int
    var days: Int
    var testDescription: String { "seed \(seed), \(outlets) outlets, \(days) days" }
    var arguments: [String] { ["--seed", "\(seed)", "--outlets", "\(outlets)", "--days", "\(days)"] }
    func period() throws -> Period {
      let today = try #require(WallClock("2026-11-20")).day
      return Period(from: today.advanced(by: -days - 1).start, to: today.end)
    }
  }

  @Test(arguments: [
    Size(seed: 1, outlets: 4, days: 14), Size(seed: 2, outlets: 2, days: 6), Size(seed: 7, outlets: 2, days: 9),
    Size(seed: 12, outlets: 1, days: 40), Size(seed: 99, outlets: 9, days: 4), Size(seed: 5, outlets: 1, days: 1),
  ])
  func everyShift(_ size: Size) async throws {
    let sandbox = try SandboxProgram(size.arguments)
    let (fiscalOperator, books) = (try sandbox.operator(), try sandbox.books())
    var shifts = 0
    for register in try await fiscalOperator.registers() {
      let sides = try await BothSides(register, fiscalOperator, books, in: size.period())
      let all = sides.reconciled(.everything)
      #expect(all.findings.map { Line.of($0) }.sorted() == Expected.inAll(of: register, sandbox.truth))
      #expect(all.remainder == .zero)
      for id in sides.shifts {
        let one = sides.reconciled(.shift(id))
        #expect(one.findings.map { Line.of($0) }.sorted() == Expected.inShift(id, sandbox.truth), "shift \(id.number)")
        #expect(one.remainder == .zero)
        shifts += 1
      }
    }
    #expect(shifts >= (size.days - 1) * size.outlets)
  }

  /// As one shift is asked for: its own days, and a day on either side.
  @Test func oneShiftWithItsNeighbours() async throws {
    let sandbox = try SandboxProgram()
    let (fiscalOperator, books) = (try sandbox.operator(), try sandbox.books())
    let day = try #require(WallClock("2026-11-15")).day
    for register in try await fiscalOperator.registers() {
      let period = Period(from: day.advanced(by: -1).start, to: day.advanced(by: 1).end)
      let sides = try await BothSides(register, fiscalOperator, books, in: period)
      let frames = sides.booked.shifts.filter { $0.opened?.day == day }
      #expect(!frames.isEmpty)
      for frame in frames {
        let found = sides.reconciled(.shift(frame.id)).findings.map { Line.of($0) }.sorted()
        #expect(found == Expected.inShift(frame.id, sandbox.truth), "shift \(frame.id.number)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 1_000_000_007])
  func everyKindIsThere(_ seed: Int) throws {
    let sandbox = try SandboxProgram(["--seed", "\(seed)"])
    let kinds = Set(sandbox.truth.compactMap { $0["kind"]?.text })
    // Totals that differ are another option.
    #expect(kinds == Set(FindingKind.allCases.filter { $0 != .totalsDiffer }.map(\.rawValue)))
    #expect(sandbox.truth.contains { $0["detail"]?.text == "unsent" })
    #expect(sandbox.truth.contains { $0["rule"]?.text == "likeness" })
  }

  @Test func theSameArgumentsMakeTheSameChain() throws {
    let (one, other) = (try SandboxProgram(["--seed", "3"]), try SandboxProgram(["--seed", "3"]))
    #expect(one.truth == other.truth)
    #expect(try SandboxProgram(["--seed", "4"]).truth != one.truth)
  }
}
