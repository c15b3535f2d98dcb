import Fiscal
import Testing

@testable import Books

/// What went wrong, in one line that says what to do.
@Suite struct FaultTests {
  private func fault(
    _ answers: [String: Quirks.Canned], shop: Shop = Shop(), without: [String] = []
  ) async throws -> Fault? {
    try await shop.served(Quirks(answers: answers), without: without).serve { address in
      do {
        try await infobase(address).check()
        return nil
      } catch let fault as Fault {
        return fault
      }
    }
  }

  private func fault(_ body: String, status: Int, of set: String = Shop.operations) async throws -> Fault? {
    try await fault([set: Quirks.Canned(status: status, body: body)])
  }

  @Test func aGoodInfobaseIsGood() async throws {
    #expect(try await fault([:]) == nil)
  }

  @Test func noRightsIsNotABadPassword() async throws {
    let found = try await fault(Fixtures.text("error-401-rights.json"), status: 401)
    #expect(
      found
        == Fault(
          BooksFault.noRights, ["object": "РегистрСведений.ФискальныеОперации", "text": "Нарушение прав доступа!"]))
    #expect(try await fault("", status: 401, of: "$metadata")?.code == "books.bad-login")
    let page = Quirks.Canned(status: 401, type: "text/html", body: "<html>Unauthorized</html>")
    #expect(try await fault(["$metadata": page])?.code == "books.bad-login")
  }

  @Test func errorsOf1CByTheirCodes() async throws {
    let codes: [(String, Int, String)] = [
      ("error-400-filter.json", 400, "books.query-refused"),
      ("error-404-entity-type.json", 404, "books.objects-missing"),
      ("error-404-instance.json", 404, "books.instance-missing"),
      ("error-404-instance.atom.xml", 404, "books.instance-missing"), ("error-500-business.json", 500, "books.failed"),
    ]
    for (file, status, code) in codes {
      let found = try await fault(Fixtures.text(file), status: status)
      #expect(found?.code == code, "\(file)")
    }
    let failed = try await fault(Fixtures.text("error-500-business.json"), status: 500)
    #expect(failed?.message.facts["text"] == "Не заполнено значение реквизита \"Подразделение\"")
    let atom = try await fault(Fixtures.text("error-404-instance.atom.xml"), status: 404)
    #expect(
      atom?.message.facts["text"] == "Экземпляр сущности \"Document_КассоваяСмена\" не найден по переданному ключу.")
    #expect(try await fault(Quirks.error(17, "Дубль"), status: 500)?.code == "books.misconfigured")
    #expect(try await fault(Quirks.error(8, "Нет"), status: 200)?.code == "books.objects-missing")
  }

  @Test func an500OfTheInfobaseIsAskedOnce() async throws {
    let body = try Fixtures.text("error-500-business.json")
    let server = Shop().served(Quirks(answers: [Shop.operations: .init(status: 500, body: body)]))
    await #expect(throws: Fault.self) { try await server.serve { try await infobase($0).check() } }
    #expect(await server.requests(of: Shop.operations).count == 1)
  }

  @Test func webPagesAndBrokenAnswers() async throws {
    let page = Quirks.Canned(status: 200, type: "text/html", body: "<!DOCTYPE html><html><body>Вход</body></html>")
    #expect(try await fault(["$metadata": page])?.code == "books.web-page")
    #expect(try await fault([Shop.registers: page])?.code == "books.web-page")
    #expect(
      try await fault(["$metadata": .init(status: 404, type: "text/html", body: "<html/>")])?.code
        == "books.not-published")
    #expect(try await fault("{\"value\": [", status: 200)?.code == "books.unreadable")
    #expect(try await fault("{\"odata\": 1}", status: 200)?.code == "books.unreadable")
    let broken = try await fault(["$metadata": .init(status: 200, body: "<edmx:Edmx>\n<a></b>")])
    #expect(
      broken == Fault(BooksFault.metadataUnreadable, ["line": "2", "cause": "mismatched tag"]))
  }

  @Test func namesObjectsThatAreNotIncluded() async throws {
    let empty = try await LoopbackInfobase(metadata: MetadataText.of([:]), sets: [:]).serve { address in
      await #expect(throws: Fault.self) { try await infobase(address).check() }
    }
    #expect(empty?.code == "books.empty-composition")
    let noRegisters = try await fault([:], without: [Shop.registers])
    #expect(noRegisters == Fault(BooksFault.objectsMissing, ["objects": "Справочник.КассыККМ"]))
    let foreign = try await fault([:], without: ["Catalog_СтруктурныеЕдиницы", Shop.sales])
    #expect(foreign?.code == "books.configuration-unknown")
    let noReceipts = try await Shop().served(without: [Shop.operations, Shop.sales, Shop.returns]).serve { address in
      await #expect(throws: Fault.self) { try await infobase(address, configuration: "unf3").check() }
    }
    #expect(
      noReceipts
        == Fault(
          BooksFault.objectsMissing,
          ["objects": "Документ.ЧекККМ, Документ.ЧекККМВозврат, РегистрСведений.ФискальныеОперации"]))
  }

  @Test func aWrongNameIsToldBeforeItGivesNothing() async throws {
    let found = try await Shop().served().serve { address in
      await #expect(throws: Fault.self) {
        try await infobase(address, overrides: ["fiscal": ["date": "ДатаЧека"]]).check()
      }
    }
    #expect(
      found
        == Fault(
          BooksFault.attributesMissing,
          ["object": "РегистрСведений.ФискальныеОперации", "attributes": "ДатаЧека"]))
  }

  @Test func noSecretIsTold() async throws {
    #expect(throws: Fault(BooksFault.badAddress, ["address": "host:99999/base"])) {
      try infobase("http://user:секрет@host:99999/base")
    }
    let books = try infobase("http://user:секрет@host/base")
    #expect(books.name == "1c http://host/base/odata/standard.odata")
  }

  @Test func rootsOfAddresses() throws {
    let roots = [
      "http://host/base", "http://host/base/", "host/base", "http://host/base/ru_RU/",
      "http://host/base/odata/standard.odata",
      "http://host/base/odata/standard.odata/$metadata", "http://host/base?wsdl",
    ]
    for address in roots {
      #expect(try Infobase.root(of: address).root.text == "http://host/base/odata/standard.odata", "\(address)")
    }
    #expect(
      try Infobase.root(of: "https://сервер:8443/база").root.url("Catalog_А").hasSuffix(
        "/%D0%B1%D0%B0%D0%B7%D0%B0/odata/standard.odata/Catalog_%D0%90"))
  }
}
