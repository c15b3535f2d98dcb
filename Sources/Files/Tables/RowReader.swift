import Fiscal

/// Makes a receipt of a row's fields.
///
/// Its functions are mutating even where they change nothing: a reader is large, and would be copied for every call.
struct RowReader {
  enum Outcome {
    /// ``RowReader/receipt`` holds it.
    case receipt
    /// A row that means no receipt: a total, a group's title, the header once more.
    case skipped
    case reject(Message)
  }

  let layout: TableLayout
  let script: Script
  private(set) var receipt = RawReceipt()
  /// What is doubtful in the last receipt.
  private(set) var doubts: [Message] = []

  // The row being read.
  private var bytes: UnsafeRawPointer?
  private var fields = UnsafeBufferPointer<RowField>(start: nil, count: 0)

  private var clocks = ClockBytes()
  private var signs = WordCache<Sign>()
  private var kinds = WordCache<ReceiptKind>()
  private let restoredDigits = SixteenBytes()

  init(layout: TableLayout, script: Script) {
    self.layout = layout
    self.script = script
    receipt.cashierScript = script
  }

  /// Reads a row. The receipt's texts point into `bytes`.
  mutating func read(_ bytes: UnsafeRawPointer, _ fields: UnsafeBufferPointer<RowField>, line: Int) -> Outcome {
    self.bytes = bytes
    self.fields = fields
    if !doubts.isEmpty { doubts.removeAll(keepingCapacity: true) }
    receipt.line = line
    do throws(Refusal) {
      receipt.datetime = try datetime()
      receipt.register = try sixteen(.register)
      receipt.drive = try sixteen(.drive)
      if receipt.drive.isEmpty, receipt.register.isEmpty { throw missing(layout.has(.drive) ? .drive : .register) }
      receipt.shift = try number(.shift)
      receipt.number = try number(.number)
      receipt.document = try number(.document)
      receipt.sign = try sign()
      try sums()
      receipt.cashier = field(.cashier)
      try rest()
      return .receipt
    } catch {
      return isNoReceipt() ? .skipped : .reject(error.message)
    }
  }

  private struct Refusal: Error {
    let message: Message
  }

  private mutating func refusal(_ reason: RejectReason, _ column: Column? = nil, _ value: UnsafeRawBufferPointer? = nil)
    -> Refusal
  {
    var facts: [String: String] = [:]
    if let column { facts["field"] = layout.title(column) }
    if let value { facts["value"] = FieldBytes.shown(value, script) }
    return Refusal(message: Message(reason, facts))
  }

  private mutating func missing(_ column: Column) -> Refusal { refusal(.missing, column) }

  @inline(__always)
  private mutating func field(_ column: Column) -> UnsafeRawBufferPointer {
    let index = layout.field(column)
    guard index >= 0, index < fields.count, let bytes else { return RawReceipt.nothing }
    return fields[index].bytes(in: bytes)
  }

  private mutating func bare(_ column: Column) -> UnsafeRawBufferPointer {
    FieldBytes.bare(field(column), script)
  }

  private mutating func text(_ bytes: UnsafeRawBufferPointer) throws(Refusal) -> String {
    guard let text = script.text(bytes) else { throw refusal(.badText) }
    return text
  }
}

// MARK: Columns

extension RowReader {
  @inline(__always)
  private mutating func datetime() throws(Refusal) -> WallClock {
    if let plain = clocks.plain(field(.datetime)), plain.isStorable {
      if plain.seconds < 1_451_606_400 { doubtDate(plain) }
      return plain
    }
    return try slowDatetime()
  }

  private mutating func slowDatetime() throws(Refusal) -> WallClock {
    let value = bare(.datetime)
    guard !value.isEmpty else { throw missing(.datetime) }
    var written = try text(value)
    if layout.has(.time), let date = ClockText(written), date.precision == .day {
      let time = try text(bare(.time))
      // Some programs write the time of a column of dates as 0:00:00 and the time of day apart.
      if !time.isEmpty { written += " " + time }
    }
    guard let clock = WallClock(written), clock.isStorable else { throw refusal(.badDate, nil, value) }
    if !clock.isPlausible { doubtDate(clock) }
    return clock
  }

  private mutating func doubtDate(_ clock: WallClock) {
    doubts.append(Message(Doubt.oddDate, ["datetime": clock.description]))
  }

  @inline(__always)
  private mutating func sixteen(_ column: Column) throws(Refusal) -> UnsafeRawBufferPointer {
    let value = field(column)
    if FieldBytes.isSixteenDigits(value) {
      guard fields[layout.field(column)].isNumber else { return value }
      return try fromSpreadsheet(value, column)
    }
    return value.isEmpty ? value : try slowSixteen(column)
  }

  /// A number cell of 16 digits: a spreadsheet keeps 15 of them and writes 0 for the last.
  private mutating func fromSpreadsheet(_ value: UnsafeRawBufferPointer, _ column: Column) throws(Refusal)
    -> UnsafeRawBufferPointer
  {
    guard value[0] == UInt8(ascii: "0") || value[15] != UInt8(ascii: "0") else {
      throw refusal(.damagedNumber, column, value)
    }
    return value
  }

  private mutating func slowSixteen(_ column: Column) throws(Refusal) -> UnsafeRawBufferPointer {
    let value = bare(column)
    if value.isEmpty { return RawReceipt.nothing }
    if FieldBytes.isSixteenDigits(value) { return value }
    let digits = value.allSatisfy { $0 >= 48 && $0 <= 57 }
    if digits, (8..<16).contains(value.count), column == .register { return restored(value, column) }
    // `9,96044E+15`, `9960440300000010.0`
    let isFloat = value.contains { $0 | 0x20 == UInt8(ascii: "e") } && value.contains { $0 >= 48 && $0 <= 57 }
    let hasPoint = value.contains(UInt8(ascii: ".")) && value.allSatisfy { $0 >= 46 && $0 <= 57 }
    if isFloat || hasPoint { throw refusal(.damagedNumber, column, value) }
    throw refusal(column == .drive ? .badDrive : .badRegister, column, value)
  }

  /// РНМ begin with zeros, which a spreadsheet drops from a number: no digit of it is lost.
  private mutating func restored(_ value: UnsafeRawBufferPointer, _ column: Column) -> UnsafeRawBufferPointer {
    let text = String(repeating: "0", count: 16 - value.count) + String(decoding: value, as: UTF8.self)
    doubts.append(
      Message(
        Doubt.zerosRestored,
        ["field": layout.title(column), "value": FieldBytes.shown(value, script), "read": text]))
    return restoredDigits.keep(text)
  }

  @inline(__always)
  private mutating func number(_ column: Column) throws(Refusal) -> UInt32 {
    let value = field(column)
    if let plain = FieldBytes.plainNumber(value) { return plain }
    return try slowNumber(value, column)
  }

  /// `1 234`, `17,00`: as spreadsheets show numbers.
  private mutating func slowNumber(_ value: UnsafeRawBufferPointer, _ column: Column) throws(Refusal) -> UInt32 {
    let value = FieldBytes.bare(value, script)
    if let plain = FieldBytes.plainNumber(value) { return plain }
    guard let sum = Kopecks(rubles: try text(value)), sum.count % 100 == 0, sum.count >= 0,
      let number = UInt32(exactly: sum.count / 100)
    else { throw refusal(.badNumber, column, value) }
    return number
  }

  @inline(__always)
  private mutating func sign() throws(Refusal) -> Sign {
    let value = field(.sign)
    if value.count == 1, let sign = Sign(rawValue: Int(value[0]) - 48) { return sign }
    if let known = signs.value(value) { return known }
    let bare = FieldBytes.bare(value, script)
    guard !bare.isEmpty else { throw missing(.sign) }
    guard let sign = FieldWords.sign(try text(bare)) else { throw refusal(.badSign, nil, bare) }
    signs.add(value, sign)
    return sign
  }

  @inline(__always)
  private mutating func sums() throws(Refusal) {
    let payments = Payments(
      cash: try sum(.cash), electronic: try sum(.electronic), prepaid: try sum(.prepaid),
      postpaid: try sum(.postpaid), provision: try sum(.provision))
    receipt.payments = payments
    let paid = payments.total
    if layout.has(.total) {
      receipt.total = try sum(.total)
      if receipt.total == .zero, bare(.total).isEmpty { throw missing(.total) }
      // Payments need no check of their own: they make the total.
      guard receipt.total <= .largestInDocument else { throw refusal(.absurdSum, .total, field(.total)) }
    } else {
      receipt.total = paid
    }
    guard receipt.total == paid else {
      throw Refusal(
        message: Message(
          RejectReason.paymentsNotTotal, ["total": receipt.total.rubles, "payments": paid.rubles]))
    }
  }

  @inline(__always)
  private mutating func sum(_ column: Column) throws(Refusal) -> Kopecks {
    let value = field(column)
    if let plain = FieldBytes.plainSum(value) { return Kopecks(plain) }
    return try slowSum(value, column)
  }

  private mutating func slowSum(_ value: UnsafeRawBufferPointer, _ column: Column) throws(Refusal) -> Kopecks {
    let value = FieldBytes.bare(value, script)
    if value.isEmpty { return .zero }
    guard let sum = Kopecks(rubles: try text(value)) else { throw refusal(.badSum, column, value) }
    guard sum >= .zero else { throw refusal(.negativeSum, column, value) }
    guard sum <= .largestInDocument else { throw refusal(.absurdSum, column, value) }
    return sum
  }

  /// Columns that few tables have.
  @inline(__always)
  private mutating func rest() throws(Refusal) {
    if layout.has(.kind) { receipt.kind = try kind() }
    if layout.has(.fiscalSign) { receipt.fiscalSign = try fiscalSign() }
    if layout.has(.inn) { receipt.inn = try taxNumber() }
    if layout.has(.taxation) {
      let taxation = try number(.taxation)
      receipt.taxation = taxation == 0 ? nil : Int(taxation)
    }
  }

  private mutating func kind() throws(Refusal) -> ReceiptKind {
    let value = field(.kind)
    if let known = kinds.value(value) { return known }
    // «Чек ККМ», «Розничная продажа»: 1С's own kinds of documents say nothing of the fiscal one.
    let kind = FieldWords.kind(try text(FieldBytes.bare(value, script))) ?? .receipt
    kinds.add(value, kind)
    return kind
  }

  private mutating func fiscalSign() throws(Refusal) -> UInt32? {
    let value = bare(.fiscalSign)
    guard !value.isEmpty else { return nil }
    guard let sign = FiscalSign(try text(value)) else { throw refusal(.badFiscalSign, .fiscalSign, value) }
    return sign.value
  }

  private mutating func taxNumber() throws(Refusal) -> TaxNumber? {
    let value = bare(.inn)
    guard !value.isEmpty else { return nil }
    let number = TaxNumber(try text(value))
    if number?.isValid != true { doubts.append(Message(Doubt.badTaxNumber, ["inn": FieldBytes.shown(value, script)])) }
    return number
  }
}

// MARK: Rows that are no receipts

extension RowReader {
  /// Looks at a row that could not be read: is it a total, a group's title, an empty line or the header once more?
  private mutating func isNoReceipt() -> Bool {
    guard let bytes else { return true }
    let values = fields.map { FieldBytes.bare($0.bytes(in: bytes), script) }
    guard let first = values.first(where: { !$0.isEmpty }) else { return true }
    let title = Column.normalized(script.text(first) ?? "")
    if title.hasPrefix("итого") || title.hasPrefix("всего") || title == "total" { return true }
    if let datetime = script.text(bare(.datetime)), Column.named(datetime)?.column == .datetime { return true }
    // A group's title has sums at the most, and as many fields as the header: a row that was cut off has fewer.
    guard fields.count >= layout.width else { return false }
    let telling: [Column] = [.register, .drive, .shift, .number, .document, .sign]
    return telling.allSatisfy { bare($0).isEmpty }
  }
}
