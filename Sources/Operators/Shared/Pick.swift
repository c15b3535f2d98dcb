import Fiscal

/// What of the harvest is the register's and lies in the period. The operator's own filters are not trusted.
struct Pick {
  /// Documents of the register, the days of slack included.
  let own: [DocumentRecord]
  /// Those of the period, in ascending order of time.
  let documents: [SourceDocument]
  /// False where settlements came that cannot be read.
  let isComplete: Bool
  let notes: [Message]

  init(_ harvest: Harvest, register: Register, period: Period, title: String) {
    let belongs = Pick.belonging(to: register, harvest.records)
    own = harvest.records.filter(belongs)
    let inPeriod = own.filter { record in record.datetime.map(period.contains) ?? true }
    documents = Pick.ordered(inPeriod).compactMap(\.sourceDocument)

    var forms: [String: Int] = [:]
    var fields: [String: Int] = [:]
    for record in inPeriod {
      switch record.content {
      case .unknown(let form): forms[form, default: 0] += 1
      case .unreadable(let field): fields[field, default: 0] += 1
      case .receipt, .report: continue
      }
    }
    isComplete = fields.isEmpty
    notes = Pick.notes(
      register, title, forms: forms, fields: fields, others: harvest.count - own.count, unlike: harvest.unlike)
  }

  /// By РНМ; a document without one by its drive. A register has had other drives than the one in it now: those
  /// are known from documents that have both numbers.
  private static func belonging(to register: Register, _ records: [DocumentRecord]) -> (DocumentRecord) -> Bool {
    let registration = register.registration
    var drives: Set<DriveNumber> = []
    if let drive = register.drive { drives.insert(drive) }
    for record in records where registration != nil && record.register == registration {
      if let drive = record.drive { drives.insert(drive) }
    }
    return { record in
      if let registration, let told = record.register { return told == registration }
      if let drive = record.drive { return drives.contains(drive) }
      // Nobody's: it is counted with what cannot be read.
      return record.register == nil
    }
  }

  private static func ordered(_ records: [DocumentRecord]) -> [DocumentRecord] {
    records.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      if left.datetime != right.datetime, let one = left.datetime, let other = right.datetime { return one < other }
      if left.drive == right.drive, let one = left.document, let other = right.document, one != other {
        return one < other
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  private static func notes(
    _ register: Register, _ title: String, forms: [String: Int], fields: [String: Int], others: Int, unlike: Int
  ) -> [Message] {
    func note(_ code: OperatorNote, _ count: Int, _ facts: [String: String] = [:]) -> Message? {
      guard count > 0 else { return nil }
      let common = ["operator": title, "register": register.label, "count": String(count)]
      return Message(code, facts.merging(common) { first, _ in first })
    }
    let unknown = forms.values.reduce(0, +)
    let unreadable = fields.values.reduce(0, +)
    return [
      note(.unknownDocuments, unknown, ["forms": forms.keys.sorted().joined(separator: ", ")]),
      note(.unreadableDocuments, unreadable, ["fields": fields.keys.sorted().joined(separator: ", ")]),
      note(.otherRegisters, others), note(.unlikeUnderOneNumber, unlike),
    ].compactMap(\.self)
  }
}
