import Fiscal
import JSON
import Testing

@testable import Books

@Suite struct ConfigurationTests {
  @Test func eachIsFoundByItsSigns() throws {
    func found(_ sets: [String], _ attributes: [String: [String]] = [:]) throws -> String {
      var metadata = Metadata()
      metadata.sets = Set(sets)
      for (set, names) in attributes {
        metadata.types[set] = Metadata.EntityType()
        for name in names { metadata.types[set]?.properties[name] = "Edm.String" }
      }
      return try ConfigurationProfile.detect(in: metadata)
    }
    #expect(try found(["Catalog_СтруктурныеЕдиницы", "Document_ЧекККМВозврат", "Catalog_КассыККМ"]) == "unf3")
    #expect(try found(["Catalog_Магазины", "Catalog_ВидыОплатЧекаККМ", "Document_ЧекККМ"]) == "retail2")
    #expect(try found(["Catalog_УпаковкиЕдиницыИзмерения", "Document_ЧекККМВозврат"]) == "ut11")
    #expect(try found(["Catalog_ВидыОплатОрганизаций", "Catalog_Склады"]) == "bp3")
    let report = "Document_ОтчетОРозничныхПродажах"
    #expect(try found([report], [report: ["Товары", "Возвраты"]]) == "bp3")
    #expect(try found([report], [report: ["Товары", "ВозвращенныеТовары"]]) == "retail2")
    #expect(try found([report], [report: ["Запасы"]]) == "unf3")
    #expect(try found(["Document_ЧекККМ", "Document_ЧекККМВозврат"], ["Document_ЧекККМ": ["Товары"]]) == "ut11")
  }

  /// Розница 2 keeps sale and return in one document, and cash among the payments.
  @Test func receiptsOfRetail2AreReadWithoutFiscalOperations() async throws {
    func kind(_ key: String, _ type: String) -> JSONValue {
      .object([.init("Ref_Key", .string(key)), .init("ТипОплаты", .string(type))])
    }
    let receipts = try Fixtures.records("document-chek-kkm.roznica2.json")
    let payments = receipts.flatMap { $0["Оплата"]?.elements ?? [] }
    let kinds = Set(payments.compactMap { $0["ВидОплаты_Key"]?.text })
    #expect(kinds.count == 2)
    let cash = try #require(receipts.first?["Оплата"]?.elements?.first?["ВидОплаты_Key"]?.text)
    var sets = ["Document_ЧекККМ": receipts]
    sets["Catalog_КассыККМ"] = [
      .object([
        .init("Ref_Key", receipts[0]["КассаККМ_Key"] ?? .null), .init("Description", .string("Касса 1")),
        .init("РегистрационныйНомер", .string("0000000010000001")), .init("СерийныйНомер", .string("001061")),
      ])
    ]
    sets["Catalog_Магазины"] = [
      .object([.init("Ref_Key", receipts[0]["Магазин_Key"] ?? .null), .init("Description", .string("Магазин"))])
    ]
    sets["Catalog_ВидыОплатЧекаККМ"] = kinds.sorted().map { kind($0, $0 == cash ? "Наличные" : "ПлатежнаяКарта") }
    let all = sets
    let answer = try await LoopbackInfobase(metadata: MetadataText.of(all), sets: all).serve { address in
      let books = try infobase(address)
      #expect(try await books.configuration() == "retail2")
      let register = try #require(try await books.registers().first)
      let day = try #require(receipts.first?["Date"]?.text.flatMap { WallClock($0) }).day
      return try await books.receipts(of: register, in: Period(from: day, to: day)) { _ in }
    }
    let read = answer.documents.compactMap(\.receipt)
    #expect(read.map(\.sign) == [.sale, .sale, .return])
    #expect(read.map(\.total.rubles) == ["149.90", "1200.00", "60.00"])
    #expect(read.map(\.payments.cash.rubles) == ["149.90", "0.00", "60.00"])
    #expect(read.map(\.payments.electronic.rubles) == ["0.00", "1200.00", "0.00"])
    #expect(read.first?.items.map(\.vat) == [.ten, .ten])
    #expect(read.first?.shift == 17)
    #expect(answer.notes.map(\.code).contains("books.documents-alone"))
  }

  /// БП into which sales are loaded need not tell receipts; and it takes the known body.
  @Test func bpTakesTheReportWithoutRegisters() async throws {
    let wanted = try JSONParser.parse(try Fixtures.text("post-otchet-o-roznichnyh-prodazhah.request.bp.json"))
    var sets = try SalesShop.sets()
    for set in ["Catalog_КассыККМ", "Catalog_СтавкиНДС", "Document_ЧекККМ", "Document_ЧекККМВозврат"] {
      sets[set] = nil
    }
    sets["Document_КассоваяСмена"] = nil
    sets["InformationRegister_ФискальныеОперации"] = nil
    sets["Catalog_Склады"] = [
      .object([
        .init("Ref_Key", .string("00000019-c0de-11f1-9a01-0050569f0001")), .init("Description", .string("Магазин № 1")),
      ])
    ]
    sets["Catalog_ВидыОплатОрганизаций"] = [
      .object([
        .init("Ref_Key", .string("00000058-c0de-11f1-9a01-0050569f0001")), .init("Description", .string("Карта")),
        .init("ТипОплаты", .string("ПлатежнаяКарта")),
      ])
    ]
    var typed = sets
    typed[SalesShop.reports] = [wanted]
    let all = sets
    let server = LoopbackInfobase(metadata: MetadataText.of(typed), sets: all)
    let key = { (part: String) in "000000\(part)-c0de-11f1-9a01-0050569f0001" }
    let constants: SettingTree = [
      "report": [
        "constants": [
          "СчетКасса": .text(key("59")), "СтатьяДвиженияДенежныхСредств": .text(key("5a")),
          "ВалютаДокумента": .text(key("04")), "Ответственный": .text(key("51")),
        ]
      ]
    ]
    let (prepared, first, second) = try await server.serve { address in
      let books = try infobase(address, overrides: constants)
      #expect(try await books.configuration() == "bp3")
      #expect(try await books.registers() == [])
      var report = try SalesShop.report()
      report.register.sourceID = nil
      let prepared = try await books.prepare(report, known: nil)
      let first = try await books.write(prepared, known: nil, post: false, replace: false)
      return (prepared, first, try await books.write(prepared, known: nil, post: false, replace: false))
    }
    #expect(prepared.problems == [])
    #expect(prepared.doubts == [])
    #expect(RecordComparison.differing(wanted, prepared.body) == [])
    #expect(prepared.body["КратностьДокумента"] == .string("1"))
    #expect([first.action, second.action] == [.created, .present])
    #expect(await server.sets[SalesShop.reports]?.count == 1)
  }
}
