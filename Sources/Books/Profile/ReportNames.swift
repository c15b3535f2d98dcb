import Fiscal

/// How a configuration wants «Отчёт о розничных продажах» filled: `Документ.ОтчетОРозничныхПродажах`.
public struct ReportNames: Hashable, Sendable {
  /// Whether the header's total is net of returns, or the sales alone.
  public enum Total: String, CaseIterable, Sendable {
    case net
    case sales
  }

  public let set: String
  public let register: String?
  public let organization: String?
  public let outlet: String?
  /// The shift's document, and the shift's number in the report itself.
  public let shift: String?
  public let shiftNumber: String?
  public let opened: String?
  public let closed: String?
  public let state: String?
  public let stateOpen: String?
  public let stateClosed: String?
  public let comment: String?
  public let taxation: String?
  public let taxed: String?
  public let untaxed: String?
  public let total: String?
  public let totalIs: Total
  public let returnsTotal: String?
  public let cash: String?
  public let lines: String
  /// Nil where returns stand among the lines, negative.
  public let returns: String?
  public let line: ReportLineNames
  public let cashless: [ReportPaymentNames]
  public let required: [String]
  public let requiredInLines: [String]
  /// What an earlier document of the register tells where nothing else does.
  public let copied: [String]
  /// Of these, what a receipt tells too.
  public let copiedOfReceipts: [String]
  public let ofRegister: [String: String]
  /// Attributes that name an element of the outlet's own: `SET.ATTRIBUTE` is the set and what of it refers to the outlet.
  public let ofOutlet: [String: String]
  public let constants: [String: String]
  public let usual: [String: String]

  /// Branches whose lines a user may invent: attributes of the report.
  static let inventedBranches: Set = ["constants", "usual", "of-register", "of-outlet"]

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    register = try section.text("register")
    organization = try section.text("organisation")
    outlet = try section.text("outlet")
    shift = try section.text("shift")
    shiftNumber = try section.text("shift-number")
    opened = try section.text("opened")
    closed = try section.text("closed")
    state = try section.text("state")
    stateOpen = try section.text("state-open")
    stateClosed = try section.text("state-closed")
    comment = try section.text("comment")
    taxation = try section.text("taxation")
    taxed = try section.text("taxed")
    untaxed = try section.text("untaxed")
    total = try section.text("total")
    totalIs = try section.choice("total-is", otherwise: .net)
    returnsTotal = try section.text("returns-total")
    cash = try section.text("cash")
    lines = try section.required("lines")
    returns = try section.text("returns")
    line = try ReportLineNames(section.section("line"))
    var cashless: [ReportPaymentNames] = []
    for (_, table) in try section.section("cashless").sections() {
      if let names = try ReportPaymentNames(table) { cashless.append(names) }
    }
    self.cashless = cashless
    required = try section.list("required")
    requiredInLines = try section.list("required-in-lines")
    copied = try section.list("copied")
    copiedOfReceipts = try section.list("copied-of-receipts")
    ofRegister = try section.section("of-register").texts()
    ofOutlet = try section.section("of-outlet").texts()
    constants = try section.section("constants").texts()
    usual = try section.section("usual").texts()
  }
}

/// Columns of the report's lines; nil for those that the configuration has not.
public struct ReportLineNames: Hashable, Sendable {
  public let goods: String
  public let characteristic: String?
  public let quantity: String
  /// The same number in packages.
  public let packs: String?
  public let unit: String?
  public let packaging: String?
  public let price: String?
  public let sum: String
  public let vat: String?
  public let tax: String?
  public let total: String?
  /// A number of the line by which other tables refer to it.
  public let link: String?
  public let outlet: String?
  /// Of returns: the sale's document, № ФД and date.
  public let sale: String?
  public let saleNumber: String?
  public let saleDate: String?

  init(_ section: SettingSection) throws(Fault) {
    goods = try section.required("goods")
    characteristic = try section.text("characteristic")
    quantity = try section.required("quantity")
    packs = try section.text("packs")
    unit = try section.text("unit")
    packaging = try section.text("packaging")
    price = try section.text("price")
    sum = try section.required("sum")
    vat = try section.text("vat")
    tax = try section.text("tax")
    total = try section.text("total")
    link = try section.text("link")
    outlet = try section.text("outlet")
    sale = try section.text("sale")
    saleNumber = try section.text("sale-number")
    saleDate = try section.text("sale-date")
  }
}

/// A table of what was not paid in cash.
public struct ReportPaymentNames: Hashable, Sendable {
  public let table: String
  /// The table of what was paid back; nil where it is taken off the table itself.
  public let returns: String?
  /// Nil where the table is of one kind.
  public let kind: String?
  /// The catalog of kinds; nil for an enumeration.
  public let kindSet: String?
  public let sum: String
  /// The payments that stand here, and the word for each.
  public let words: [Payment: String]

  init?(_ section: SettingSection) throws(Fault) {
    guard let table = try section.text("table") else { return nil }
    self.table = table
    returns = try section.text("returns")
    kind = try section.text("kind")
    kindSet = try section.text("kind-set")
    sum = try section.required("sum")
    var words: [Payment: String] = [:]
    for payment in Payment.allCases where payment != .cash { words[payment] = try section.text(payment.name) }
    self.words = words
  }
}

extension SettingSection {
  /// The lines of a branch whose names are data; empty lines are left out.
  func texts() throws(Fault) -> [String: String] {
    guard case .branch(let children) = tree else { return [:] }
    var texts: [String: String] = [:]
    for name in children.keys { texts[name] = try text(name) }
    return texts
  }
}
