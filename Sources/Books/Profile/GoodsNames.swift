import Fiscal

/// Where goods stand.
public struct GoodsNames: Hashable, Sendable {
  public let set: String
  public let name: String
  public let fullName: String?
  public let article: String?
  public let code: String?
  /// An enumeration of rates (`НДС10`) or of their kinds (`Пониженная`).
  public let vat: String?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    name = try section.required("name")
    fullName = try section.text("full-name")
    article = try section.text("article")
    code = try section.text("code")
    vat = try section.text("vat")
  }

  var attributes: [String] { [name] + [fullName, article, code, vat].compactMap(\.self) }
}

/// A register that leads from a barcode, or from the words of a receipt, to goods.
public struct GoodsRegisterNames: Hashable, Sendable {
  public let set: String
  public let name: String?
  public let code: String?
  /// A reference, of several types in Розница 2.
  public let goods: String
  public let characteristic: String?
  public let packaging: String?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    name = try section.text("name")
    code = try section.text("code")
    goods = try section.required("goods")
    characteristic = try section.text("characteristic")
    packaging = try section.text("packaging")
  }

  var attributes: [String] { [code, name, goods, characteristic, packaging].compactMap(\.self) }
}
