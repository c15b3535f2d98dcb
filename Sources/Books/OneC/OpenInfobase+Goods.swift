import Fiscal

extension OpenInfobase {
  /// Goods that are not marked for deletion, their barcodes, and the matches that 1С keeps; nil where the catalog is not
  /// included. A register that is not included, or closed to the user, is a note.
  func goods(progress: Progress.Report) async throws -> GoodsCatalog? {
    guard let names = profile.goods, has(names.set) else { return nil }
    var catalog = GoodsCatalog()
    let query = ODataQuery(
      set: names.set, select: metadata.select(names.attributes + ["DeletionMark", "IsFolder"], in: names.set),
      order: ["Ref_Key asc"])
    let told = { (done: Int, total: Int?) in
      progress(Progress(Message(BooksNote.readingGoods), done: done, total: total))
    }
    let records = try await client.all(query, top: 1000, progress: told) { GoodsItem($0, names) }
    catalog.items = records.items
    if !records.complete, let expected = records.expected {
      catalog.notes.append(
        Message(
          BooksNote.shortAnswer,
          ["object": ObjectName.people(names.set), "expected": String(expected), "came": String(records.came)]))
    }
    var missing: [String] = []
    if let register = profile.barcodes {
      let rows = try await rows(of: register) { row -> GoodsCatalog.Barcode? in
        guard let code = row.text(register.code) else { return nil }
        return reference(in: row, register, names.set).map { GoodsCatalog.Barcode(code, $0) }
      }
      if let rows { catalog.barcodes = rows } else { missing.append(register.set) }
    }
    if let register = profile.goodsMatches {
      if let rows = try await matches(in: register, names.set) {
        catalog.mappings = rows
      } else {
        missing.append(register.set)
      }
    }
    if !missing.isEmpty {
      catalog.notes.append(Message(BooksNote.notIncluded, ["objects": ObjectName.people(missing)]))
    }
    return catalog
  }

  /// What 1С's own register of matches holds.
  func matches(in register: GoodsRegisterNames, _ goods: String) async throws -> [GoodsCatalog.Mapping]? {
    try await rows(of: register) { row -> GoodsCatalog.Mapping? in
      let label = GoodsLabel(row.text(register.name) ?? "", code: row.text(register.code))
      guard !label.name.isEmpty || label.code != nil else { return nil }
      return reference(in: row, register, goods).map { GoodsCatalog.Mapping(label, $0) }
    }
  }

  /// The records of a register; nil where it is not included or may not be read.
  private func rows<Row: Sendable>(
    of register: GoodsRegisterNames, _ row: (ODataRecord) -> Row?
  ) async throws -> [Row]? {
    guard has(register.set) else { return nil }
    let columns = register.attributes.flatMap { metadata.columns(of: $0, in: register.set) }
    guard !columns.isEmpty else { return nil }
    let query = ODataQuery(
      set: register.set, select: columns, order: columns.filter { !$0.hasSuffix("_Type") }.map { "\($0) asc" },
      keys: columns)
    return try await optional { try await client.all(query, top: 1000, row).items }
  }

  /// What a row leads to; nil where it leads nowhere, or to something else than goods: a loyalty card, a serial number.
  private func reference(in row: ODataRecord, _ names: GoodsRegisterNames, _ set: String) -> GoodsReference? {
    guard let goods = row.reference(names.goods), goods.set == nil || goods.set == set else { return nil }
    return GoodsReference(
      goods.key.description, characteristic: row.reference(names.characteristic)?.key.description,
      packaging: row.reference(names.packaging)?.key.description)
  }
}

extension GoodsItem {
  fileprivate init?(_ record: ODataRecord, _ names: GoodsNames) {
    guard let key = record.key("Ref_Key"), record.flag("DeletionMark") != true, record.flag("IsFolder") != true,
      let name = record.text(names.name)
    else { return nil }
    let full = record.text(names.fullName)
    self.init(
      key: key.description, name: name, fullName: full == name ? nil : full, article: record.text(names.article),
      code: record.text(names.code), vat: record.text(names.vat).flatMap(Self.rate))
  }

  /// A rate, or the kind of one. The general rate is 22 % since 2026.
  private static func rate(_ word: String) -> VATRate? {
    switch word {
    case "Общая": .twentyTwo
    case "Пониженная": .ten
    case "Нулевая": .zero
    case "ОбщаяРасчетная": .twentyTwoOf122
    case "ПониженнаяРасчетная": .tenOf110
    default: VATRate(enumeration: word)
    }
  }
}
