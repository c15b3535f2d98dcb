import Fiscal

/// The names by which a configuration of 1С keeps what the shell reads: sets, attributes, values of enumerations.
///
/// A profile is data: a tree of settings. The built-in trees stand in ``builtIn``; a user's tree overrides single lines
/// of one. An empty line says that the configuration has no such thing. Names of references are written without `_Key`
/// and `_Type`: which of them is there `$metadata` tells.
public struct ConfigurationProfile: Hashable, Sendable {
  /// What `НомерЧекаККМ` of a document is: № ФД, or the number in the shift.
  public enum ReceiptNumber: String, CaseIterable, Sendable {
    case document
    case inShift = "in-shift"
  }

  /// Whether the server is asked to filter by date: `auto` asks, and reads from the newest backwards if it refuses.
  public enum DateFilter: String, CaseIterable, Sendable {
    case auto
    case server
    case newestFirst = "newest-first"
  }

  /// The short name: `unf3`.
  public let name: String
  /// Zone of the server (`Europe/Moscow`); nil takes its times for the registers' own.
  public let zone: Zone?
  public let receiptNumber: ReceiptNumber
  public let dateFilter: DateFilter
  /// What 1С does not know of its registers, by name, code or key.
  public let registers: [String: RegisterNumbers]
  public let register: RegisterNames
  public let outlet: OutletNames
  public let organization: OrganizationNames
  public let operatorSettings: OperatorSettingsNames?
  public let equipment: EquipmentNames?
  public let shift: ShiftNames?
  public let fiscal: FiscalNames?
  public let receipts: [ReceiptNames]
  public let line: LineNames
  public let goods: GoodsNames?
  public let barcodes: GoodsRegisterNames?
  /// 1С's own register of which words of receipts mean which goods.
  public let goodsMatches: GoodsRegisterNames?
  public let vat: VATNames?
  /// Catalogs of the persons to whom attributes refer, where `$metadata` does not tell.
  public let people: [String: String]
  public let payments: [PaymentNames]
  /// How sales are written; nil where they are not.
  public let report: ReportNames?
  public let release: ReleaseNames?
  /// What the configuration does not hold: codes behind `books.lacks-`.
  public let lacks: [String]

  /// A built-in profile with the lines of a user's tree in place of its own.
  /// - Throws: a ``Fault`` of ``BooksFault`` that names the line.
  public init(_ name: String, overriddenBy overrides: SettingTree = .empty) throws(Fault) {
    guard let base = Self.trees[name] else {
      throw Fault(BooksFault.profileUnknown, ["name": name, "known": Self.knownNames])
    }
    try Self.refuseUnknownLines(of: overrides, base: base)
    let root = SettingSection(tree: base.overridden(by: overrides), path: "")
    self.name = name
    zone = try root.text("zone").map { text throws(Fault) in
      guard let zone = Zone(text) else { throw root.bad("zone", text, expected: "Europe/Moscow | +03:00") }
      return zone
    }
    receiptNumber = try root.choice("receipt-number", otherwise: .document)
    dateFilter = try root.choice("date-filter", otherwise: .auto)
    var numbers: [String: RegisterNumbers] = [:]
    for (register, section) in try root.section("registers").sections() {
      numbers[register] = try RegisterNumbers(section)
    }
    registers = numbers
    register = try RegisterNames(root.section("register"))
    outlet = try OutletNames(root.section("outlet"))
    organization = try OrganizationNames(root.section("organisation"))
    operatorSettings = try OperatorSettingsNames(root.section("operator-settings"))
    equipment = try EquipmentNames(root.section("equipment"))
    shift = try ShiftNames(root.section("shift"))
    fiscal = try FiscalNames(root.section("fiscal"))
    let sale = try root.section("receipt").section("sale")
    var receipts: [ReceiptNames] = []
    for (role, section) in try root.section("receipt").sections() {
      if let names = try ReceiptNames(role: role, section.completed(by: sale)) { receipts.append(names) }
    }
    self.receipts = receipts
    line = try LineNames(root.section("line"))
    goods = try GoodsNames(root.section("goods"))
    barcodes = try GoodsRegisterNames(root.section("barcodes"))
    goodsMatches = try GoodsRegisterNames(root.section("goods-matches"))
    vat = try VATNames(root.section("vat"))
    var people: [String: String] = [:]
    let persons = try root.section("people")
    if case .branch(let attributes) = persons.tree {
      for attribute in attributes.keys { people[attribute] = try persons.text(attribute) }
    }
    self.people = people
    var payments: [PaymentNames] = []
    for (_, section) in try root.section("payment").sections() {
      if let names = try PaymentNames(section) { payments.append(names) }
    }
    self.payments = payments
    report = try ReportNames(root.section("report"))
    release = try ReleaseNames(root.section("release"))
    lacks = try root.list("lacks")
  }

  /// Names of the built-in profiles, for messages.
  static var knownNames: String { builtIn.keys.sorted().joined(separator: ", ") }

  /// Branches in which a user invents names, and the branch whose lines such a name may have; nil where the name is
  /// itself a line.
  private static let inventedNames: [String: String?] = [
    "receipt": "receipt.sale", "payment": "payment.rows", "people": nil,
  ]

  private static func refuseUnknownLines(of overrides: SettingTree, base: SettingTree) throws(Fault) {
    let known = Set(base.lines)
    for line in overrides.lines where !line.isEmpty && !known.contains(line) {
      let parts = line.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      // A register's name may itself have a point in it.
      if parts[0] == "registers", parts.count > 2, RegisterNumbers.lines.contains(parts[parts.count - 1]) { continue }
      if parts[0] == "report", parts.count == 3, ReportNames.inventedBranches.contains(parts[1]) { continue }
      if parts[0] == "report", parts.count == 4, parts[1] == "cashless",
        known.contains("report.cashless.rows.\(parts[3])")
      {
        continue
      }
      if let pattern = inventedNames[parts[0]], parts.count > 1 {
        guard let pattern else { continue }
        if known.contains(([pattern] + parts.dropFirst(2)).joined(separator: ".")) { continue }
      }
      let branch = parts[0] + "."
      var near = known.filter { $0.hasPrefix(branch) }.sorted()
      if parts[0] == "registers" { near = RegisterNumbers.lines.sorted() }
      if near.isEmpty { near = Set(known.map { String($0.prefix { $0 != "." }) }).sorted() }
      throw Fault(BooksFault.settingUnknown, ["line": line, "known": near.joined(separator: ", ")])
    }
  }
}
