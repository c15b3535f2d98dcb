import Files
import Fiscal

/// Which column of a spreadsheet tells what, in a table of matches or of a catalog.
struct GoodsTable {
  enum Column: String, CaseIterable {
    case name
    case code
    case item
    case article
    case itemName = "item_name"
    case barcode
    case vat
    case price

    /// The titles that mean it; case and `ё` do not matter.
    var titles: [String] {
      switch self {
      case .name: ["name", "название", "наименование", "товар", "номенклатура"]
      case .code: ["code", "код", "код товара"]
      case .item: ["item", "key", "позиция", "ключ"]
      case .article: ["article", "артикул"]
      case .itemName: ["item_name", "позиция учета", "название в учете"]
      case .barcode: ["barcode", "штрихкод", "штрих-код", "gtin"]
      case .vat: ["vat", "ндс", "ставка ндс"]
      case .price: ["price", "цена"]
      }
    }
  }

  let grid: Grid
  private let places: [Column: Int]

  /// - Throws: a ``Fault`` of ``GoodsFault/columnsMissing`` or of `FilesFault`.
  init(_ path: String, needs: [Column], oneOf: [Column] = []) throws {
    do {
      grid = try Grid.read(path) { titles in Self.places(titles)[.name] != nil && Self.places(titles).count > 1 }
    } catch let fault as Fault where fault.code == FilesFault.noHeader.rawValue {
      // The table of goods is not one of receipts, whose columns that fault tells.
      let columns = needs.map(\.rawValue) + (oneOf.isEmpty ? [] : [oneOf.map(\.rawValue).joined(separator: " | ")])
      throw Fault(GoodsFault.columnsMissing, ["file": path, "columns": columns.joined(separator: ", ")])
    }
    places = Self.places(grid.titles)
    var missing = needs.filter { [places] in places[$0] == nil }.map(\.rawValue)
    if !oneOf.isEmpty, !oneOf.contains(where: { [places] in places[$0] != nil }) {
      missing.append(oneOf.map(\.rawValue).joined(separator: " | "))
    }
    guard missing.isEmpty else {
      throw Fault(GoodsFault.columnsMissing, ["file": path, "columns": missing.joined(separator: ", ")])
    }
  }

  private static func places(_ titles: [String]) -> [Column: Int] {
    var places: [Column: Int] = [:]
    for (place, title) in titles.enumerated() {
      let title = title.lowercased().map { $0 == "ё" ? "е" : String($0) }.joined()
      guard let column = Column.allCases.first(where: { $0.titles.contains(title) }), places[column] == nil else {
        continue
      }
      places[column] = place
    }
    return places
  }

  func has(_ column: Column) -> Bool { places[column] != nil }

  /// What stands in a row; nil where the column is not there or the cell is empty.
  func text(_ column: Column, _ row: Grid.Row) -> String? {
    guard let place = places[column], place < row.cells.count, !row.cells[place].isEmpty else { return nil }
    return row.cells[place]
  }

  /// A code; refused when a spreadsheet made it `4,6E+12`.
  func code(_ column: Column, _ row: Grid.Row) throws(GoodsRefusal) -> String? {
    guard let text = text(column, row) else { return nil }
    guard text.wholeMatch(of: #/[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+/#) == nil else {
      throw GoodsRefusal(Message(GoodsReject.damaged, ["column": column.rawValue, "value": text]))
    }
    return text
  }
}

/// Why a row is not taken.
struct GoodsRefusal: Error {
  let reason: Message

  init(_ reason: Message) { self.reason = reason }
}
