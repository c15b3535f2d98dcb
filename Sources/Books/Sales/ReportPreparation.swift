import Fiscal
import JSON

/// One report on its way into 1С: the keys of what it refers to are looked up, the body is built of them.
struct ReportPreparation {
  let base: OpenInfobase
  let names: ReportNames
  let report: SalesReport
  let subject: ReceiptSubject
  /// The register's element, where there is one.
  let entry: RegisterEntry?
  let header: RecordWriting
  var problems: [Message] = []
  var doubts: [Message] = []
  var notes: [Message] = []
  var parties = ReportParties()
  /// Elements of `Номенклатура` by key.
  var goods: [ObjectKey: ODataRecord] = [:]
  /// Keys of rates where they are a catalog.
  var rates: [VATRate: ObjectKey] = [:]
  /// What is told for attributes of lines alone.
  var ofLines: [JSONMember] = []

  /// - Throws: a ``Fault`` when the report cannot be written into this infobase at all.
  init(base: OpenInfobase, report: SalesReport) async throws {
    guard let names = base.profile.report else {
      throw Fault(BooksFault.reportUnsupported, ["configuration": base.profile.name])
    }
    guard base.has(names.set) else {
      throw Fault(BooksFault.objectsMissing, ["objects": ObjectName.people(names.set)])
    }
    self.base = base
    self.names = names
    self.report = report
    subject = try await base.subject(of: report.register)
    let key = subject.key
    entry = await base.shelf.registers.first { $0.key == key }
    if names.register != nil, entry == nil {
      throw Fault(BooksFault.registerUnknown, ["register": subject.name])
    }
    header = RecordWriting(metadata: base.metadata, set: names.set)
    let missing = ([names.lines] + [names.returns].compactMap(\.self)).filter { !header.has($0) }
    if !missing.isEmpty {
      throw Fault(
        BooksFault.attributesMissing,
        ["object": ObjectName.people(names.set), "attributes": missing.joined(separator: ", ")])
    }
  }

  /// The body of the request, with everything that stands in its way noted.
  mutating func body() async throws -> JSONValue {
    try await findPlaces()
    try await findShift()
    try await findRates()
    try await findGoods()
    var members = places()
    members += try await told(besides: members)
    let tables = try await lines() + payments()
    tellMissing(in: members, tables)
    return .object(members + tables)
  }

  // MARK: Places

  private mutating func findPlaces() async throws {
    let names = base.profile.organization
    let organizations = try await elements(
      of: names.set, [names.name, names.inn, "НаименованиеПолное", "КПП"])
    var found: ODataRecord?
    if let told = entry?.told?.organization {
      found = organizations.first { Self.isCalled($0, told, names.name) }
    } else if let key = entry?.organization {
      found = organizations.first { $0.key("Ref_Key") == key }
    } else if let inn = report.register.inn {
      found = organizations.first { $0.text(names.inn) == inn.text }
    } else if organizations.count == 1 {
      found = organizations[0]
    }
    let key = found?.key("Ref_Key") ?? entry?.organization
    if let key {
      parties.organization = .init(
        key: key.description, name: found?.text(names.name) ?? report.register.organization ?? "",
        fullName: found?.text("НаименованиеПолное"), inn: found?.text(names.inn) ?? report.register.inn?.text,
        kpp: found?.text("КПП"))
    } else {
      problems.append(Message(BooksNote.organizationUnknown, ["inn": report.register.inn?.text ?? "–"]))
    }
    // Where equipment stands for registers it is none of their catalog.
    if let entry, self.names.register != nil { parties.register = .init(key: entry.key.description, name: entry.name) }
    try await findOutlet()
  }

  private mutating func findOutlet() async throws {
    guard let attribute = names.outlet else { return }
    let outlet = base.profile.outlet
    let told = entry?.told?.outlet ?? toldOfRegister?.outlet
    if told == nil, names.constants[attribute] != nil { return }
    let key = entry?.outlet
    if told == nil, let key {
      let found = try await base.shelf.objects([key], in: outlet.set, attributes: [outlet.name])[key]
      parties.outlet = .init(key: key.description, name: found?.text(outlet.name) ?? "")
      return
    }
    let units = try await elements(of: outlet.set, [outlet.name])
    var found: ODataRecord?
    if let told {
      found = units.first { Self.isCalled($0, told, outlet.name) }
    } else if units.count == 1 {
      found = units[0]
    } else if let name = report.register.outlet?.foldedName?.lowercased() {
      let called = units.filter { $0.text(outlet.name)?.lowercased() == name }
      found = called.count == 1 ? called[0] : nil
    }
    guard let found, let key = found.key("Ref_Key") else {
      problems.append(
        Message(
          BooksNote.outletUnknown,
          [
            "object": ObjectName.people(outlet.set), "register": report.register.registration?.text ?? subject.name,
            "candidates": units.prefix(5).compactMap { $0.text(outlet.name) }.joined(separator: ", "),
          ]))
      return
    }
    parties.outlet = .init(key: key.description, name: found.text(outlet.name) ?? "")
  }

  /// What the profile tells of a register that the books do not have.
  private var toldOfRegister: RegisterNumbers? {
    [report.register.registration?.text, report.register.serial, report.register.name, subject.name]
      .compactMap { $0.flatMap { base.profile.registers[$0] } }.first
  }

  private static func isCalled(_ record: ODataRecord, _ told: String, _ name: String) -> Bool {
    if let key = ObjectKey(told) { return record.key("Ref_Key") == key }
    let value = told.drop(while: { $0 != "=" }).dropFirst()
    let wanted = told.contains("=") ? String(value) : told
    return record.text(name)?.lowercased() == wanted.foldedName?.lowercased() || record.text("Code") == wanted
  }

  /// The elements of a catalog that are neither folders nor marked for deletion.
  func elements(of set: String, _ attributes: [String?]) async throws -> [ODataRecord] {
    guard base.has(set) else { return [] }
    let select = base.metadata.select(attributes + ["Code", "IsFolder", "DeletionMark"], in: set)
    return try await base.client.all(ODataQuery(set: set, select: select, order: ["Ref_Key asc"])) { record in
      record.flag("IsFolder") == true || record.flag("DeletionMark") == true ? nil : record
    }.items
  }

  // MARK: The shift

  private mutating func findShift() async throws {
    guard names.shift != nil, let shift = base.profile.shift, base.has(shift.set), let key = subject.key,
      let mine = base.condition(
        shift.register, in: shift.set, is: key, of: base.profile.register.set, code: subject.code)
    else { return }
    let around = Period(from: report.opened ?? report.date, to: report.date).widened(days: 2)
    let (subject, number) = (subject, report.shift.number)
    var told: [Message] = []
    let found = try await base.dated(
      ODataQuery(
        set: shift.set,
        select: base.metadata.select(
          ["DeletionMark", shift.register, shift.number, shift.opened, shift.closed], in: shift.set),
        order: ["Ref_Key"]),
      conditions: [
        "\(shift.opened) ge \(ODataLiteral.clock(subject.serverClock(around.from)))",
        "\(shift.opened) le \(ODataLiteral.clock(subject.serverClock(around.to)))",
      ], by: shift.opened, from: subject.serverClock(around.from), narrowing: [mine], top: 100, notes: &told
    ) { record -> (key: ObjectKey, opened: WallClock?)? in
      guard record.flag("DeletionMark") != true, subject.owns(record, by: shift.register) == true,
        record.number(shift.number) == number, let key = record.key("Ref_Key")
      else { return nil }
      return (key, record.clock(shift.opened).map(subject.clock))
    }
    notes += told
    let middle = report.opened ?? report.date
    func distance(_ opened: WallClock?) -> Int64 { opened.map { abs($0.seconds - middle.seconds) } ?? .max }
    guard let nearest = found.items.min(by: { distance($0.opened) < distance($1.opened) }) else {
      notes.append(Message(BooksNote.shiftUnknown, ["shift": String(number)]))
      return
    }
    parties.shift = (nearest.key.description, nearest.opened)
  }

  // MARK: Rates

  private mutating func findRates() async throws {
    let wanted = Set((report.lines + report.returns).map(\.vat))
    guard let names = base.profile.vat else {
      let known = base.metadata.enumerations["СтавкиНДС"] ?? []
      for rate in wanted where !known.isEmpty && !known.contains(rate.enumerationName) {
        problems.append(Message(BooksNote.rateUnknown, ["rate": rate.name]))
      }
      return
    }
    for record in try await elements(of: names.set, [names.rate, names.calculated, names.exempt]) {
      guard let rate = VATRate(record, names), let key = record.key("Ref_Key"), rates[rate] == nil else { continue }
      rates[rate] = key
    }
    for rate in wanted.sorted(by: { $0.rawValue < $1.rawValue }) where rates[rate] == nil {
      problems.append(Message(BooksNote.rateUnknown, ["rate": rate.name]))
    }
  }

  // MARK: Goods

  private mutating func findGoods() async throws {
    guard let names = base.profile.goods, base.has(names.set) else { return }
    let lines = report.lines + report.returns
    let keys = Set(lines.compactMap { ObjectKey($0.goods.key) })
    let select = base.metadata.select(
      [names.name, "НаименованиеПолное", "Code", "Артикул", "ЕдиницаИзмерения", "IsFolder", "DeletionMark"],
      in: names.set)
    for record in try await base.client.objects(keys, in: names.set, select: select) {
      if let key = record.key("Ref_Key"), record.flag("IsFolder") != true { goods[key] = record }
    }
    for line in lines where ObjectKey(line.goods.key).flatMap({ goods[$0] }) == nil {
      let problem = Message(BooksNote.goodsMissing, ["name": line.name])
      if !problems.contains(problem) { problems.append(problem) }
    }
    let units = try await units(names.set)
    for (key, record) in goods {
      parties.goods[key.description] = .init(
        name: record.text(names.name) ?? "", fullName: record.text("НаименованиеПолное"), code: record.text("Code"),
        article: record.text("Артикул"), unit: record.reference("ЕдиницаИзмерения").flatMap { units[$0.key] })
    }
  }

  /// The set of units to which goods refer.
  var unitSet: String {
    base.profile.goods.flatMap { base.metadata.types[$0.set]?.references["ЕдиницаИзмерения"] }
      ?? "Catalog_КлассификаторЕдиницИзмерения"
  }

  private func units(_ goodsSet: String) async throws -> [ObjectKey: ReportParties.Unit] {
    guard base.has(unitSet) else { return [:] }
    let found = try await base.optional {
      try await base.client.objects(
        Set(goods.values.compactMap { $0.reference("ЕдиницаИзмерения")?.key }), in: unitSet,
        select: base.metadata.select(["Code", "Description"], in: unitSet))
    }
    var units: [ObjectKey: ReportParties.Unit] = [:]
    for record in found ?? [] {
      guard let key = record.key("Ref_Key"), let code = record.text("Code") else { continue }
      units[key] = .init(key: key.description, code: code, name: record.text("Description") ?? "")
    }
    return units
  }
}

extension VATRate {
  /// The value of 1С's enumeration `СтавкиНДС`: `НДС22`, `НДС10_110`, `БезНДС`.
  var enumerationName: String {
    guard let percent else { return "БезНДС" }
    return name.contains("/") ? "НДС\(percent)_\(100 + percent)" : "НДС\(percent)"
  }
}
