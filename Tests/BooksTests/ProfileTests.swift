import Fiscal
import Testing

@testable import Books

@Suite struct ProfileTests {
  @Test func builtInsCanBeRead() throws {
    for name in ConfigurationProfile.builtIn.keys { _ = try ConfigurationProfile(name) }
    let profile = try ConfigurationProfile("unf3")
    #expect(profile.receipts.map(\.role) == ["correction", "return", "sale"])
    #expect(profile.receipts.first { $0.role == "return" }?.lines == "Запасы")
    #expect(profile.receipts.first { $0.role == "correction" }?.alone == false)
    #expect(profile.payments.first?.uses["СБП"] == .payment(.electronic))
  }

  @Test func singleLinesAreOverridden() throws {
    let profile = try ConfigurationProfile(
      "unf3",
      overriddenBy: [
        "receipt-number": "in-shift", "date-filter": "newest-first", "zone": "+03:00",
        "register": ["registration": "РНМ"],
        "receipt": [
          "sale": ["when": ["values": ["Пробит", "Архивный"]]], "act": ["set": "Document_Акт", "lines": "Работы"],
        ],
        "payment": [
          "rows": ["electronic": "Карта"],
          "certificates": ["table": "Сертификаты", "sum": "Сумма", "other": "prepaid"],
        ],
        "registers": ["Касса №1. Зал": ["drive": "9960440300000001"]],
        "fiscal": ["set": ""],
        "people": ["Кассир": "Catalog_ФизическиеЛица"],
      ])
    #expect(profile.receiptNumber == .inShift)
    #expect(profile.dateFilter == .newestFirst)
    #expect(profile.register.registration == "РНМ")
    #expect(profile.register.serial == "СерийныйНомер")
    #expect(profile.receipts.first { $0.role == "return" }?.when?.values == ["Пробит", "Архивный"])
    #expect(profile.receipts.first { $0.role == "act" }?.lines == "Работы")
    #expect(profile.receipts.first { $0.role == "act" }?.total == "СуммаДокумента")
    #expect(profile.payments.map(\.table) == ["Сертификаты", "БезналичнаяОплата"])
    #expect(profile.payments[0].other == .payment(.prepaid))
    #expect(profile.payments[1].uses["Карта"] == .payment(.electronic))
    #expect(profile.payments[1].uses["БанковскаяКарта"] == nil)
    #expect(profile.registers["Касса №1. Зал"]?.drive?.text == "9960440300000001")
    #expect(profile.fiscal == nil)
    #expect(profile.people["Кассир"] == "Catalog_ФизическиеЛица")
  }

  @Test func badLinesAreNamed() {
    let bad: [(SettingTree, String, String)] = [
      (["register": ["sets": "Catalog_Кассы"]], "books.setting-unknown", "register.sets"),
      (["registers": ["Касса 1": ["rnm": "1"]]], "books.setting-unknown", "registers.Касса 1.rnm"),
      (["registers": ["Касса 1": ["registration": "123"]]], "books.setting-bad", "registers.Касса 1.registration"),
      (["receipt-number": "both"], "books.setting-bad", "receipt-number"),
      (["register": ["set": ""]], "books.setting-bad", "register.set"),
      (["register": "Catalog_Кассы"], "books.setting-unknown", "register"),
      (["zone": "Europe/Atlantis"], "books.setting-bad", "zone"),
      (["receipt": ["sale": ["sign": "up"]]], "books.setting-bad", "receipt.sale.sign"),
      (["nonsense": "1"], "books.setting-unknown", "nonsense"),
    ]
    for (tree, code, line) in bad {
      let fault = #expect(throws: Fault.self) { try ConfigurationProfile("unf3", overriddenBy: tree) }
      #expect(fault?.code == code, "\(line)")
      #expect(fault?.message.facts["line"] == line)
    }
    #expect(throws: Fault(BooksFault.profileUnknown, ["name": "unf9", "known": "bp3, retail2, retail3, unf3, ut11"])) {
      try ConfigurationProfile("unf9")
    }
  }

  @Test func zonesTellWhatAnotherClockShows() throws {
    let clock = try #require(WallClock("2026-11-20T23:30:00"))
    let moscow = try #require(Zone("Europe/Moscow"))
    #expect(try #require(Zone("+07:00")).clock(clock, of: moscow).description == "2026-11-21T03:30:00")
    #expect(moscow.clock(clock, of: try #require(Zone("Asia/Vladivostok"))).description == "2026-11-20T16:30:00")
    #expect(Zone("+25:00") == nil)
  }
}

@Suite struct MetadataTests {
  @Test func readsFormsOfReferences() throws {
    let bytes = Array(try Fixtures.text("metadata-excerpt.unf.xml").utf8)
    let metadata = try MetadataReader.read(bytes, types: ["Document_ЧекККМ", Shop.operations])
    #expect(metadata.sets.count == 6)
    #expect(metadata.form(of: "КассаККМ", in: "Document_ЧекККМ") == .key)
    #expect(metadata.form(of: "ДокументОснование", in: Shop.operations) == .typed)
    #expect(metadata.form(of: "Дата", in: Shop.operations) == .plain)
    #expect(metadata.types["Document_ЧекККМ"]?.references["КассаККМ"] == "Catalog_КассыККМ")
    #expect(metadata.has("СуммаНДС", in: "Document_ЧекККМ_Запасы"))
    #expect(metadata.types["Catalog_КассыККМ"] == nil)
  }

  /// A server gives what `$select` names and no more.
  @Test func documentsThatNoProfileNamesAreAskedForWithTheirKey() throws {
    let text = """
      <Schema><EntityType Name="Document_РасходИзКассы"><Property Name="Ref_Key" Type="Edm.Guid"/><Property \
      Name="КассаККМ_Key" Type="Edm.Guid"/><Property Name="Комментарий" Type="Edm.String"/></EntityType></Schema>
      """
    let metadata = try MetadataReader.read(
      Array(text.utf8), types: [], properties: ConfigurationProfile.properties(overriddenBy: .empty))
    let columns = metadata.select(["КассаККМ", "Комментарий"], in: "Document_РасходИзКассы")
    #expect(columns == ["Ref_Key", "КассаККМ_Key"])
  }

  /// As large as that of a full configuration.
  @Test func readsALargeTextQuickly() async throws {
    let text = Shop().served(ballast: 60_000).metadata
    #expect(text.utf8.count > 14_000_000)
    let clock = ContinuousClock()
    let start = clock.now
    let metadata = try MetadataReader.read(Array(text.utf8), types: [Shop.sales])
    #expect(metadata.sets.count == 60_009)
    #expect(metadata.types.count < 5)
    #expect(clock.now - start < .seconds(20))
  }

  /// УТ keeps the register of a shift as a reference of several types.
  @Test func readsShiftsWhoseRegisterHasSeveralTypes() async throws {
    var shop = Shop()
    shop.receipt(1, at: 0)
    shop.sets[Shop.shifts] = try Fixtures.records("document-kassovaya-smena.ut11.json").map { record in
      .object(
        (record.members ?? []).map { member in
          member.key == "КассаККМ" ? .init("КассаККМ", .string(Shop.key(1, 1))) : member
        })
    }
    let server = LoopbackInfobase(metadata: MetadataText.of(shop.sets), sets: shop.sets)
    let answer = try await server.serve { address in
      try await infobase(address).receipts(of: Shop.register, in: Shop.day) { _ in }
    }
    #expect(answer.shifts.map(\.id.description) == ["9960440300000001:17"])
    let filter = await server.requests(of: Shop.shifts).first?.options["$filter"]
    #expect(filter?.hasPrefix("КассаККМ eq cast(guid'\(Shop.key(1, 1))','Catalog_КассыККМ') and ") == true)
  }
}
