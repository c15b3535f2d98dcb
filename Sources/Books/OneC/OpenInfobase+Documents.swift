import Fiscal

extension OpenInfobase {
  /// What the profile says of documents in a set that this record is one of.
  private func names(of record: ODataRecord, in set: String) -> ReceiptNames? {
    profile.receipts.first { $0.set == set && ($0.operation?.holds(for: record) ?? true) }
  }

  /// Attributes that are read of documents in a set.
  func documentColumns(in set: String) -> [String] {
    let roles = profile.receipts.filter { $0.set == set }
    guard !roles.isEmpty else {
      return metadata.select(["DeletionMark", "Posted"] + anyRegisters + anyCashiers, in: set)
    }
    var names: [String?] = ["Number", "Date", "DeletionMark", "Posted"]
    for role in roles {
      names += [
        role.register, role.shift, role.number, role.total, role.archived, role.when?.field, role.archivedWhen?.field,
      ]
      names += [role.operation?.field, role.lines]
      names += role.cashiers.map(Optional.some)
    }
    return metadata.select(names + profile.payments.map(\.table), in: set)
  }

  /// Names that a document of any set may use for its register and its people.
  private var anyRegisters: [String] { Set(profile.receipts.compactMap(\.register)).sorted() }
  private var anyCashiers: [String] { profile.receipts.first { $0.sign == .sale }?.cashiers ?? [] }

  func document(_ record: ODataRecord, in set: String, for subject: ReceiptSubject, keepOriginal: Bool)
    -> BookedDocument?
  {
    guard let key = record.key("Ref_Key") else { return nil }
    let names = names(of: record, in: set)
    let register = names?.register ?? anyRegisters.first
    return BookedDocument(
      reference: ObjectReference(set: set, key: key), names: names, date: record.clock("Date"),
      shift: record.number(names?.shift), number: record.number(names?.number), total: record.sum(names?.total),
      isDeleted: record.flag("DeletionMark") ?? false, isPosted: record.flag("Posted") ?? true,
      isArchived: (record.flag(names?.archived) ?? false)
        || (names?.archivedWhen.map { record.has($0.field) && $0.holds(for: record) } ?? false),
      isPunched: names?.when?.holds(for: record) ?? true,
      isOwn: register.flatMap { subject.owns(record, by: $0) }, cashier: cashier(of: record, in: set, names),
      lines: record.rows(names?.lines).map(line), payments: profile.payments.flatMap { payments(of: record, $0) },
      label: record.text("Number") ?? key.description, original: keepOriginal ? record.original : nil)
  }

  /// The first person who is filled and whose catalog is included.
  private func cashier(of record: ODataRecord, in set: String, _ names: ReceiptNames?) -> ObjectReference? {
    for attribute in names?.cashiers ?? anyCashiers {
      guard let found = record.reference(attribute) else { continue }
      let catalog = found.set ?? metadata.types[set]?.references[attribute] ?? profile.people[attribute]
      if let catalog, has(catalog) { return ObjectReference(set: catalog, key: found.key) }
    }
    return nil
  }

  private func line(_ row: ODataRecord) -> BookedLine {
    let names = profile.line
    let goods = row.reference(names.goods)?.key
    let vat = row.reference(names.vat)?.key
    let sum = names.sums.lazy.compactMap { row.sum($0) }.first { $0 != .zero }
    return BookedLine(
      goods: goods, name: goods == nil ? row.text(names.goods).flatMap { $0 == ObjectKey.empty ? nil : $0 } : nil,
      quantity: row.quantity(names.quantity), price: row.sum(names.price),
      sum: sum ?? names.sums.lazy.compactMap { row.sum($0) }.first, vat: vat,
      vatName: vat == nil ? row.text(names.vat) : nil,
      code: names.codes.lazy.compactMap { row.text($0) }.first)
  }

  private func payments(of record: ODataRecord, _ table: PaymentNames) -> [BookedPayment] {
    record.rows(table.table).compactMap { row in
      guard let sum = row.sum(table.sum) else { return nil }
      let key = table.kind.flatMap { row.reference($0)?.key }
      return BookedPayment(table: table, kind: key == nil ? row.text(table.kind) : nil, kindKey: key, sum: sum)
    }
  }

  /// Documents of receipts of a register in a stretch of the server's time.
  /// - Parameter known: documents that have a fiscal operation; of the others the text is kept.
  func documents(
    of subject: ReceiptSubject, in period: Period, known: Set<ObjectReference>, notes: inout [Message],
    progress: (Int, Int?) -> Void = { _, _ in }
  ) async throws -> ODataRecords<BookedDocument> {
    var answer = ODataRecords<BookedDocument>(items: [], came: 0)
    guard let key = subject.key else { return answer }
    for set in Set(profile.receipts.filter(\.alone).map(\.set)).sorted() where has(set) {
      guard let names = profile.receipts.first(where: { $0.set == set }),
        let register = names.register,
        let mine = condition(register, in: set, is: key, of: profile.register.set, code: subject.code)
      else { continue }
      let came = answer.came
      let read = { (record: ODataRecord) -> BookedDocument? in
        let isKnown = record.key("Ref_Key").map { known.contains(ObjectReference(set: set, key: $0)) } ?? false
        return document(record, in: set, for: subject, keepOriginal: !isKnown)
      }
      let part = try await dated(
        ODataQuery(set: set, select: documentColumns(in: set), order: ["Ref_Key"]),
        conditions: [
          "Date ge \(ODataLiteral.clock(period.from))", "Date le \(ODataLiteral.clock(period.to))",
        ], by: "Date", from: period.from, narrowing: [mine], top: 100, notes: &notes,
        progress: { progress(came + $0, $1.map { came + $0 }) }, read)
      answer.items += part.items.filter { $0.isOwn == true && $0.date.map(period.contains) ?? false }
      answer.came += part.came
      if !part.complete { notes.append(part.shortage(of: set)) }
    }
    return answer
  }

  /// Documents by their keys; those of sets that are not included, or closed to the user, are left out.
  func documents(_ references: Set<ObjectReference>, for subject: ReceiptSubject) async throws -> [BookedDocument] {
    var documents: [BookedDocument] = []
    for (set, members) in Dictionary(grouping: references, by: { $0.set ?? "" }).sorted(by: { $0.key < $1.key }) {
      guard has(set) else { continue }
      let records = try await optional {
        try await client.objects(Set(members.map(\.key)), in: set, select: documentColumns(in: set))
      }
      documents += (records ?? []).compactMap { document($0, in: set, for: subject, keepOriginal: false) }
    }
    return documents
  }
}

extension ODataRecords {
  /// The note that fewer came than were counted.
  func shortage(of set: String) -> Message {
    Message(
      BooksNote.shortAnswer,
      ["object": ObjectName.people(set), "expected": String(expected ?? came), "came": String(came)])
  }
}
