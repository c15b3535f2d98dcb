import Fiscal
import JSON

extension ReportPreparation {
  /// The tables of what was sold and taken back.
  mutating func lines() throws -> [JSONMember] {
    guard let table = names.returns else {
      let all = report.lines.map { ($0, false) } + report.returns.map { ($0, true) }
      return [JSONMember(names.lines, .array(all.enumerated().map { row($0, $1.0, names.lines, isNegative: $1.1) }))]
    }
    return [
      JSONMember(names.lines, .array(report.lines.enumerated().map { row($0, $1, names.lines, isNegative: false) })),
      JSONMember(table, .array(report.returns.enumerated().map { row($0, $1, table, isNegative: false) })),
    ]
  }

  private func row(_ at: Int, _ line: SalesLine, _ table: String, isNegative: Bool) -> JSONValue {
    let columns = names.line
    let writing = RecordWriting(metadata: base.metadata, set: "\(names.set)_\(table)")
    let quantity = (isNegative ? -line.quantity : line.quantity).text
    func signed(_ sum: Kopecks) -> Kopecks { isNegative ? -sum : sum }
    var members = [JSONMember("LineNumber", .string(String(at + 1)))]
    members += writing.reference(columns.goods, line.goods.key)
    members += writing.reference(columns.characteristic, line.goods.characteristic)
    members += writing.reference(columns.packaging, line.goods.packaging)
    members += writing.number(columns.quantity, quantity)
    members += writing.number(columns.packs, quantity)
    if columns.packaging == nil, let unit = line.goods.packaging {
      members += writing.reference(columns.unit, unit, to: unitSet)
    } else if let unit = ObjectKey(line.goods.key).flatMap({ goods[$0]?.reference("ЕдиницаИзмерения") }) {
      members += writing.reference(columns.unit, unit.key.description, to: unit.set ?? unitSet)
    }
    members += writing.sum(columns.price, line.price)
    members += writing.sum(columns.sum, signed(line.sum))
    if base.profile.vat == nil {
      if let name = columns.vat { members += writing.text(name, line.vat.enumerationName) }
    } else if let key = rates[line.vat] {
      members += writing.reference(columns.vat, key.description)
    }
    members += writing.sum(columns.tax, signed(line.tax))
    members += writing.sum(columns.total, signed(line.sum))
    members += writing.number(columns.link, String(at + 1))
    if let outlet = parties.outlet?.key {
      members += writing.reference(columns.outlet, outlet, to: base.profile.outlet.set)
    }
    members += ofLines.filter { member in !members.contains { $0.key == member.key } }
    return .object(members + sale(of: line, writing, isReturn: isNegative || table == names.returns))
  }

  /// What a returned line says of its sale; a sale of the same shift is booked by this very document.
  private func sale(of line: SalesLine, _ writing: RecordWriting, isReturn: Bool) -> [JSONMember] {
    let columns = names.line
    guard isReturn else { return writing.reference(columns.sale, nil) }
    var members = writing.reference(columns.sale, line.sold?.key)
    if let document = line.sold?.document { members += writing.text(columns.saleNumber, String(document)) }
    return members + writing.clock(columns.saleDate, subject.serverClock(report.date))
  }

  /// The tables of what was not paid in cash.
  mutating func payments() async throws -> [JSONMember] {
    var tables: [JSONMember] = []
    var placed: Set<Payment> = [.cash]
    for table in names.cashless where header.has(table.table) {
      var rows: [JSONValue] = []
      var back: [JSONValue] = []
      for payment in Payment.allCases where payment != .cash && !placed.contains(payment) {
        guard let word = table.words[payment] else { continue }
        let (paid, repaid) = (report.paid[payment], report.repaid[payment])
        placed.insert(payment)
        if paid == .zero, repaid == .zero { continue }
        let kind = try await kind(of: payment, word, table)
        if table.kind != nil, kind == nil {
          unplaced(payment, paid - repaid)
          continue
        }
        func row(_ name: String, _ at: Int, _ sum: Kopecks) -> JSONValue {
          let writing = RecordWriting(metadata: base.metadata, set: "\(names.set)_\(name)")
          return .object(
            [JSONMember("LineNumber", .string(String(at + 1)))] + (kind?(writing) ?? []) + writing.sum(table.sum, sum))
        }
        if let returns = table.returns {
          if paid != .zero { rows.append(row(table.table, rows.count, paid)) }
          if repaid != .zero { back.append(row(returns, back.count, repaid)) }
        } else if paid != repaid {
          rows.append(row(table.table, rows.count, paid - repaid))
        }
      }
      tables.append(JSONMember(table.table, .array(rows)))
      if let returns = table.returns, header.has(returns) { tables.append(JSONMember(returns, .array(back))) }
    }
    for payment in Payment.allCases where !placed.contains(payment) {
      let sum = report.paid[payment] - report.repaid[payment]
      if report.paid[payment] != .zero || report.repaid[payment] != .zero { unplaced(payment, sum) }
    }
    return tables
  }

  private mutating func unplaced(_ payment: Payment, _ sum: Kopecks) {
    doubts.append(
      Message(BooksNote.paymentUnplaced, ["payment": "@payment.\(payment.name)", "sum": sum.rubles]))
  }

  /// Writes the kind of a payment; nil where the catalog has no element that is surely it.
  private func kind(
    of payment: Payment, _ word: String, _ table: ReportPaymentNames
  ) async throws -> ((RecordWriting) -> [JSONMember])? {
    guard let name = table.kind else { return { _ in [] } }
    guard let set = table.kindSet else { return { $0.text(name, word) } }
    if ObjectKey(word) != nil { return { $0.reference(name, word.lowercased(), to: set) } }
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, base.has(set) else { return nil }
    var key = try await element(of: set, parts[0], parts[1])
    if key == nil, payment == .electronic {
      // A catalog with one element has no other kind to be taken for it.
      let all = try await elements(of: set, [])
      key = all.count == 1 ? all[0].key("Ref_Key") : nil
    }
    guard let key else { return nil }
    return { $0.reference(name, key.description, to: set) }
  }
}
