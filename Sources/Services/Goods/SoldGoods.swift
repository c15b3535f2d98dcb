import Fiscal

/// An item as receipts name it, and how much of it was sold.
public struct SoldGoods: Sendable {
  public var name: String
  /// GTIN, EAN or the marking code, where a line has one. Codes of single pieces make rows of their own.
  public var code: String?
  public var vat: VATRate?
  /// Sold less returned; nil where a line tells no quantity.
  public var quantity: Quantity?
  /// Sold less returned.
  public var sum: Kopecks
  /// In how many receipts it stands.
  public var receipts: Int

  /// The items of receipts: sales and returns of expense count plus, returns and expenses minus. By name, code and rate.
  public static func of(_ receipts: some Sequence<Receipt>) -> [SoldGoods] {
    var sold: [Key: SoldGoods] = [:]
    for receipt in receipts {
      var seen: Set<Key> = []
      for item in receipt.items {
        let key = Key(name: item.name, code: item.code, vat: item.vat)
        let fresh = SoldGoods(
          name: item.name, code: item.code, vat: item.vat, quantity: Quantity(units: 0), sum: .zero, receipts: 0)
        var goods = sold[key] ?? fresh
        let plus = receipt.sign.direction > 0
        let sum = item.sum ?? .zero
        goods.sum += receipt.sign.net(sum)
        goods.quantity = item.quantity.flatMap { told in goods.quantity.flatMap { $0.plus(plus ? told : -told) } }
        if seen.insert(key).inserted { goods.receipts += 1 }
        sold[key] = goods
      }
    }
    return sold.values.sorted {
      ($0.name, $0.code ?? "", $0.vat?.rawValue ?? 0) < ($1.name, $1.code ?? "", $1.vat?.rawValue ?? 0)
    }
  }

  private struct Key: Hashable {
    var name: String
    var code: String?
    var vat: VATRate?
  }
}
