import Fiscal

/// What is sold, and by whom.
enum Assortment {
  struct Goods: Sendable {
    var name: String
    var article: String
    /// Of a piece or a kilogram, in kopecks.
    var price: Int64
    var vat: VATRate
    /// EAN-13; empty for what is weighed.
    var barcode: String
    var isWeighed = false
    var isMarked = false
    var isService = false
  }

  static let cashiers = [
    "Баранович Алексей Александрович", "Иванова Анна Петровна", "Петров Сергей Викторович", "Сидорова Елена Николаевна",
  ]

  static let goods: [Goods] = [
    Goods(name: "Хлеб «Бородинский» 400 г", article: "H-400", price: 6_490, vat: .ten, barcode: "4600000000015"),
    Goods(
      name: "Молоко 3,2 % 930 мл", article: "M-32-09", price: 9_990, vat: .ten, barcode: "4600000000022", isMarked: true
    ),
    Goods(name: "Сыр твёрдый, весовой", article: "S-W", price: 89_990, vat: .ten, barcode: "", isWeighed: true),
    Goods(name: "Чай чёрный 100 пак.", article: "T-100", price: 24_900, vat: .twentyTwo, barcode: "4600000000046"),
    Goods(name: "Кофе зерновой 250 г", article: "K-250", price: 45_000, vat: .twentyTwo, barcode: "4600000000053"),
    Goods(name: "Пакет-майка", article: "P-1", price: 899, vat: .twentyTwo, barcode: "4600000000060"),
    Goods(name: "Набор посуды", article: "N-12", price: 349_900, vat: .twentyTwo, barcode: "4600000000077"),
    Goods(name: "Торт «Наполеон»", article: "T-N", price: 150_000, vat: .ten, barcode: "4600000000084"),
    Goods(
      name: "Туфли женские", article: "SH-38", price: 499_000, vat: .twentyTwo, barcode: "4600000000091", isMarked: true
    ),
    Goods(name: "Книга «Касса за день»", article: "B-1", price: 59_000, vat: .none, barcode: "4600000000107"),
    Goods(name: "Груз за рубеж, образец", article: "E-0", price: 120_000, vat: .zero, barcode: "4600000000114"),
    Goods(name: "Доставка", article: "D-1", price: 30_000, vat: .twentyTwo, barcode: "", isService: true),
    Goods(name: "Диван угловой", article: "F-1", price: 3_690_000, vat: .twentyTwo, barcode: "4600000000121"),
    Goods(name: "Подушка", article: "F-2", price: 25_000, vat: .twentyTwo, barcode: "4600000000138"),
    Goods(name: "Плед шерстяной", article: "F-3", price: 350_000, vat: .twentyTwo, barcode: "4600000000145"),
  ]

  /// What the tills print where it is not the name that the books have: one for every way of finding the item, and one
  /// that nobody finds.
  private static let labels: [String: String] = [
    "Молоко 3,2 % 930 мл": "МОЛОКО 3,2% 930МЛ",
    "Чай чёрный 100 пак.": "Чай черный, 100 пак",
    "Кофе зерновой 250 г": "K-250 Кофе зерн. 250",
    "Пакет-майка": "Пакет",
    "Доставка": "Доставка по городу",
  ]

  /// What the tills print for an item of the books, whichever operator gets it.
  static func printed(_ name: String) -> String { labels[name] ?? name }

  /// Stands twice in the catalog, as goods do that somebody entered anew.
  static let doubled = 2

  /// What was matched in 1С: the words of a receipt, and the place of the goods.
  static let matches = [(words: "Пакет", place: 5)]

  /// Places of what is bought every day, and of the service.
  static let everyday = 0..<11
  static let delivery = 11
  static let vessels = 6

  static func place(of name: String) -> Int { goods.firstIndex { $0.name == name } ?? 0 }

  /// A line of goods; weighed ones by the gram.
  static func line(_ place: Int, _ random: inout Random) -> ReceiptItem {
    let goods = goods[place]
    let price = Kopecks(goods.price)
    let pieces = Int64(1 + random.below(3))
    let grams = Quantity("0." + String(200 + random.below(700))) ?? .one
    let quantity = goods.isWeighed ? grams : Quantity(units: goods.isMarked ? 1 : pieces)
    // A marking code: GTIN and serial number.
    let code = "010\(goods.barcode)21S\(random.below(900_000) + 100_000)"
    return ReceiptItem(
      name: goods.name, quantity: quantity, price: price, sum: quantity.times(price) ?? price, vat: goods.vat,
      code: goods.isMarked ? code : goods.barcode.isEmpty ? nil : goods.barcode)
  }
}
