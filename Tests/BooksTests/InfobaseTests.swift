import Fiscal
import Testing
import Transport

@testable import Books

func infobase(_ address: String, overrides: SettingTree = .empty, configuration: String? = nil) throws -> Infobase {
  var settings = TransportSettings()
  settings.tries = 2
  settings.firstPause = 0.05
  return try Infobase(
    address, user: "Иван", password: "секрет", configuration: configuration, overrides: overrides,
    transport: CurlTransport(settings))
}

/// The fixtures, served as they are.
@Suite struct FixtureShopTests {
  private func served() throws -> LoopbackInfobase {
    let sets = try Fixtures.sets()
    return LoopbackInfobase(metadata: MetadataText.of(sets), sets: sets)
  }

  @Test func readsReceiptsWithLinesAndShift() async throws {
    let answer = try await served().serve { address in
      let books = try infobase(address)
      let register = try #require(try await books.registers().first)
      return try await books.receipts(of: register, in: Shop.day) { _ in }
    }
    #expect(answer.complete)
    #expect(answer.documents.map { $0.receipt?.document } == [30001, 30002, 30003])
    #expect(answer.documents.map { $0.receipt?.sign } == [.sale, .sale, .return])
    #expect(answer.documents.map { $0.receipt?.total.rubles } == ["149.90", "1220.00", "60.00"])
    let first = try #require(answer.documents.first?.receipt)
    #expect(first.drive?.text == "9960440300000001")
    #expect(first.register?.text == "0000000010000001")
    #expect(first.shift == 17)
    #expect(first.number == nil)
    #expect(first.fiscalSign?.description == "1234567890")
    #expect(first.datetime.description == "2026-11-20T09:00:12")
    #expect(first.payments == Payments(cash: Kopecks(14990)))
    #expect(first.cashier == nil)
    #expect(first.warnings.isEmpty)
    #expect(
      first.items == [
        ReceiptItem(
          name: "Молоко 3,2% 0,9 л", quantity: .one, price: Kopecks(8990), sum: Kopecks(8990), vat: .ten,
          code: "4600000000015"),
        ReceiptItem(
          name: "Хлеб пшеничный 400 г", quantity: .one, price: Kopecks(6000), sum: Kopecks(6000), vat: .ten,
          code: "4600000000022"),
      ])
    #expect(answer.documents[1].receipt?.payments == Payments(electronic: Kopecks(122_000)))
    #expect(answer.documents[1].receipt?.items.first?.vat == .twentyTwo)
    let original = try #require(answer.documents.first?.original)
    #expect(original.contains(#""ФискальныйПризнак":"1234567890""#))
    #expect(original.contains(#""Сумма":149.9,"#))
    #expect(!original.contains("Base64Data"))

    let shift = try #require(answer.shifts.first)
    #expect(answer.shifts.count == 1)
    #expect(shift.id.description == "9960440300000001:17")
    #expect(shift.state == .closed)
    #expect(shift.opened?.description == "2026-11-20T08:55:00")
    #expect(shift.closed?.description == "2026-11-20T20:05:31")
    #expect(shift.unsent == Unsent(count: 0))
    #expect(shift.report?.receipts == 3)
    #expect(shift.report?.documents == 5)
  }

  @Test func findsNumbersOfRegistersInOperations() async throws {
    let registers = try await served().serve { try await infobase($0).registers() }
    #expect(registers.map(\.name) == ["Касса 1 (зал)", "Касса 2 (зал)"])
    #expect(registers.map(\.registration?.text) == ["0000000010000001", nil])
    #expect(registers.map(\.drive?.text) == ["9960440300000001", nil])
    #expect(registers.map(\.serial) == ["00106100000001", "00106100000002"])
    #expect(registers.map(\.shiftOpen) == [false, false])
    #expect(registers[0].lastDocument?.description == "2026-11-20T10:05:03")
    #expect(registers[0].sourceID == "00000005-c0de-11f1-9a01-0050569f0001")
  }

  @Test func takesTheExcerptOfMetadataForUnf3() async throws {
    let sets = try Fixtures.sets()
    let infobase1 = LoopbackInfobase(metadata: try Fixtures.text("metadata-excerpt.unf.xml"), sets: sets)
    let (name, lines) = try await infobase1.serve { address in
      let books = try infobase(address)
      return (try await books.configuration(), try await books.profileLines())
    }
    #expect(name == "unf3")
    let missing = lines.filter { $0.isMissing && $0.attribute == nil }.map(\.set)
    #expect(missing.contains("Document_ЧекККМВозврат"))
    #expect(!missing.contains("Document_КассоваяСмена"))
    let drive = lines.first { $0.attribute == "ЗаводскойНомерФН" && $0.set == Shop.operations }
    #expect(drive?.type == "Edm.String")
    #expect(lines.first { $0.set == Shop.shifts && $0.attribute == "КассаККМ" }?.type == "Edm.Guid")
  }
}

@Suite struct RegisterTests {
  @Test func takesNumbersFromProfileThenSettingsThenEquipment() async throws {
    var shop = Shop(registers: 4)
    shop.sets[Shop.operations] = []
    shop.add(
      "InformationRegister_НастройкиКассОФД",
      [
        "Касса": .string(Shop.key(2, 1)), "Касса_Type": .string("StandardODATA.Catalog_КассыККМ"),
        "РегистрационныйНомерККТ": .string("0000000020000002"), "ЗаводскойНомерФН": .string("9960440300000002"),
      ])
    shop.add(
      "Catalog_ПодключаемоеОборудование",
      [
        "Ref_Key": .string(Shop.key(3, 6)),
        "ПараметрыРегистрации": .array([
          .object([
            .init("НаименованиеПараметра", .string("РегистрационныйНомерККТ")),
            .init("ЗначениеПараметра", .string("0000000030000003")),
          ]),
          .object([
            .init("НаименованиеПараметра", .string("АдресПроведенияРасчетов")),
            .init("ЗначениеПараметра", .string("Москва, Садовая, 1")),
          ]),
        ]),
      ])
    shop.sets[Shop.registers] = shop.sets[Shop.registers]?.enumerated().map { at, record in
      .object((record.members ?? []) + [.init("ПодключаемоеОборудование_Key", .string(Shop.key(at + 1, 6)))])
    }
    let registers = try await shop.served().serve { address in
      try await infobase(
        address,
        overrides: ["registers": ["Касса 1": ["registration": "0000000010000001", "drive": "9960440300000009"]]]
      ).registers()
    }
    #expect(
      registers.map(\.registration?.text) == ["0000000010000001", "0000000020000002", "0000000030000003", nil])
    #expect(registers.map(\.drive?.text) == ["9960440300000009", "9960440300000002", nil, nil])
    #expect(registers[2].address == "Москва, Садовая, 1")
    #expect(registers[3].serial == "00106100000004")
    #expect(registers[0].organization == "ООО «Пример»")
    #expect(registers[0].inn?.text == "7700000009")
    #expect(registers[0].outlet == "Магазин на Садовой")
  }

  @Test func outletsAreUnitsThatSell() async throws {
    let outlets = try await Shop().served().serve { address in
      try await infobase(address, overrides: ["registers": ["00-1": ["registration": "0000000010000001"]]]).outlets()
    }
    #expect(outlets.map(\.name) == ["Магазин на Садовой"])
    #expect(outlets.first?.registers.map(\.text) == ["0000000010000001"])
  }

  @Test func saysWhichShiftsAreOpen() async throws {
    var shop = Shop(registers: 2)
    shop.shift(17, from: 0, to: 3600)
    shop.shift(18, from: 4000, to: nil, register: 2)
    let registers = try await shop.served().serve { try await infobase($0).registers() }
    #expect(registers.map(\.shiftOpen) == [false, true])
  }
}
