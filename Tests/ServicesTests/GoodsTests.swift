import Archive
import Books
import Fiscal
import Foundation
import Testing

@testable import Services

/// Books with a catalog and nothing else.
private struct Shelf: Books {
  let catalog: GoodsCatalog?
  var name: String { "полка" }
  func check() async throws {}
  func outlets() async throws -> [Outlet] { [] }
  func registers() async throws -> [Register] { [] }
  func receipts(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws -> SourceAnswer
  { .init() }
  func goods(progress: Fiscal.Progress.Report) async throws -> GoodsCatalog? { catalog }
}

@Suite final class GoodsTests {
  private let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: home) }

  private func item(_ key: String, _ name: String, _ article: String? = nil, vat: VATRate = .ten, price: Int64 = 100)
    -> GoodsItem
  {
    GoodsItem(key: key, name: name, article: article, code: "00-\(key)", vat: vat, price: Kopecks(price))
  }

  private var catalog: GoodsCatalog {
    GoodsCatalog(
      items: [
        item("milk", "Молоко 3,2 % 930 мл", "M-32"), item("bread", "Хлеб ржаной"), item("tea", "Чай чёрный, 100 пак."),
        item("cheese", "Сыр"), item("cheese2", "Сыр", vat: .twentyTwo), item("soap", "Мыло", price: 100),
        item("soap2", "Мыло", price: 200), item("bag", "Пакет-майка", "1"),
      ],
      barcodes: [
        .init("4600000000022", GoodsReference("milk", packaging: "box")),
        .init("4600000000015", GoodsReference("bread")),
        .init("4600000000046", GoodsReference("tea")), .init("4600000000046", GoodsReference("bag")),
      ],
      mappings: [
        .init(GoodsLabel("Пакет"), GoodsReference("bag")), .init(GoodsLabel("Два"), GoodsReference("soap")),
        .init(GoodsLabel("Два"), GoodsReference("soap2")), .init(GoodsLabel("Старое"), GoodsReference("gone")),
        .init(GoodsLabel("Хлебушек", code: "4600000000107"), GoodsReference("tea")),
      ])
  }

  private func service(_ catalog: GoodsCatalog?) -> GoodsService {
    var desk = Desk(folders: Folders(home: home, environment: [:]), environment: [:])
    desk.connection.books = BooksConnection(
      settings: BooksSettings(kind: "1c"), client: Shelf(catalog: catalog), source: "полка")
    return GoodsService(desk)
  }

  private func found(_ line: GoodsLine, _ service: GoodsService) async throws -> String {
    switch try await service.resolutions(of: [line])[line] {
    case .matched(let match): "\(match.rule.rawValue) \(match.goods?.item ?? match.name)"
    case .ambiguous(let matches): "ambiguous " + matches.map { $0.goods?.item ?? "" }.joined(separator: " ")
    case .lost(let match): "lost \(match.name)"
    case .unmatched, nil: "unmatched"
    }
  }

  @Test func everyRuleInItsOrder() async throws {
    let service = service(catalog)
    let marked = "010460000000002221S123456"
    for (line, expected) in [
      (GoodsLine(name: "Пакет"), "mapping bag"), (GoodsLine(name: "что угодно", code: marked), "gtin milk"),
      (GoodsLine(name: "что угодно", code: "4600000000015"), "barcode bread"),
      (GoodsLine(name: "m-32 молочко"), "article milk"), (GoodsLine(name: "Хлеб ржаной"), "name bread"),
      (GoodsLine(name: "МОЛОКО 3.2% 930мл"), "unmatched"), (GoodsLine(name: "ЧАЙ ЧЕРНЫЙ  100 пак"), "folded tea"),
      (GoodsLine(name: "1 шт неведомого"), "unmatched"), (GoodsLine(name: "Старое"), "unmatched"),
    ] { #expect(try await found(line, service) == expected, "\(line.label.name)") }
  }

  /// A till of 1С prints its own items, by names of another time.
  @Test func theSameLineOfTheBooksReceiptTellsTheItem() async throws {
    let drive = try #require(DriveNumber("9960440300000001"))
    func receipt(_ document: UInt32, _ items: [(String, String?, Int64)]) -> Receipt {
      let lines = items.map {
        ReceiptItem(name: $0.0, quantity: .one, price: Kopecks($0.2), sum: Kopecks($0.2), code: $0.1)
      }
      let total = lines.reduce(Kopecks.zero) { $0 + ($1.sum ?? .zero) }
      return Receipt(
        datetime: WallClock(seconds: 1_795_000_000 + Int64(document)), drive: drive, document: document, sign: .sale,
        total: total, payments: Payments(total, by: .cash), items: lines)
    }
    let milk = "4600000000022"
    let received = [
      receipt(1, [("ХЛЕБ Ж/Б", nil, 100), ("МОЛ 3.2", milk, 200)]), receipt(2, [("СЫР ВЕС", nil, 300)]),
      receipt(3, [("НОВОЕ", nil, 400)]), receipt(4, [("РАЗНОЕ", nil, 500)]), receipt(5, [("РАЗНОЕ", nil, 500)]),
      receipt(6, [("ЧУЖОЕ", nil, 600)]),
    ]
    let booked = [
      receipt(1, [("Хлеб ржаной", nil, 100), ("Молоко 3,2 % 930 мл", nil, 200)]), receipt(2, [("Сыр", nil, 300)]),
      receipt(3, [("Нет в справочнике", nil, 400)]), receipt(4, [("Хлеб ржаной", nil, 500)]),
      receipt(5, [("Чай чёрный, 100 пак.", nil, 500)]), receipt(6, [("Хлеб ржаной", nil, 601)]),
    ]
    let index = GoodsIndex(catalog, [], BookedLines(received: received, booked: booked))
    func found(_ name: String, code: String? = nil) -> String {
      switch index.resolve(GoodsLine(name: name, code: code)) {
      case .matched(let match): "\(match.rule.rawValue) \(match.goods?.item ?? "")"
      case .ambiguous(let matches): "ambiguous " + matches.map { $0.goods?.item ?? "" }.joined(separator: " ")
      default: "unmatched"
      }
    }
    #expect(found("ХЛЕБ Ж/Б") == "line bread")
    // The barcode leads there, too, and tells the packaging.
    #expect(found("МОЛ 3.2", code: milk) == "barcode milk")
    #expect(found("СЫР ВЕС") == "unmatched")
    #expect(found("НОВОЕ") == "unmatched")
    #expect(found("РАЗНОЕ") == "ambiguous bread tea")
    // Another sum is another line.
    #expect(found("ЧУЖОЕ") == "unmatched")
  }

  @Test func aTableWithoutAHeadingTellsTheColumnsOfGoods() async throws {
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let file = home + "/g.csv"
    try "foo;bar\n1;2\n".write(toFile: file, atomically: true, encoding: .utf8)
    let fault = await #expect(throws: Fault.self) {
      try await service(catalog).importMatches(file, leavingOut: false)
    }
    #expect(fault?.code == "goods.columns-missing")
    #expect(fault?.message.facts["columns"] == "name, item | article | item_name")
  }

  @Test func whatFitsSeveralIsNeverDecided() async throws {
    let service = service(catalog)
    for (line, expected) in [
      (GoodsLine(name: "Два"), "ambiguous soap soap2"),
      (GoodsLine(name: "x", code: "4600000000046"), "ambiguous bag tea"),
      (GoodsLine(name: "Сыр"), "ambiguous cheese cheese2"),
      (GoodsLine(name: "Сыр", vat: .five), "ambiguous cheese cheese2"),
      // Rate and price decide between equals, and never alone.
      (GoodsLine(name: "Сыр", vat: .ten), "name cheese"), (GoodsLine(name: "Мыло", price: Kopecks(200)), "name soap2"),
      (GoodsLine(name: "Мыло", price: Kopecks(150)), "ambiguous soap soap2"),
      // 1С matches the name alone, but the code leads elsewhere.
      (GoodsLine(name: "Хлебушек", code: "4600000000015"), "ambiguous tea bread"),
      (GoodsLine(name: "Хлебушек", code: "4600000000107"), "mapping tea"), (GoodsLine(name: "Хлебушек"), "mapping tea"),
    ] { #expect(try await found(line, service) == expected, "\(line.label.text)") }
  }

  @Test func aDecisionStandsBeforeAllAndIsKept() async throws {
    let service = service(catalog)
    let bread = GoodsLine(name: "Хлеб ржаной")
    try await service.decide(bread.label, is: try await service.item(called: "4600000000022"))
    try await service.decide(GoodsLabel("Сыр", code: "4600000000015"), is: try await service.item(called: "cheese"))
    #expect(try await found(bread, service) == "decision milk")
    #expect(try await service.matches(of: [bread])[bread]?.goods == GoodsReference("milk", packaging: "box"))
    #expect(try await found(GoodsLine(name: "иначе", code: "4600000000015"), service) == "decision cheese")
    // Another code is another item, whatever its name.
    #expect(try await found(GoodsLine(name: "Сыр", code: "4600000000077", vat: .ten), service) == "name cheese")
    #expect(try await found(GoodsLine(name: "Хлеб ржаной", code: "4600000000107"), service) == "decision milk")
    #expect(try await service.undecide("хлеб РЖАНОЙ", code: nil) == [bread.label])
    #expect(try await found(bread, service) == "name bread")
    await #expect { try await service.undecide("Хлеб ржаной", code: nil) } throws: {
      ($0 as? Fault)?.code == "goods.not-decided"
    }
  }

  @Test func anItemIsCalledByAnyOfItsNamesButOne() async throws {
    let service = service(catalog)
    for word in ["milk", "00-milk", "4600000000022", "M-32", "m-32", "Молоко 3,2 % 930 мл"] {
      #expect(try await service.item(called: word).goods?.item == "milk", "\(word)")
    }
    for (word, code) in [("Сыр", "goods.item-ambiguous"), ("Мол", "goods.item-unknown"), ("", "goods.item-unknown")] {
      await #expect("\(word)") { try await service.item(called: word) } throws: { ($0 as? Fault)?.code == code }
    }
  }

  @Test func booksWithoutACatalogTakeTheWordsOfAPersonOrAnImportedOne() async throws {
    let service = service(nil)
    let line = GoodsLine(name: "Хлеб")
    #expect(try await found(line, service) == "unmatched")
    try await service.decide(line.label, is: try await service.item(called: "Хлеб белый"))
    #expect(try await found(line, service) == "decision Хлеб белый")
    #expect(try await service.matches(of: [line])[line]?.goods == nil)
    let file = home + "/catalog.csv"
    try Data(
      """
      Наименование;Ключ;Артикул;Штрихкод;НДС;Цена
      Соль;s1;SALT;4600000000015, 4600000000022;10%;12,50
      Соль;s1;SALT;4600000000046;10%;12,50
      Перец;p1;;;без НДС;
      """.utf8
    ).write(to: URL(fileURLWithPath: file))
    let imported = try await service.importCatalog(file, leavingOut: false)
    #expect(imported.items == 2 && imported.barcodes == 3 && imported.rejects.isEmpty)
    #expect(try await found(GoodsLine(name: "x", code: "4600000000046"), service) == "barcode s1")
    #expect(try await found(GoodsLine(name: "перец"), service) == "folded p1")
    // What a person said in words stays.
    #expect(try await found(line, service) == "decision Хлеб белый")
  }

  @Test func aTableOfMatchesIsTakenWholeOrNotAtAll() async throws {
    let service = service(catalog)
    let file = home + "/matches.csv"
    func write(_ rows: String...) throws {
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      let text = "name,code,item,article,item_name\n" + rows.map { $0 + "\n" }.joined()
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    try write(
      "Неизвестное,,bread,,", "Хлеб ржаной,,bread,,Хлеб ржаной", "Пакет,,,,", "Новое,,,,Сыр", "Ещё,,nothing,,",
      ",,bread,,",
      "Код,\"4,6E+12\",bread,,", "Спор,,bread,M-32,")
    let refused = try await service.importMatches(file, leavingOut: false)
    #expect(refused.rejects.map(\.line) == [5, 6, 7, 8, 9])
    #expect(
      refused.rejects.map(\.reason.code) == [
        "goods.reject.ambiguous", "goods.reject.unknown", "goods.reject.empty", "goods.reject.damaged",
        "goods.reject.contradiction",
      ])
    #expect(try await found(GoodsLine(name: "Неизвестное"), service) == "unmatched")
    let taken = try await service.importMatches(file, leavingOut: true)
    #expect(taken.decided == 1 && taken.unchanged == 1 && taken.empty == 1)
    #expect(try await found(GoodsLine(name: "Неизвестное"), service) == "decision bread")
    #expect(try await found(GoodsLine(name: "Хлеб ржаной"), service) == "name bread")
    // One cell that was changed is enough; what stands beside it is what was so before.
    try write("Неизвестное,,bread,M-32,Хлеб ржаной")
    #expect(try await service.importMatches(file, leavingOut: false).decided == 1)
    #expect(try await found(GoodsLine(name: "Неизвестное"), service) == "decision milk")
  }
}
