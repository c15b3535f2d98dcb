import Fiscal

/// Columns of a receipt's lines. Of lists the first column that is filled counts.
public struct LineNames: Hashable, Sendable {
  public let goods: String
  public let quantity: String?
  public let price: String?
  public let sums: [String]
  public let vat: String?
  public let codes: [String]

  init(_ section: SettingSection) throws(Fault) {
    goods = try section.required("goods")
    quantity = try section.text("quantity")
    price = try section.text("price")
    sums = try section.list("sum")
    vat = try section.text("vat")
    codes = try section.list("code")
  }

  var columns: [String] { [goods] + [quantity, price, vat].compactMap(\.self) + sums + codes }
}

/// Where VAT rates stand, when they are a catalog; enumerations are read by their values' names.
public struct VATNames: Hashable, Sendable {
  public let set: String
  public let rate: String
  /// Расчётная: 22/122.
  public let calculated: String?
  /// Без НДС.
  public let exempt: String?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    rate = try section.required("rate")
    calculated = try section.text("calculated")
    exempt = try section.text("exempt")
  }
}
