import Fiscal
import JSON
import Operators
import Testing
import Transport

/// What the operator refuses.
@Suite struct AstralFaultTests {
  @Test(arguments: [
    (401, "operator.bad-key"), (403, "operator.no-access"), (404, "operator.not-found"),
    (406, "operator.parameter-missing"), (400, "operator.refused"),
  ])
  func refusalUnderAnyStatus(code: Int, expected: String) async throws {
    for status in [200, code, 500] {
      let answer: AstralServer.Answer = { _ in .refusal(code, "ключ k3y-secret\\n не тот", status: status) }
      try await AstralServer.serving(answer) { server in
        let astral = try server.astral()
        let fault = await fault { try await astral.organizations() }
        #expect(fault?.code == expected)
        let facts = [
          "operator": "Астрал.ОФД", "method": "organization.list", "status": String(code),
          "description": "ключ … не тот",
        ]
        #expect(fault?.message.facts == facts)
        #expect(server.calls.count == 1)
      }
    }
  }

  @Test func fixtureOfARefusal() async throws {
    let text = try #require(AstralServer.fixture(named: "error-403"))
    let answer: AstralServer.Answer = { _ in .init(body: text) }
    try await AstralServer.serving(answer) { server in
      let astral = try server.astral()
      let fault = await fault { try await astral.registers() }
      #expect(fault?.code == "operator.no-access")
      #expect(fault?.message.facts["description"] == "Доступ запрещён")
    }
  }

  @Test func statusWithoutAnEnvelope() async throws {
    let answer: AstralServer.Answer = { _ in .init(status: 401, body: "<html>no</html>") }
    try await AstralServer.serving(answer) { server in
      let astral = try server.astral()
      let fault = await fault { try await astral.organizations() }
      #expect(fault?.code == "operator.bad-key")
    }
  }

  @Test(arguments: ["<html>обслуживание</html>", "", "[]", "{\"ok\": tru"])
  func notJSON(body: String) async throws {
    let answer: AstralServer.Answer = { _ in .init(body: body) }
    try await AstralServer.serving(answer) { server in
      let astral = try server.astral()
      let fault = await fault { try await astral.organizations() }
      #expect(fault?.code == "operator.not-json")
      #expect(fault?.message.facts["bytes"] == String(body.utf8.count))
    }
  }

  @Test func shapeThatIsNotTheirs() async throws {
    let answer: AstralServer.Answer = { _ in .result(.object([JSONMember("totalCount", .number("3"))])) }
    try await AstralServer.serving(answer) { server in
      let astral = try server.astral()
      let fault = await fault { try await astral.organizations() }
      #expect(fault?.code == "operator.unexpected")
      #expect(fault?.message.facts["field"] == "result.organizations")
    }
  }

  @Test(arguments: [429, 500, 503])
  func passingTroubleUnder200IsTriedAgain(code: Int) async throws {
    let answer: AstralServer.Answer = { _ in .refusal(code) }
    try await AstralServer.serving(answer) { server in
      let astral = try server.astral()
      let fault = await fault { try await astral.organizations() }
      #expect(fault?.code == "transport.status")
      #expect(fault?.message.facts["status"] == String(code))
      #expect(fault?.message.facts["tries"] == "3")
      #expect(server.calls.count == 3)
    }
  }

  @Test func catalogueMakesWhatItKnows() async throws {
    let transport = CurlTransport()
    #expect(OperatorCatalogue.entry("Астрал")?.name == "astral")
    #expect(try OperatorCatalogue.make(name: "ASTRAL", key: "k", transport: transport).name == "astral")
    func code(_ make: () throws -> any FiscalDataOperator) -> String? {
      do {
        _ = try make()
        return nil
      } catch {
        return (error as? Fault)?.code
      }
    }
    #expect(
      code { try OperatorCatalogue.make(name: "astra", key: "k", transport: transport) } == "operator.unknown-operator")
    #expect(
      code { try OperatorCatalogue.make(name: "astral", url: "no", key: "k", transport: transport) }
        == "transport.bad-url")
    #expect(
      code { try OperatorCatalogue.make(name: "astral", key: "k", clock: "utc", transport: transport) }
        == "operator.unknown-clock")
    #expect(
      code { try OperatorCatalogue.make(name: "astral", key: "k", zone: "Mars/X", transport: transport) }
        == "operator.unknown-zone")
  }
}
