import Fiscal
import JSON

extension ReportPreparation {
  /// What the shift itself tells.
  func places() -> [JSONMember] {
    let isOpen = report.closed == nil
    let rates = Set((report.lines + report.returns).map(\.vat))
    var members: [JSONMember] = [JSONMember("Date", .string(subject.serverClock(report.date).description))]
    if let key = parties.organization?.key { members += header.reference(names.organization, key) }
    if let key = entry?.key.description {
      members += header.reference(names.register, key, to: base.profile.register.set)
    }
    if let shift = parties.shift, let set = base.profile.shift?.set {
      members += header.reference(names.shift, shift.key, to: set)
    }
    if let key = parties.outlet?.key { members += header.reference(names.outlet, key, to: base.profile.outlet.set) }
    members += header.number(names.shiftNumber, String(report.shift.number))
    members += header.clock(names.opened, report.opened.map(subject.serverClock))
    members += header.clock(names.closed, report.closed.map(subject.serverClock))
    if let word = isOpen ? names.stateOpen : names.stateClosed { members += header.text(names.state, word) }
    if let word = rates == [.none] ? names.untaxed : names.taxed { members += header.text(names.taxation, word) }
    members += header.sum(names.total, names.totalIs == .net ? report.net : report.sale)
    members += header.sum(names.returnsTotal, report.returned)
    members += header.sum(names.cash, report.paid.cash - report.repaid.cash)
    members += header.text(names.comment, report.mark)
    return members
  }

  /// What no receipt tells: the user's words, the register's element, an earlier document, what is usual; in this order.
  mutating func told(besides members: [JSONMember]) async throws -> [JSONMember] {
    let filled = Set(members.map { $0.key.hasSuffix("_Key") ? String($0.key.dropLast(4)) : $0.key })
    let wanted = Set(names.required + names.requiredInLines + names.copied)
      .union(names.ofRegister.keys).union(names.ofOutlet.keys).union(names.constants.keys).union(names.usual.keys)
    let lines = RecordWriting(metadata: base.metadata, set: "\(names.set)_\(names.lines)")
    var earlier = EarlierDocuments(preparation: self)
    var told: [JSONMember] = []
    var copied: [String: [String]] = [:]
    var usual: [String] = []
    for name in wanted.sorted() {
      let attribute = name.hasSuffix("_Key") ? String(name.dropLast(4)) : name
      let isOfLines = !header.has(attribute) && isOfLinesAlone(attribute)
      guard header.has(attribute) ? !filled.contains(attribute) : isOfLines else { continue }
      let writing = isOfLines ? lines : header
      if let value = names.constants[name] {
        told += try await resolved(attribute, value, writing)
      } else if let source = names.ofRegister[attribute], let found = entry?.record?.reference(source) {
        told += writing.reference(attribute, found.key.description, to: found.set)
      } else if names.copied.contains(attribute) || isOfLines,
        let (value, document) = try await earlier.value(of: attribute, inLines: isOfLines)
      {
        told += value
        copied[document, default: []].append(attribute)
      } else if let path = names.ofOutlet[attribute], let found = try await ofOutlet(path) {
        told += writing.reference(attribute, found.key.description, to: found.set)
        usual.append(isOfLines ? "\(names.lines).\(attribute)" : attribute)
      } else if let value = names.usual[name] {
        let found = try await resolved(attribute, value, writing)
        if !found.isEmpty { usual.append(attribute) }
        told += found
      }
      if isOfLines {
        ofLines += told.filter { member in member.key == attribute || member.key.hasPrefix(attribute + "_") }
        told.removeAll { member in member.key == attribute || member.key.hasPrefix(attribute + "_") }
      }
    }
    for (document, attributes) in copied.sorted(by: { $0.key < $1.key }) {
      notes.append(
        Message(BooksNote.valuesCopied, ["attributes": attributes.joined(separator: ", "), "document": document]))
    }
    if !usual.isEmpty { notes.append(Message(BooksNote.valuesUsual, ["attributes": usual.joined(separator: ", ")])) }
    return told
  }

  /// An attribute that the header has not and the lines have, and that no receipt tells.
  private func isOfLinesAlone(_ attribute: String) -> Bool {
    let line = names.line
    let ofReceipts = [
      line.goods, line.characteristic, line.quantity, line.packs, line.unit, line.packaging, line.price, line.sum,
      line.vat, line.tax, line.total, line.link, line.outlet, line.sale, line.saleNumber, line.saleDate,
    ]
    guard !ofReceipts.contains(attribute) else { return false }
    return names.requiredInLines.contains(attribute) || names.constants[attribute] != nil
      ? base.metadata.form(of: attribute, in: "\(names.set)_\(names.lines)") != nil : false
  }

  /// A value that a profile gives: a key, `[SET.]ATTRIBUTE=VALUE` that finds an element, or the value itself.
  private mutating func resolved(
    _ attribute: String, _ value: String, _ writing: RecordWriting
  ) async throws -> [JSONMember] {
    if ObjectKey(value) != nil { return writing.reference(attribute, value.lowercased()) }
    guard let equals = value.firstIndex(of: "=") else { return writing.plain(attribute, value) }
    var path = String(value[..<equals])
    var set = base.metadata.types[writing.set]?.references[attribute]
    if let point = path.lastIndex(of: ".") {
      set = String(path[..<point])
      path = String(path[path.index(after: point)...])
    }
    let wanted = String(value[value.index(after: equals)...])
    guard let set, base.has(set) else { return [] }
    let found = try await base.optional { try await element(of: set, path, wanted) }
    guard let key = found ?? nil else { return [] }
    return writing.reference(attribute, key.description, to: set)
  }

  /// The one element of a catalog that belongs to the outlet; nil where it has none or several.
  private func ofOutlet(_ path: String) async throws -> (set: String, key: ObjectKey)? {
    guard let point = path.lastIndex(of: "."), let outlet = parties.outlet.flatMap({ ObjectKey($0.key) }) else {
      return nil
    }
    let (set, attribute) = (String(path[..<point]), String(path[path.index(after: point)...]))
    let found = try await base.optional { try await elements(of: set, [attribute]) } ?? []
    let own = found.filter { $0.reference(attribute)?.key == outlet }
    // Where they do not tell whose they are, the only one there is.
    let isTold = found.contains { $0.reference(attribute) != nil }
    guard let key = (isTold ? own : found).first?.key("Ref_Key"), (isTold ? own : found).count == 1 else { return nil }
    return (set, key)
  }

  /// The one element of a catalog whose attribute has a value.
  func element(of set: String, _ attribute: String, _ wanted: String) async throws -> ObjectKey? {
    let found = try await elements(of: set, [attribute]).filter {
      $0.text(attribute)?.lowercased() == wanted.foldedName?.lowercased()
    }
    return found.count == 1 ? found[0].key("Ref_Key") : nil
  }

  /// Tells what the configuration wants filled and nobody told.
  mutating func tellMissing(in members: [JSONMember], _ tables: [JSONMember]) {
    func isFilled(_ name: String, in members: [JSONMember]) -> Bool {
      members.contains { member in
        guard member.key == name || member.key == name + "_Key" else { return false }
        return member.value.bool != nil || member.value.text.map { $0 != ObjectKey.empty } ?? false
      }
    }
    var missing = names.required.filter { header.has($0) && !isFilled($0, in: members) }
    let row = tables.first { $0.key == names.lines }?.value.elements?.first?.members
    let lines = RecordWriting(metadata: base.metadata, set: "\(names.set)_\(names.lines)")
    for name in names.requiredInLines {
      guard let row, lines.has(name), !isFilled(name, in: row) else { continue }
      missing.append("\(names.lines).\(name)")
    }
    guard !missing.isEmpty else { return }
    doubts.append(Message(BooksNote.requiredMissing, ["attributes": missing.joined(separator: ", ")]))
  }
}

/// Earlier documents of the same register, read when the first of them is needed.
struct EarlierDocuments {
  private let base: OpenInfobase
  private let names: ReportNames
  private let shift: ShiftID
  private let condition: String?
  private let receipts: (set: String, condition: String, lines: String?)?
  private var documents: [(record: ODataRecord, set: String, lines: String?)]?

  init(preparation: ReportPreparation) {
    base = preparation.base
    names = preparation.names
    shift = preparation.report.shift
    let (base, names) = (base, names)
    let profile = base.profile
    if let register = names.register, let key = preparation.entry?.key {
      condition = base.condition(register, in: names.set, is: key, of: profile.register.set, code: nil)
    } else if let outlet = names.outlet, let key = preparation.parties.outlet.flatMap({ ObjectKey($0.key) }) {
      condition = base.condition(outlet, in: names.set, is: key, of: profile.outlet.set, code: nil)
    } else {
      condition = nil
    }
    if let sale = profile.receipts.first(where: { $0.sign == .sale && base.has($0.set) }), let register = sale.register,
      let key = preparation.entry?.key,
      let mine = base.condition(register, in: sale.set, is: key, of: profile.register.set, code: nil)
    {
      receipts = (sale.set, mine, sale.lines)
    } else {
      receipts = nil
    }
  }

  /// The first filled value, and how the document is called that has it.
  mutating func value(of attribute: String, inLines: Bool) async throws -> (members: [JSONMember], document: String)? {
    if documents == nil { documents = try await read() }
    for document in documents ?? [] {
      guard document.set == names.set || inLines || names.copiedOfReceipts.contains(attribute) else { continue }
      let records = inLines ? document.record.rows(document.lines) : [document.record]
      guard let record = records.first, let reference = record.reference(attribute) else {
        guard let text = records.first?.text(attribute) else { continue }
        return ([JSONMember(attribute, .string(text))], label(document.record, document.set))
      }
      let table = inLines ? "\(names.set)_\(names.lines)" : names.set
      let writing = RecordWriting(metadata: base.metadata, set: table)
      return (
        writing.reference(attribute, reference.key.description, to: reference.set), label(document.record, document.set)
      )
    }
    return nil
  }

  private func label(_ record: ODataRecord, _ set: String) -> String {
    "\(ObjectName.people(set)) \(record.text("Number") ?? "–")"
  }

  private func read() async throws -> [(record: ODataRecord, set: String, lines: String?)] {
    var documents: [(record: ODataRecord, set: String, lines: String?)] = []
    for (set, condition, lines) in [
      (names.set, condition, names.lines), (receipts?.set, receipts?.condition, receipts?.lines),
    ] {
      guard let set, let condition else { continue }
      let query = ODataQuery(set: set, conditions: [condition], order: ["Date desc", "Ref_Key desc"])
      let page = try await base.optional { try await base.client.page(query, top: 5) } ?? []
      let others = page.filter { record in
        record.flag("DeletionMark") != true && !SalesReport.isMarked(record.text(names.comment), of: shift)
      }
      documents += others.map { ($0, set, lines) }
    }
    return documents
  }
}
