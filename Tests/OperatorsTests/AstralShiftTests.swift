import Fiscal
import Foundation
import JSON
import Testing

@Suite struct AstralShiftTests {
  private let drive = DriveNumber("9960440301234567")

  private func report(_ form: Int, _ document: Int, at clock: WallClock, shift: Int, _ more: [String: JSONValue] = [:])
    -> JSONValue
  {
    let own: [String: JSONValue] = [
      "documentType": .string(String(form)), "operationType": .number("0"), "checkNumber": .null, "sum": .null,
    ]
    return ticket(document, at: clock, shift: shift, own.merging(more) { _, new in new })
  }

  @Test func framesFromReports() async throws {
    let documents = [
      report(2, 10, at: march2(8), shift: 5), ticket(11, at: march2(9), shift: 5, number: 1),
      report(5, 12, at: march2(12), shift: 5, ["receiptsQuantity": .string("1"), "documentsQuantity": .number("3")]),
      report(2, 13, at: march2(13), shift: 6), ticket(14, at: march2(14), shift: 6, number: 1),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      let drive = try #require(drive)
      let closed = Shift(
        id: ShiftID(drive: drive, number: 5), register: sampleRegister.registration, opened: march2(8),
        closed: march2(12), state: .closed, openingDocument: 10, closingDocument: 12,
        report: ClosingReport(receipts: 1, documents: 3))
      let open = Shift(
        id: ShiftID(drive: drive, number: 6), register: sampleRegister.registration, opened: march2(13),
        openingDocument: 13)
      #expect(answer.shifts == [closed, open])
      #expect(answer.documents.compactMap(\.report).map(\.document) == [10, 12, 13])
      #expect(answer.documents.compactMap(\.report).map(\.form) == [.openShift, .closeShift, .openShift])
    }
  }

  @Test func slackTellsTheFrameOfAShiftOverMidnight() async throws {
    let documents = [
      report(2, 10, at: march2(-4), shift: 5), ticket(11, at: march2(-3), shift: 5, number: 1),
      ticket(12, at: march2(1), shift: 5, number: 2), report(5, 13, at: march2(2), shift: 5),
      report(2, 14, at: march2(30), shift: 6),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [12])
      #expect(answer.shifts.map(\.id.number) == [5])
      #expect(answer.shifts.first?.opened == march2(-4))
      #expect(answer.shifts.first?.closed == march2(2))
    }
  }

  @Test func newestShiftIsOpenWhenTheRegisterSaysSo() async throws {
    let today = WallClock(seconds: Int64(Date.now.timeIntervalSince1970)).day
    let documents = [
      ticket(1, at: today.start.adding(seconds: -40_000), shift: 5), ticket(2, at: today.start, shift: 6),
    ]
    var register = sampleRegister
    register.shiftOpen = true
    try await AstralServer.serving(tickets(documents)) { server in
      let recent = Period(from: today.advanced(by: -1), to: today)
      let states = try await server.answer(register, recent).shifts.map(\.state)
      #expect(states == [.closed, .open])
      // Of a period in the past the newest shift is not the register's newest.
      let past = Period(from: today.advanced(by: -3), to: today.advanced(by: -1))
      let shifts = try await server.answer(register, past).shifts
      #expect(shifts.map(\.id.number) == [5])
      register.shiftOpen = nil
      let untold = try await server.answer(register, recent).shifts.map(\.state)
      #expect(untold == [.closed, nil])
    }
  }

  @Test func openingWithoutClosingIsOpenWhenTheRegisterSaysSo() async throws {
    let documents = [report(2, 10, at: march2(8), shift: 5), ticket(11, at: march2(9), shift: 5, number: 1)]
    var register = sampleRegister
    register.shiftOpen = true
    try await AstralServer.serving(tickets(documents)) { server in
      let whole = try await server.answer(register)
      #expect(whole.shifts.map(\.state) == [.open])
      register.shiftOpen = false
      let other = try await server.answer(register)
      #expect(other.shifts.map(\.state) == [nil])
    }
  }

  @Test func mismatchOfCountsIsANote() async throws {
    let documents = (1...3).map { ticket($0, at: march2(9, $0)) }
    func serve(_ closed: [JSONValue]) -> AstralServer.Answer {
      let tickets = tickets(documents)
      return { call in call.method == "documents.closedShiftsList" ? .list("closedShifts", closed) : tickets(call) }
    }
    let four = JSONValue.object([JSONMember("checkCount", .string("4")), JSONMember("sum", .number("40000"))])
    try await AstralServer.serving(serve([four])) { server in
      let answer = try await server.answer()
      #expect(answer.codes == ["operator.count-differs"])
      #expect(answer.notes.first?.facts["counted"] == "4")
      #expect(answer.notes.first?.facts["came"] == "3")
      #expect(answer.complete)
      let asked = try #require(server.calls(of: "documents.closedShiftsList").first?.parameters)
      #expect(asked["organizationId"] == .string("41077"))
      #expect(asked["beginDate"] == .string(String(march2().seconds - 86_400)))
    }
    // Two entries for one shift: those of other registers are among them.
    try await AstralServer.serving(serve([four, four])) { server in
      let notes = try await server.answer().notes
      #expect(notes == [])
    }
    let named = JSONValue.object([
      JSONMember("checkCount", .number("4")), JSONMember("shiftNumber", .string("128")),
      JSONMember("fiscalDriveNumber", .string("9960440301234567")),
    ])
    let other = JSONValue.object([
      JSONMember("checkCount", .number("9")), JSONMember("shiftNumber", .string("1")),
      JSONMember("fiscalDriveNumber", .string("9960440309999999")),
    ])
    try await AstralServer.serving(serve([other, named])) { server in
      let notes = try await server.answer().notes
      #expect(notes.map(\.code) == ["operator.shift-count-differs"])
      #expect(notes.first?.facts["shift"] == "128")
    }
  }

  @Test func failureOfTheCheckIsANote() async throws {
    let tickets = tickets([ticket(1, at: march2(9))])
    let answer: AstralServer.Answer = { call in
      call.method == "documents.closedShiftsList" ? .refusal(500, status: 500) : tickets(call)
    }
    try await AstralServer.serving(answer) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [1])
      #expect(answer.codes == ["operator.unchecked-shifts"])
      #expect(answer.notes.first?.facts["cause"] == "operator.refused")
      #expect(server.calls(of: "documents.closedShiftsList").count == 1)
    }
  }
}
