/// An item of the books' catalog («Номенклатура»).
public struct GoodsItem: Hashable, Sendable {
  /// 1С's key, or whatever names the item in a file.
  public var key: String
  public var name: String
  /// «Наименование для печати», where it is another.
  public var fullName: String?
  public var article: String?
  /// «Код», by which people call it.
  public var code: String?
  /// The rate by which it is usually sold, where the catalog tells.
  public var vat: VATRate?
  /// The usual price, where the catalog tells.
  public var price: Kopecks?

  public init(
    key: String, name: String, fullName: String? = nil, article: String? = nil, code: String? = nil,
    vat: VATRate? = nil, price: Kopecks? = nil
  ) {
    self.key = key
    self.name = name
    self.fullName = fullName
    self.article = article
    self.code = code
    self.vat = vat
    self.price = price
  }
}

/// What a line of a document of the books names: an item, with its characteristic and packaging where it has some.
public struct GoodsReference: Hashable, Sendable, Comparable {
  /// The key of the ``GoodsItem``.
  public var item: String
  /// «Характеристика».
  public var characteristic: String?
  /// «Упаковка», or the unit where it takes its place.
  public var packaging: String?

  public init(_ item: String, characteristic: String? = nil, packaging: String? = nil) {
    self.item = item
    self.characteristic = characteristic
    self.packaging = packaging
  }

  public static func < (a: GoodsReference, b: GoodsReference) -> Bool {
    (a.item, a.characteristic ?? "", a.packaging ?? "") < (b.item, b.characteristic ?? "", b.packaging ?? "")
  }
}
