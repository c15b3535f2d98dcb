import Fiscal
import JSON
import Testing

/// Which documents are the register's, and which are one.
@Suite struct AstralIdentityTests {
  @Test func filtersAreNotTrusted() async throws {
    let documents = [
      ticket(1, at: march2(9)),
      ticket(2, at: march2(10), ["kktRegId": .string("0009999999990123")]),
      ticket(3, at: march2(11), ["kktRegId": .string("  0001234567890123  ")]),
      ticket(4, at: march2(12), ["kktRegId": .number("1234567890123")]),
      ticket(5, at: march2(13), ["kktRegId": .null, "kktRegID": .string("0001234567890123")]),
      ticket(6, at: march2(14), ["kktRegId": .null]),
      ticket(7, at: march2(15), ["kktRegId": .null, "fiscalDriveNumber": .string("9960440300000000")]),
      // The drive that was in the register before.
      ticket(8, at: march2(16), ["fiscalDriveNumber": .string("9960440301111111")]),
      ticket(9, at: march2(17), ["kktRegId": .string(""), "fiscalDriveNumber": .string("9960440301111111")]),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [1, 3, 4, 5, 6, 8, 9])
      #expect(answer.codes == ["operator.other-registers"])
      #expect(answer.notes.first?.facts["count"] == "2")
      #expect(answer.complete)
    }
  }

  @Test func nobodysDocumentIsUnreadable() async throws {
    let document = ticket(1, at: march2(9), ["kktRegId": .null, "fiscalDriveNumber": .null])
    try await AstralServer.serving(tickets([document])) { server in
      let answer = try await server.answer()
      #expect(answer.documents.isEmpty)
      #expect(!answer.complete)
      #expect(answer.notes.first?.facts["fields"] == "kktRegId")
    }
  }

  @Test func alikeIsOneUnlikeIsTwo() async throws {
    let documents = [
      ticket(1, at: march2(9), ["ofdTime": .number("1")]),
      ticket(1, at: march2(9), ["ofdTime": .number("2"), "FnsCode": .string("0")]),
      ticket(2, at: march2(10)),
      ticket(2, at: march2(10), sum: 20_000),
      ticket(2, at: march2(10), sum: 20_000),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [1, 2, 2])
      #expect(answer.receipts.map(\.total.count) == [10_000, 10_000, 20_000])
      #expect(answer.codes == ["operator.unlike-under-one-number"])
      #expect(answer.notes.first?.facts["count"] == "1")
    }
  }

  @Test func theFullerOfTwoIsKept() async throws {
    let items = JSONValue.array([.object([JSONMember("name", .string("Вода"))])])
    let documents = [
      ticket(nil, at: march2(9), number: 7), ticket(31, at: march2(9), number: 7),
      ticket(31, at: march2(9), number: 7, ["items": items]), ticket(nil, at: march2(9), number: 7),
      ticket(nil, at: march2(9), number: 8),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [31, nil])
      #expect(answer.receipts.map(\.number) == [7, 8])
      #expect(answer.receipts.first?.items.map(\.name) == ["Вода"])
    }
  }

  @Test func numbersOfTwoDrivesAreApart() async throws {
    let documents = [
      ticket(1, at: march2(9)), ticket(1, at: march2(9), ["fiscalDriveNumber": .string("9960440301111111")]),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [1, 1])
      #expect(answer.shifts.count == 2)
    }
  }

  @Test(arguments: [
    Register(registration: RegistrationNumber("0001234567890123")), Register(drive: DriveNumber("9960440301234567")),
    Register(serial: "00106700000012"), Register(sourceID: "555010"),
  ])
  func registerIsFoundByAnyOfItsNumbers(register: Register) async throws {
    try await AstralServer.serving { server in
      let count = try await server.answer(register).receipts.count
      #expect(count == 7)
      #expect(server.calls(of: "documents.tickets").first?.parameters["kkts"] == .array([.number("555010")]))
    }
  }

  @Test func unknownRegisterIsTold() async throws {
    try await AstralServer.serving { server in
      let stranger = Register(registration: RegistrationNumber("0009999999990123"))
      let fault = await fault { try await server.answer(stranger) }
      #expect(fault?.code == "operator.unknown-register")
      #expect(fault?.message.facts["register"] == "0009999999990123")
      #expect(fault?.message.facts["count"] == "1")
    }
  }
}
