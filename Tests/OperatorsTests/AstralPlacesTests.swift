import Fiscal
import JSON
import Testing

@Suite struct AstralPlacesTests {
  @Test func organizationsOfTheFixture() async throws {
    try await AstralServer.serving { server in
      let found = try await server.astral().organizations()
      #expect(found == [Organization(id: "41077", inn: TaxNumber("7701234560"), name: "ООО «Ромашка»")])
      let first = try #require(server.calls.first)
      #expect(first.path == "/api/v4.2/organization.list")
      #expect(first.parameters["api_key"] == .string("k3y-secret"))
      #expect(first.parameters["search"] == .string(""))
      #expect(first.parameters["page"] == .string("1"))
    }
  }

  @Test func outletsOfTheFixture() async throws {
    try await AstralServer.serving { server in
      let outlet = Outlet(
        id: "90211", name: "Магазин на Лесной", address: "Москва, Лесная, 5", organization: "ООО «Ромашка»",
        registers: [try #require(RegistrationNumber("0001234567890123"))])
      let outlets = try await server.astral().outlets()
      #expect(outlets == [outlet])
      #expect(server.calls(of: "kkt.aliasList").first?.parameters["organizationId"] == .number("41077"))
    }
  }

  @Test func registersOfTheFixture() async throws {
    try await AstralServer.serving { server in
      let register = Register(
        registration: RegistrationNumber("0001234567890123"), serial: "00106700000012",
        drive: DriveNumber("9960440301234567"), outlet: "Магазин на Лесной", address: "Москва, Лесная, 5",
        organization: "ООО «Ромашка»", inn: TaxNumber("7701234560"), model: "АТОЛ 30Ф", state: "connected",
        shiftOpen: false, lastDocument: march2(21), driveExpires: CalendarDay(year: 2027, month: 1, day: 15),
        sourceID: "555010", organizationID: "41077")
      let registers = try await server.astral().registers()
      #expect(registers == [register])
    }
  }

  @Test func aPageOfRegistersThatComesAgainHidesNone() async throws {
    let answer: AstralServer.Answer = { call in
      guard call.method == "kkt.search", let page = call.parameters["page"]?.integer else { return nil }
      // Each page twice, of 100 registers at the most.
      let first = (Int(page) + 1) / 2 * 100 - 99
      let ids = first <= 250 ? Array(first...min(first + 99, 250)) : []
      let rows = ids.map { id -> JSONValue in
        .object([
          JSONMember("id", .number("\(id)")), JSONMember("kktRegId", .string("0001234567\(100_000 + id)")),
        ])
      }
      return .list("kkts", rows, total: .string("250"))
    }
    try await AstralServer.serving(answer) { server in
      let registers = try await server.astral().registers()
      #expect(registers.count == 250)
    }
  }

  @Test func olderOutletsAndSpellings() async throws {
    let answer: AstralServer.Answer = { call in
      switch call.method {
      case "kkt.aliasList": .refusal(404)
      case "kkt.alias":
        .list("aliases", [.object([JSONMember("id", .string("7")), JSONMember("alias", .string("Киоск"))])])
      case "kkt.search":
        .list(
          "kkts",
          [
            .object([
              JSONMember("id", .string("9")), JSONMember("kktRegId", .number("1234567890123")),
              JSONMember("kktAliasId", .string("7")), JSONMember("shiftActive", .string("1")),
            ])
          ])
      default: nil
      }
    }
    try await AstralServer.serving(answer) { server in
      let registers = try await server.astral().registers()
      #expect(registers.map(\.registration?.text) == ["0001234567890123"])
      #expect(registers.map(\.outlet) == ["Киоск"])
      #expect(registers.map(\.shiftOpen) == [true])
      #expect(registers.map(\.address) == [nil])
    }
  }

  @Test(arguments: [403, 404, 406]) func registersWithoutTheRightToListOutlets(code: Int) async throws {
    let answer: AstralServer.Answer = { call in call.method.hasPrefix("kkt.alias") ? .refusal(code) : nil }
    try await AstralServer.serving(answer) { server in
      let registers = try await server.astral().registers()
      #expect(registers.map(\.registration?.text) == ["0001234567890123"])
      #expect(registers.map(\.outlet) == ["Магазин на Лесной"])
      #expect(registers.map(\.address) == [nil])
      let outlets = try await server.astral().outlets()
      #expect(outlets.map(\.id) == ["90211"])
      #expect(outlets.map(\.name) == ["Магазин на Лесной"])
      #expect(outlets.map(\.registers) == registers.map { [$0.registration].compactMap(\.self) })
    }
  }

  /// The total counts all pages; the list is null after the last.
  @Test func listIsNullAfterItsLastPage() async throws {
    let answer: AstralServer.Answer = { call in
      guard call.method == "organization.list", call.parameters["page"] != .string("1") else { return nil }
      return .result(.object([JSONMember("organizations", .null), JSONMember("totalCount", .string("1"))]))
    }
    try await AstralServer.serving(answer) { server in
      let found = try await server.astral().organizations()
      #expect(found.map(\.id) == ["41077"])
    }
  }

  /// Three organisations by pages of two, one of them removed, the last page told again for ever.
  private static let three: AstralServer.Answer = { call in
    func organization(_ id: Int, _ inn: String, removed: JSONValue) -> JSONValue {
      .object([
        JSONMember("id", .number(String(id))), JSONMember("inn", .string(inn)),
        JSONMember("short_title", .string("ООО \(id)")), JSONMember("removed", removed),
      ])
    }
    guard call.method == "organization.list" else { return call.method == "kkt.search" ? nil : .list("aliases", []) }
    let all = [
      organization(1, "7701234560", removed: .null), organization(2, "7701234561", removed: .string("2025-01-01")),
      organization(3, "500100732259", removed: .string("")),
    ]
    let isFirst = call.parameters["page"] == .string("1")
    return .list("organizations", isFirst ? Array(all[..<2]) : [all[2]], total: .string("1"))
  }

  @Test func allOrganizationsOfAKey() async throws {
    try await AstralServer.serving(Self.three) { server in
      let ids = try await server.astral().organizations().map(\.id)
      #expect(ids == ["1", "3"])
      let owners = try await server.astral().registers().map(\.organizationID)
      #expect(owners == ["1", "3"])
    }
  }

  @Test(arguments: [("3", ["3"]), ("500100732259", ["3"])])
  func chosenOrganization(organization: String, expected: [String]) async throws {
    try await AstralServer.serving(Self.three) { server in
      let owners = try await server.astral(organization: organization).registers().map(\.organizationID)
      #expect(owners == expected)
    }
  }

  @Test func unknownOrganizationIsTold() async throws {
    try await AstralServer.serving(Self.three) { server in
      let astral = try server.astral(organization: "2")
      let fault = await fault { try await astral.organizations() }
      #expect(fault?.code == "operator.unknown-organization")
      #expect(fault?.message.facts["known"] == "1 (ООО 1), 3 (ООО 3)")
    }
  }
}
