/// A line of a receipt (предмет расчёта, tag 1059).
public struct ReceiptItem: Hashable, Sendable {
  public var name: String
  public var quantity: Quantity?
  /// Цена за единицу со скидками и наценками, tag 1079.
  public var price: Kopecks?
  /// Стоимость, tag 1043.
  public var sum: Kopecks?
  public var vat: VATRate?
  /// The product's code where the document has one: GTIN, EAN or the marking code as text.
  public var code: String?
  /// Признак способа расчёта, tag 1214: 1 предоплата 100 % … 7 оплата кредита.
  public var settlement: Int?
  /// Признак предмета расчёта, tag 1212.
  public var subject: Int?

  public init(
    name: String, quantity: Quantity? = nil, price: Kopecks? = nil, sum: Kopecks? = nil, vat: VATRate? = nil,
    code: String? = nil, settlement: Int? = nil, subject: Int? = nil
  ) {
    self.name = name
    self.quantity = quantity
    self.price = price
    self.sum = sum
    self.vat = vat
    self.code = code
    self.settlement = settlement
    self.subject = subject
  }
}
