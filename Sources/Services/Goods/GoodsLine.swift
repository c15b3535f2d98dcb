import Fiscal

/// What of a receipt's line says which item it is. Price and rate decide between items that fit equally well, and never
/// alone.
public struct GoodsLine: Hashable, Sendable {
  public var label: GoodsLabel
  public var vat: VATRate?
  public var price: Kopecks?
  /// Whether the code is that of one marked piece, which has a GTIN in it.
  public var isMarked: Bool

  public init(name: String, code: String? = nil, vat: VATRate? = nil, price: Kopecks? = nil) {
    label = GoodsLabel(name, code: code)
    self.vat = vat
    self.price = price
    isMarked = code.map { ProductCode($0) != nil && $0.utf8.count > 14 } ?? false
  }

  public init(_ item: ReceiptItem) {
    self.init(name: item.name, code: item.code, vat: item.vat, price: item.price)
  }
}
