import Fiscal
import JSON

/// Finds the fiscal documents in a JSON value, whatever they are wrapped in, and reads them.
///
/// The rule that covers all wrappers: walk into the structure until an object is a document (it has a total, or stands
/// under a root key of the ФНС format); what stands around it is kept, not read.
final class DocumentReader {
  let tape = JSONTape()
  let side: SideName
  let fields: FiscalFields
  let itemFields: FiscalFields
  // One reader belongs to one thread and is not called back: see ``JSONTape``.
  @exclusivity(unchecked) var receipt = RawReceipt()
  /// The lines of the document being read, in the same memory for all whose lines nobody keeps.
  @exclusivity(unchecked) var lines: [ReceiptItem] = []
  /// What is doubtful in the document being read.
  @exclusivity(unchecked) var doubts: [Message] = []
  @exclusivity(unchecked) var clocks = ClockBytes()
  @exclusivity(unchecked) var owners = ByteNumbers()
  @exclusivity(unchecked) var ownerNumbers: [(number: TaxNumber?, doubt: Message?)] = []
  @exclusivity(unchecked) var goods = ByteNumbers()
  @exclusivity(unchecked) var goodsNames: [String] = []
  @exclusivity(unchecked) var registers = ByteNumbers()
  @exclusivity(unchecked) var registerDoubts: [Message?] = []
  @exclusivity(unchecked) private var text = UnsafeRawBufferPointer(start: nil, count: 0)

  init(side: SideName) {
    self.side = side
    let table = KeyTable()
    fields = FiscalFields(table)
    itemFields = FiscalFields(table)
  }

  /// Why a document is refused.
  struct Refusal: Error {
    let message: Message
  }

  /// Where a document was found: the value that is its record in the source, the record's key and its line.
  private struct Place {
    var record: Int
    var key: String?
    var line: Int
  }

  /// Reads the documents of the value that the tape holds.
  /// - Parameter text: the bytes that the tape was filled from.
  /// - Parameter line: the line on which the value begins.
  /// - Parameter key: what it stands under, when it is not a record of its own.
  /// - Parameter isRecord: whether it must be a document or hold one: otherwise it is refused.
  func read<Sink: ReceiptSink>(
    _ text: UnsafeRawBufferPointer, line: Int, under key: FiscalKey? = nil, isRecord: Bool = true,
    into intake: inout Intake<Sink>
  ) throws {
    self.text = text
    let key = isRecord && tape.kind(0) == .array ? .list : key
    let found = try walk(0, under: key, Place(record: 0, key: nil, line: line), &intake)
    if !found, isRecord {
      intake.summary.rows += 1
      intake.reject(Message(RejectReason.notReceipt), line: line)
    }
  }

  /// - Returns: whether there were documents in it, or a list that has room for them.
  private func walk<Sink: ReceiptSink>(
    _ token: Int, under key: FiscalKey?, _ place: Place, _ intake: inout Intake<Sink>
  ) throws -> Bool {
    switch tape.kind(token) {
    case .array: return try walkList(token, under: key, place, &intake)
    case .object: break
    default: return false
    }
    fields.read(tape, token)
    var place = place
    if let id = fields[.sourceKey], let text = tape.text(id) { place.key = text }
    if let form = form(under: key) {
      try document(token, form, place, &intake)
      return true
    }
    var found = false
    for key in tape.children(token) {
      let kind = tape.kind(key + 1)
      guard kind == .object || kind == .array else { continue }
      if try walk(key + 1, under: fields.meaning(tape, key), place, &intake) { found = true }
    }
    return found
  }

  private func walkList<Sink: ReceiptSink>(
    _ token: Int, under key: FiscalKey?, _ place: Place, _ intake: inout Intake<Sink>
  ) throws -> Bool {
    let isList = key == .list
    var found = isList && tape.next(token) == token + 1
    var line = place.line
    var counted = tape.start(place.record)
    for child in tape.children(token) {
      let start = tape.start(child)
      line += text[counted..<start].count { $0 == 0x0A }
      counted = start
      if try walk(child, under: nil, Place(record: child, key: nil, line: line), &intake) {
        found = true
      } else if isList {
        intake.summary.rows += 1
        intake.reject(Message(RejectReason.notReceipt), line: line)
        found = true
      }
    }
    return found
  }

  /// The form of the document whose fields were just read; nil when the object is none.
  private func form(under root: FiscalKey?) -> DocumentForm? {
    let code = fields[.code].flatMap { tape.integer($0) }.flatMap { DocumentForm(rawValue: Int(clamping: $0)) }
    let isNamed = fields[.drive] != nil || fields[.document] != nil
    if let form = root?.form, isNamed || fields[.total] != nil || fields[.dateTime] != nil {
      // Some write every settlement under `receipt` and tell the kind by the code.
      if form.kind != nil, let code, code.kind != nil { return code }
      return form
    }
    if fields[.total] != nil { return code?.kind != nil ? code : .receipt }
    guard isNamed else { return nil }
    return code ?? (fields[.operationType] != nil ? .receipt : nil)
  }

  private func document<Sink: ReceiptSink>(
    _ token: Int, _ form: DocumentForm, _ place: Place, _ intake: inout Intake<Sink>
  ) throws {
    intake.summary.rows += 1
    if !doubts.isEmpty { doubts.removeAll(keepingCapacity: true) }
    let wantsDetails = intake.sink.wantsDetails
    let original = wantsDetails ? tape.whole(place.record) : nil
    var details = ReceiptDetails(key: place.key, original: original)
    var report: ReportDocument?
    do throws(Refusal) {
      if let key = fields.duplicate { throw refusal(.duplicateKey, ["key": FieldBytes.shown(tape.text(key) ?? "")]) }
      if let kind = form.kind {
        receipt.line = place.line
        receipt.kind = kind
        try readReceipt(wantsDetails, &details)
      } else {
        report = try readReport(form)
      }
    } catch {
      intake.reject(error.message, line: place.line)
      return
    }
    if let report { return try intake.take(report, key: place.key, original: original) }
    if !doubts.isEmpty { intake.doubt(doubts, line: place.line) }
    details.warnings = doubts
    try intake.take(receipt, details)
  }

  func refusal(_ reason: RejectReason, _ facts: [String: String] = [:]) -> Refusal {
    Refusal(message: Message(reason, facts))
  }

  /// A refusal of a field's value, by the key that the file has for it.
  func refusal(_ reason: RejectReason, _ token: Int) -> Refusal {
    let facts = ["field": tape.text(token - 1) ?? "", "value": FieldBytes.shown(tape.bytes(token), .utf8)]
    return refusal(reason, facts)
  }
}

extension JSONTape {
  /// The token's bytes with the quotes of a text.
  func whole(_ token: Int) -> UnsafeRawBufferPointer {
    let bytes = bytes(token)
    guard kind(token) == .string || kind(token) == .escaped, let base = bytes.baseAddress else { return bytes }
    return UnsafeRawBufferPointer(start: base - 1, count: bytes.count + 2)
  }
}
