import Fiscal

/// One question for a register's receipts: fiscal operations, the documents behind them, documents without an operation,
/// and the frames of the shifts.
struct ReceiptReading {
  let base: OpenInfobase
  let subject: ReceiptSubject
  /// On the server's clock.
  let period: Period

  private var notes: [Message] = []
  private var complete = true

  init(base: OpenInfobase, subject: ReceiptSubject, period: Period) {
    self.base = base
    self.subject = subject
    self.period = Period(from: subject.serverClock(period.from), to: subject.serverClock(period.to))
  }

  private var fiscal: FiscalNames? { base.profile.fiscal.flatMap { base.has($0.set) ? $0 : nil } }

  mutating func run(progress: Progress.Report) async throws -> SourceAnswer {
    if period.from > period.to { return SourceAnswer() }
    guard base.profile.sources.contains(where: base.has) else {
      // Sales can be written here, and not read.
      let objects = ObjectName.people(base.profile.sources)
      return SourceAnswer(complete: false, notes: [Message(BooksNote.notIncluded, ["objects": objects])])
    }
    let candidates = try await operations(progress)
    let known = Set(candidates.compactMap(\.document))
    var documents = try await ownDocuments(known, progress)
    let missing = known.subtracting(documents.keys)
    for document in try await base.documents(missing, for: subject) { documents[document.reference] = document }
    let operations = belonging(candidates, documents)
    let alone = try await withoutOperation(documents, known)
    tellWhatIsNotIncluded(operations, documents)

    let names = try await ReceiptWords(
      base: base, documents: operations.compactMap { $0.document.flatMap { documents[$0] } } + alone)
    var answer: [SourceDocument] = operations.map { operation in
      let document = operation.document.flatMap { documents[$0] }
      return SourceDocument(
        .receipt(receipt(operation, document, names)), key: operation.key, original: operation.original)
    }
    answer += alone.compactMap { document in
      receipt(document, names).map {
        let key = "\(document.reference.set ?? ""):\(document.reference.key)"
        return SourceDocument(.receipt($0), key: key, original: document.original)
      }
    }
    answer.sort { Self.order($0) < Self.order($1) }
    let shifts = try await shifts(answer.compactMap(\.receipt))
    return SourceAnswer(documents: answer, shifts: shifts, complete: complete, notes: notes)
  }

  private static func order(_ document: SourceDocument) -> (WallClock, UInt32, String) {
    let receipt = document.receipt
    return (receipt?.datetime ?? WallClock(seconds: 0), receipt?.document ?? 0, document.key ?? "")
  }

  private func step(_ done: Int, _ total: Int?) -> Progress {
    Progress(Message(BooksNote.readingReceipts, ["register": subject.name]), done: done, total: total)
  }

  // MARK: Fiscal operations

  /// Operations of the period that may be this register's; all others are left out by what the record itself says.
  private mutating func operations(_ progress: Progress.Report) async throws -> [FiscalOperation] {
    guard let fiscal else {
      guard subject.key != nil else { throw Fault(BooksFault.registerUnknown, ["register": subject.name]) }
      if let set = base.profile.fiscal?.set {
        notes.append(Message(BooksNote.documentsAlone, ["object": ObjectName.people(set)]))
      }
      return []
    }
    var unreadable: [String] = []
    var told: [Message] = []
    let link = base.metadata.types[fiscal.set]?.references[fiscal.document]
    let read = { (record: ODataRecord) -> FiscalOperation? in
      switch FiscalOperation.read(record, fiscal, documentsOf: link) {
      case .operation(let operation): return mayBelong(operation) && period.contains(operation.date) ? operation : nil
      case .other: return nil
      case .unreadable:
        if let name = concern(of: record, fiscal) { unreadable.append(name) }
        return nil
      }
    }
    let answer = try await base.dated(
      ODataQuery(set: fiscal.set, order: [fiscal.record], keys: fiscal.keys),
      conditions: [
        "\(fiscal.date) ge \(ODataLiteral.clock(period.from))", "\(fiscal.date) le \(ODataLiteral.clock(period.to))",
      ], by: fiscal.date, from: period.from, narrowing: narrowing(fiscal), top: 250, notes: &told,
      progress: { progress(step($0, $1)) }, read)
    notes += told
    if !answer.complete {
      complete = false
      notes.append(answer.shortage(of: fiscal.set))
    }
    tell(unreadable, of: fiscal.set)
    return answer.items
  }

  /// What a record that cannot be read is called; nil where it is of another time or of another register.
  private func concern(of record: ODataRecord, _ fiscal: FiscalNames) -> String? {
    if let date = record.clock(fiscal.date), !period.contains(date) { return nil }
    if let its = record.text(fiscal.registration), let mine = subject.registration, its != mine.text { return nil }
    return record.text(fiscal.number) ?? record.text(fiscal.record) ?? ""
  }

  private mutating func tell(_ unreadable: [String], of set: String) {
    guard let first = unreadable.first else { return }
    complete = false
    notes.append(
      Message(
        BooksNote.unreadableRecords,
        ["count": String(unreadable.count), "first": first, "object": ObjectName.people(set)]))
  }

  /// Spares the network the records of other registers; those without a РНМ come all the same.
  private func narrowing(_ fiscal: FiscalNames) -> [String] {
    guard let name = fiscal.registration, base.metadata.has(name, in: fiscal.set), let number = subject.registration
    else { return [] }
    return ["(\(name) eq \(ODataLiteral.string(number.text)) or \(name) eq '')"]
  }

  private func mayBelong(_ operation: FiscalOperation) -> Bool {
    guard let its = operation.registration, let mine = subject.registration else { return true }
    return its == mine
  }

  /// The operations of this register: by the РНМ or the drive in the record, else through the document's register.
  private mutating func belonging(
    _ candidates: [FiscalOperation], _ documents: [ObjectReference: BookedDocument]
  ) -> [FiscalOperation] {
    var unassigned = 0
    let mine = candidates.filter { operation in
      if let its = operation.registration, let registration = subject.registration { return its == registration }
      if let its = operation.drive, its == subject.drive { return true }
      if let isOwn = operation.document.flatMap({ documents[$0]?.isOwn }) { return isOwn }
      unassigned += 1
      return false
    }
    if unassigned > 0 { notes.append(Message(BooksNote.unassignedRecords, ["count": String(unassigned)])) }
    return mine
  }

  // MARK: Documents

  private mutating func ownDocuments(
    _ known: Set<ObjectReference>, _ progress: Progress.Report
  ) async throws -> [ObjectReference: BookedDocument] {
    var told: [Message] = []
    let isAll = fiscal == nil
    let answer = try await base.documents(of: subject, in: period, known: known, notes: &told) { done, total in
      if isAll { progress(step(done, total)) }
    }
    notes += told
    if told.contains(where: { $0.code == BooksNote.shortAnswer.rawValue }) { complete = false }
    return Dictionary(answer.items.map { ($0.reference, $0) }) { _, last in last }
  }

  /// Booked documents of the period to which no fiscal operation belongs, whenever it may have been.
  private mutating func withoutOperation(
    _ documents: [ObjectReference: BookedDocument], _ known: Set<ObjectReference>
  ) async throws -> [BookedDocument] {
    var alone = documents.values.filter {
      $0.names?.alone == true && $0.isOwn == true && $0.isBooked && !known.contains($0.reference)
    }
    for (set, broken) in Dictionary(grouping: alone.filter { $0.total == nil }, by: { $0.reference.set ?? "" }) {
      tell(broken.map(\.label), of: set)
    }
    alone.removeAll { $0.total == nil }
    guard let fiscal, !alone.isEmpty else { return alone }
    let links = alone.map(\.reference).sorted { $0.key < $1.key }.compactMap { base.link(to: $0, fiscal) }
    do {
      let found = try await base.client.some(
        of: links, ODataQuery(set: fiscal.set, order: ["\(fiscal.record) asc"], keys: fiscal.keys), single: false)
      let elsewhere = Set(found.compactMap { $0.reference(fiscal.document)?.key })
      alone.removeAll { elsewhere.contains($0.reference.key) }
    } catch let fault as Fault where fault.isQueryRefusal {
      notes.append(
        Message(
          BooksNote.linkRefused,
          ["object": ObjectName.people(fiscal.set), "text": fault.message.facts["text"] ?? ""]))
    }
    if let first = alone.min(by: { ($0.date ?? period.from) < ($1.date ?? period.from) }) {
      notes.append(
        Message(BooksNote.withoutOperation, ["count": String(alone.count), "first": first.label]))
    }
    return alone
  }

  /// Tells which objects would give lines and cashiers, which documents are deleted, and which are gone.
  private mutating func tellWhatIsNotIncluded(
    _ operations: [FiscalOperation], _ documents: [ObjectReference: BookedDocument]
  ) {
    var sets: Set<String> = []
    var deleted: [String] = []
    var lost: [String] = []
    for operation in operations {
      guard let reference = operation.document, let set = reference.set else { continue }
      if !base.has(set) {
        sets.insert(set)
      } else if let document = documents[reference] {
        if document.isDeleted { deleted.append(operation.number.map(String.init) ?? document.label) }
      } else {
        lost.append(operation.number.map(String.init) ?? reference.key.description)
      }
    }
    if !sets.isEmpty { notes.append(Message(BooksNote.notIncluded, ["objects": ObjectName.people(sets)])) }
    for (list, note) in [(deleted, BooksNote.deletedDocuments), (lost, .lostDocuments)] {
      if let first = list.first { notes.append(Message(note, ["count": String(list.count), "first": first])) }
    }
  }

  // MARK: Shifts

  private mutating func shifts(_ receipts: [Receipt]) async throws -> [Shift] {
    if fiscal == nil, base.profile.receiptNumber == .document { tellWhetherNumbersRestart(receipts) }
    var told: [Message] = []
    let booked = try await base.shifts(of: subject, in: period, notes: &told)
    notes += told
    if !booked.complete { complete = false }
    var shifts: [ShiftID: Shift] = [:]
    var order: [ShiftID] = []
    var without = 0
    for shift in booked.items {
      guard let frame = shift.frame(of: subject, receipts: receipts) else {
        without += 1
        continue
      }
      if shifts[frame.id] == nil { order.append(frame.id) }
      shifts[frame.id] = frame
    }
    if without > 0 { notes.append(Message(BooksNote.shiftsWithoutDrive, ["count": String(without)])) }
    return order.compactMap { shifts[$0] }
  }

  /// Numbers that begin anew with a shift are numbers in the shift, not № ФД.
  private mutating func tellWhetherNumbersRestart(_ receipts: [Receipt]) {
    var restarts = 0
    var last: (shift: UInt32, largest: UInt32)?
    for receipt in receipts {
      guard let shift = receipt.shift, let number = receipt.document else { continue }
      if let before = last, before.shift == shift {
        last = (shift, max(before.largest, number))
      } else {
        if let before = last, shift > before.shift, number < before.largest { restarts += 1 }
        last = (shift, number)
      }
    }
    guard restarts > 0 else { return }
    notes.append(
      Message(BooksNote.numbersRestart, ["count": String(restarts), "setting": "receipt-number: in-shift"]))
  }
}

extension OpenInfobase {
  func receipts(
    of register: Register, in period: Period, progress: Progress.Report
  ) async throws -> SourceAnswer {
    var reading = ReceiptReading(base: self, subject: try await subject(of: register), period: period)
    return try await reading.run(progress: progress)
  }
}
