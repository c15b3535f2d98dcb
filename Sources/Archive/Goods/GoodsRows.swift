import Fiscal
import GRDB

/// The rows of the tables `goods_item`, `goods_barcode` and `goods_mapping`.
enum GoodsRows {
  private static let tables = ["goods_item", "goods_barcode", "goods_mapping"]

  static func replace(_ catalog: GoodsCatalog, _ source: Int64, _ at: Int64, _ db: Database) throws {
    for table in tables {
      var delete = try Command(db, "DELETE FROM \(table) WHERE source = ?")
      delete.bind(source)
      try delete.run()
    }
    var item = try Command(db, "INSERT INTO goods_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (place, goods) in catalog.items.enumerated() {
      item.bind(source)
      item.bind(Int64(place))
      item.bind(goods.key)
      item.bind(goods.name)
      item.bind(goods.fullName)
      item.bind(goods.article)
      item.bind(goods.code)
      item.bind(goods.vat?.rawValue)
      item.bind(goods.price?.count)
      try item.run()
    }
    var barcode = try Command(db, "INSERT INTO goods_barcode VALUES (?, ?, ?, ?, ?, ?)")
    for (place, row) in catalog.barcodes.enumerated() {
      barcode.bind(source)
      barcode.bind(Int64(place))
      barcode.bind(row.code)
      bind(row.goods, to: &barcode)
      try barcode.run()
    }
    var mapping = try Command(db, "INSERT INTO goods_mapping VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (place, row) in catalog.mappings.enumerated() {
      mapping.bind(source)
      mapping.bind(Int64(place))
      mapping.bind(row.label.name)
      mapping.bind(row.label.code)
      bind(row.goods, to: &mapping)
      try mapping.run()
    }
    var told = try Command(db, "INSERT OR REPLACE INTO told VALUES (?, 'goods', ?)")
    told.bind(source)
    told.bind(at)
    try told.run()
  }

  static func read(_ source: Int64, _ db: Database) throws -> (catalog: GoodsCatalog, told: Int64)? {
    var told = try Command(db, "SELECT at FROM told WHERE source = ? AND what = 'goods'")
    told.bind(source)
    guard try told.next() else { return nil }
    let at = told.integer(0)
    told.reset()
    var catalog = GoodsCatalog()
    var rows = try select("key, name, full_name, article, code, vat, price", "goods_item", source, db)
    while try rows.next() {
      catalog.items.append(
        GoodsItem(
          key: rows.text(0) ?? "", name: rows.text(1) ?? "", fullName: rows.text(2), article: rows.text(3),
          code: rows.text(4), vat: rows.narrow(5).flatMap { VATRate(rawValue: $0) },
          price: rows.knownInteger(6).map { Kopecks($0) }))
    }
    rows = try select("code, item, characteristic, packaging", "goods_barcode", source, db)
    while try rows.next() { catalog.barcodes.append(.init(rows.text(0) ?? "", reference(rows, 1))) }
    rows = try select("name, code, item, characteristic, packaging", "goods_mapping", source, db)
    while try rows.next() {
      catalog.mappings.append(.init(GoodsLabel(rows.text(0) ?? "", code: rows.text(1)), reference(rows, 2)))
    }
    return (catalog, at)
  }

  private static func bind(_ goods: GoodsReference, to command: inout Command) {
    command.bind(goods.item)
    command.bind(goods.characteristic)
    command.bind(goods.packaging)
  }

  private static func reference(_ row: Command, _ column: Int32) -> GoodsReference {
    GoodsReference(row.text(column) ?? "", characteristic: row.text(column + 1), packaging: row.text(column + 2))
  }

  private static func select(_ columns: String, _ table: String, _ source: Int64, _ db: Database) throws -> Command {
    var select = try Command(db, "SELECT \(columns) FROM \(table) WHERE source = ? ORDER BY place")
    select.bind(source)
    return select
  }
}
