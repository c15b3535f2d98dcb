extension Catalogue {
  /// The field's own words.
  static let field: [String: Wording] = [
    "sign.sale": Wording(ru: "приход", en: "sale"),
    "sign.return": Wording(ru: "возврат прихода", en: "return"),
    "sign.expense": Wording(ru: "расход", en: "expense"),
    "sign.expense-return": Wording(ru: "возврат расхода", en: "expense return"),
    "payment.cash": Wording(ru: "наличными", en: "cash"),
    "payment.electronic": Wording(ru: "безналичными", en: "electronic"),
    "payment.prepaid": Wording(ru: "предоплата", en: "prepaid"),
    "payment.postpaid": Wording(ru: "постоплата", en: "postpaid"),
    "payment.provision": Wording(ru: "встречное предоставление", en: "provision"),
    "side.operator": Wording(ru: "ОФД", en: "operator"),
    "side.books": Wording(ru: "учётная система", en: "books"),
  ]
}
