import Fiscal
import JSON
import Testing

/// What one document becomes.
@Suite struct AstralDocumentTests {
  @Test func fixtureIsReadWhole() async throws {
    try await AstralServer.serving { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [3402, 3403, 3404, 3405, 3406, nil, 3408])
      #expect(answer.complete)
      #expect(answer.notes == [])
      let first = Receipt(
        datetime: march2(10, 5), register: sampleRegister.registration, drive: sampleRegister.drive, shift: 128,
        number: 1, document: 3402, fiscalSign: FiscalSign(1_843_027_561), sign: .sale, total: Kopecks(59_000),
        payments: Payments(Kopecks(59_000), by: .cash), cashier: "Иванова Мария", inn: TaxNumber("7701234560"),
        taxation: 2,
        items: [
          ReceiptItem(
            name: "Кофе зерновой 250 г", quantity: Quantity("2"), price: Kopecks(25_000), sum: Kopecks(50_000),
            vat: VATRate.none),
          ReceiptItem(
            name: "Булочка с корицей", quantity: Quantity("1"), price: Kopecks(9_000), sum: Kopecks(9_000),
            vat: VATRate.none),
        ])
      #expect(answer.receipts.first == first)
      #expect(answer.receipts.map(\.sign) == [.sale, .sale, .sale, .sale, .return, .expense, .expenseReturn])
      let mixed = Payments(
        electronic: Kopecks(100_000), prepaid: Kopecks(50_000), postpaid: Kopecks(30_000), provision: Kopecks(20_000))
      #expect(answer.receipts[3].payments == mixed)
      #expect(answer.receipts[4].fiscalSign == FiscalSign(918_264_035))
      #expect(answer.receipts[1].items.first?.quantity?.text == "0.454")
      let shift = ShiftID(drive: try #require(sampleRegister.drive), number: 128)
      #expect(answer.shifts == [Shift(id: shift, register: sampleRegister.registration)])
      let original = try JSONParser.parse(try #require(answer.documents.first?.original))
      #expect(original["FnsID"] == .string("934020017"))
      #expect(original["ofdTime"] == .number("1772445940"))
    }
  }

  @Test func typesAreForgiven() async throws {
    let odd = ticket(
      5, at: march2(9), sum: 100,
      [
        "sum": .string("10000"), "cash": .null, "ecash": .string("10000"), "documentType": .number("3"),
        "operationType": .string("2"), "issueDate": .string(String(march2(9).seconds)), "shiftNumber": .string("128"),
        "fiscalDocumentNumber": .string("5"), "checkNumber": .string("0"), "operator": .string("  Иванова   Мария "),
        "fiscalSign": .number("4294967296"), "credit": .string(""),
      ])
    try await AstralServer.serving(tickets([odd])) { server in
      let receipt = try #require(try await server.answer().receipts.first)
      #expect(receipt.sign == .return)
      #expect(receipt.payments == Payments(Kopecks(10_000), by: .electronic))
      #expect(receipt.total == Kopecks(10_000))
      #expect(receipt.number == nil)
      #expect(receipt.document == 5)
      #expect(receipt.cashier == "Иванова Мария")
      #expect(receipt.fiscalSign == nil)
      #expect(receipt.warnings == [])
    }
  }

  @Test func linesInBothSpellings() async throws {
    let lines = try JSONParser.parse(
      #"""
      [{"name": " Сыр ", "quantity": "0,454", "price": "89990", "sum": 40855, "nds": 11},
       {"name": "Вода", "count": 0.30000000000000004, "productCode": {"gtin": "04600000000001"}}, null]
      """#)
    let document = ticket(1, at: march2(9), ["items": lines])
    try await AstralServer.serving(tickets([document])) { server in
      let items = try #require(try await server.answer().receipts.first?.items)
      let cheese = ReceiptItem(
        name: "Сыр", quantity: Quantity("0.454"), price: Kopecks(89_990), sum: Kopecks(40_855), vat: .twentyTwo)
      #expect(items == [cheese, ReceiptItem(name: "Вода", quantity: Quantity("0.3"), code: "04600000000001")])
    }
  }

  @Test(arguments: [
    ("nds22", "1803", VATRate.twentyTwo), ("nds20120", "1667", .twentyOf120), ("nds22", "1700", nil),
    ("nds0", "10000", .zero), ("nds18", "1667", nil),
  ])
  func oneRateOfAReceiptIsItsLines(field: String, tax: String, expected: VATRate?) async throws {
    let lines = JSONValue.array([.object([JSONMember("name", .string("Вода"))])])
    let document = ticket(1, at: march2(9), [field: .number(tax), "items": lines])
    try await AstralServer.serving(tickets([document])) { server in
      let vat = try await server.answer().receipts.first?.items.first?.vat
      #expect(vat == expected)
    }
  }

  @Test func paymentsThatDoNotAddUpAreDoubtful() async throws {
    try await AstralServer.serving(tickets([ticket(1, at: march2(9), ["cash": .number("9900")])])) { server in
      let answer = try await server.answer()
      let warning = try #require(answer.receipts.first?.warnings.first)
      #expect(warning.code == "operator.payments-not-total")
      #expect(warning.facts == ["payments": "99.00", "total": "100.00"])
      #expect(answer.complete)
    }
  }

  @Test func correctionsAndStrictForms() async throws {
    let documents = [
      ticket(1, at: march2(9), ["documentType": .string("31"), "correctionType": .string("1")]),
      ticket(2, at: march2(10), ["documentType": .number("4")]),
      ticket(3, at: march2(11), ["documentType": .string("41")]),
      ticket(4, at: march2(12), ["documentType": .string("21"), "operationType": .number("0")]),
      ticket(5, at: march2(13), ["documentType": .string("99")]),
      ticket(6, at: march2(14), ["documentType": .null]),
    ]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.receipts.map(\.kind) == [.correction, .bso, .bsoCorrection])
      #expect(answer.receipts.first?.correction == Correction(kind: .prescribed))
      #expect(answer.documents.compactMap(\.report).map(\.form) == [.settlementState])
      #expect(answer.codes == ["operator.unknown-documents"])
      #expect(answer.notes.first?.facts["count"] == "2")
      #expect(answer.notes.first?.facts["forms"] == "99, –")
      #expect(answer.complete)
    }
  }

  @Test(arguments: [
    ("sum", JSONValue.string("сто")), ("cash", .number("-1")), ("operationType", .number("0")),
    ("operationType", .string("Обмен")), ("sum", .number("1e15")), ("sum", .null),
  ])
  func unreadableSettlementMakesTheAnswerIncomplete(field: String, value: JSONValue) async throws {
    let documents = [ticket(1, at: march2(9), [field: value]), ticket(2, at: march2(10))]
    try await AstralServer.serving(tickets(documents)) { server in
      let answer = try await server.answer()
      #expect(answer.numbers == [2])
      #expect(!answer.complete)
      #expect(answer.codes == ["operator.unreadable-documents"])
      #expect(answer.notes.first?.facts["fields"] == field)
      #expect(answer.notes.first?.facts["count"] == "1")
    }
  }

  @Test(arguments: [
    ("local", nil, "2026-03-02T10:05:00"), ("instant", nil, "2026-03-02T13:05:00"),
    ("instant", "Asia/Kamchatka", "2026-03-02T22:05:00"),
  ])
  func clock(clock: String, zone: String?, expected: String) async throws {
    try await AstralServer.serving(tickets([ticket(1, at: march2(10, 5))])) { server in
      let answer = try await server.answer(clock: clock, zone: zone)
      #expect(answer.receipts.map(\.datetime.description) == [expected])
      let begin = server.calls(of: "documents.tickets").first?.parameters["beginDate"]?.integer
      let offset: Int64 = clock == "local" ? 0 : zone == nil ? 3 : 12
      #expect(begin == march2().seconds - 86_400 - offset * 3600)
    }
  }
}
