import Fiscal
import Foundation
import JSON
import Operators
import Testing

/// The life in the chain, as the adapters read it.
@Suite struct ChainTests {
  private func period(_ from: String, _ to: String) throws -> Period {
    Period(from: try #require(WallClock(from)), to: try #require(WallClock(to)))
  }

  @Test func receiptsOfEveryKindAndPayment() async throws {
    let sandbox = try SandboxProgram()
    let (fiscalOperator, books) = (try sandbox.operator(), try sandbox.books())
    var received: [Receipt] = []
    var booked: [Receipt] = []
    for register in try await fiscalOperator.registers() {
      let sides = try await BothSides(register, fiscalOperator, books, in: period("2026-11-01", "2026-11-21"))
      received += sides.answers[0].documents.compactMap(\.receipt)
      booked += sides.answers[1].documents.compactMap(\.receipt)
      let notes = sides.answers.flatMap(\.notes).map(\.code)
      #expect(Set(notes).isSubset(of: ["operator.unlike-under-one-number"]), "\(notes)")
      #expect(sides.answers.allSatisfy { $0.complete })
    }
    #expect(Set(received.map(\.kind)) == Set(ReceiptKind.allCases))
    #expect(Set(booked.map(\.kind)) == [.receipt, .correction])
    for receipts in [received, booked] {
      #expect(Set(receipts.map(\.sign)) == Set(Sign.allCases))
      for payment in Payment.allCases { #expect(receipts.contains { $0.payments[payment] != .zero }) }
      #expect(receipts.contains { $0.payments.cash != .zero && $0.payments.electronic != .zero })
      #expect(receipts.allSatisfy { $0.warnings.isEmpty })
      #expect(receipts.allSatisfy { $0.cashier != nil })
    }
    #expect(booked.contains { $0.document == nil })
    let rates = Set(booked.flatMap(\.items).compactMap(\.vat))
    #expect(rates == [.twentyTwo, .ten, .zero, .none])
    #expect(Set(received.flatMap(\.items).compactMap(\.vat)) == rates)
    #expect(booked.flatMap(\.items).contains { $0.code?.hasPrefix("0104600000") ?? false })
    #expect(booked.flatMap(\.items).contains { $0.quantity?.text.contains(".") ?? false })
  }

  @Test func aDriveIsChangedInMidDay() async throws {
    let sandbox = try SandboxProgram()
    let fiscalOperator = try sandbox.operator()
    let register = try #require(try await fiscalOperator.registers().first { $0.drive?.text == "9960440310007919" })
    let sides = try await BothSides(
      register, fiscalOperator, sandbox.books(), in: period("2026-11-13T00:00:00", "2026-11-13T23:59:59"))
    let frames = sides.received.shifts
    #expect(frames.map(\.id.drive.text) == ["9960440210006007", "9960440310007919"])
    #expect(frames.last?.id.number == 1)
    #expect(frames.last?.openingDocument == 2)
    #expect(frames.first?.opened?.day == frames.last?.opened?.day)
    #expect(Set(sides.booked.shifts.map(\.id)) == Set(frames.map(\.id)))
    #expect(sides.answers[0].documents.contains { $0.report?.form == .closeDrive })
    #expect(sides.answers[0].documents.contains { $0.report?.form == .registrationChange && $0.report?.document == 1 })
  }

  @Test func aShiftCrossesMidnight() async throws {
    let sandbox = try SandboxProgram()
    let fiscalOperator = try sandbox.operator()
    let register = try #require(try await fiscalOperator.registers().dropFirst(2).first)
    let sides = try await BothSides(
      register, fiscalOperator, sandbox.books(), in: period("2026-11-12T12:00:00", "2026-11-13T12:00:00"))
    let frame = try #require(sides.received.shifts.first)
    #expect(frame.opened.map { $0.day.advanced(by: 1) } == frame.closed?.day)
    let days = Set(
      sides.answers[0].documents.compactMap(\.receipt).filter { $0.shiftID == frame.id }.map(\.datetime.day))
    #expect(days.count == 2)
  }

  @Test func theKnownRegisterWorksForAYear() async throws {
    let sandbox = try SandboxProgram(["--outlets", "1", "--days", "366"], writesTruth: false)
    let fiscalOperator = try sandbox.operator()
    let register = try #require(try await fiscalOperator.registers().first)
    // The drive began 75 shifts before the open one.
    let answer = try await fiscalOperator.documents(of: register, in: period("2026-09-04", "2026-09-08")) { _ in }
    let drives = answer.shifts.map { "\($0.id.drive.text.suffix(3)):\($0.id.number)" }
    #expect(drives == ["017:351", "017:352", "109:1", "109:2"])
    #expect(answer.shifts.map(\.openingDocument) == [4902, 4916, 2, 15])
  }

  /// A big chain starts at once, and one of its days is quickly told.
  @Test func aBigChainIsQuick() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let sandbox = try SandboxProgram(["--outlets", "500", "--days", "366"], writesTruth: false)
    #expect(clock.now - start < .seconds(10))
    let fiscalOperator = try sandbox.operator()
    let registers = try await fiscalOperator.registers()
    #expect(registers.count == 749)
    let register = try #require(registers.last)
    let sides = try await BothSides(
      register, fiscalOperator, sandbox.books(), in: period("2026-06-10T00:00:00", "2026-06-10T23:59:59"))
    #expect(sides.answers[0].documents.count > 30)
  }
}
