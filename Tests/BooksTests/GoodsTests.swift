import Fiscal
import JSON
import Testing
import Transport

@testable import Books

@Suite struct GoodsTests {
  private static let barcodes = "InformationRegister_ШтрихкодыНоменклатуры"
  private static let matches = "InformationRegister_СопоставлениеНоменклатурыОФД"

  private func shop() -> Shop {
    var shop = Shop()
    shop.sets["Catalog_Номенклатура"] = []
    func goods(_ at: Int, _ name: String, _ changes: [String: JSONValue] = [:]) {
      var members: [String: JSONValue] = [
        "Ref_Key": .string(Shop.key(at, 5)), "Description": .string(name), "DeletionMark": .bool(false),
        "IsFolder": .bool(false), "Code": .string("00-\(at)"), "Артикул": .string("A-\(at)"),
        "НаименованиеПолное": .string(name + " полное"), "ВидСтавкиНДС": .string("Пониженная"),
      ]
      members.merge(changes) { $1 }
      shop.add("Catalog_Номенклатура", members)
    }
    goods(1, "Молоко")
    goods(2, "Группа", ["IsFolder": .bool(true)])
    goods(3, "Хлеб", ["Артикул": .string(""), "НаименованиеПолное": .string("Хлеб")])
    goods(4, "Удалённый", ["DeletionMark": .bool(true)])
    let empty = JSONValue.string(ObjectKey.empty)
    for (code, item, unit) in [("4600000000015", 1, 6), ("4600000000022", 3, 0)] {
      shop.add(
        Self.barcodes,
        [
          "Штрихкод": .string(code), "Номенклатура_Key": .string(Shop.key(item, 5)), "Характеристика_Key": empty,
          "ЕдиницаИзмерения_Key": unit == 0 ? empty : .string(Shop.key(unit, 6)), "Партия_Key": empty,
        ])
    }
    shop.add(
      Self.matches,
      [
        "Наименование": .string(" МОЛОКО  3,2 "), "Номенклатура_Key": .string(Shop.key(1, 5)),
        "Характеристика_Key": .string(Shop.key(9, 8)),
      ])
    return shop
  }

  private func catalog(_ served: LoopbackInfobase) async throws -> GoodsCatalog? {
    try await served.serve { try await infobase($0).goods { _ in } }
  }

  @Test func goodsBarcodesAndMatchesAreRead() async throws {
    let catalog = try #require(try await catalog(shop().served()))
    #expect(
      catalog.items == [
        GoodsItem(
          key: Shop.key(1, 5), name: "Молоко", fullName: "Молоко полное", article: "A-1", code: "00-1", vat: .ten),
        GoodsItem(key: Shop.key(3, 5), name: "Хлеб", code: "00-3", vat: .ten),
      ])
    #expect(
      catalog.barcodes == [
        .init("4600000000015", GoodsReference(Shop.key(1, 5), packaging: Shop.key(6, 6))),
        .init("4600000000022", GoodsReference(Shop.key(3, 5))),
      ])
    #expect(
      catalog.mappings == [
        .init(GoodsLabel("МОЛОКО 3,2"), GoodsReference(Shop.key(1, 5), characteristic: Shop.key(9, 8)))
      ])
    #expect(catalog.notes.isEmpty)
  }

  @Test func aRegisterThatIsNotIncludedIsNamed() async throws {
    let catalog = try #require(try await catalog(shop().served(without: [Self.matches])))
    #expect(catalog.items.count == 2)
    #expect(catalog.mappings.isEmpty)
    #expect(catalog.notes.map(\.facts) == [["objects": "РегистрСведений.СопоставлениеНоменклатурыОФД"]])
  }

  @Test func withoutTheCatalogThereIsNone() async throws {
    #expect(try await catalog(shop().served(without: ["Catalog_Номенклатура"])) == nil)
  }
}
