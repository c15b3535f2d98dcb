import Fiscal

/// Makes a receipt of a row's fields.
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

  private var bytes = UnsafeMutableRawBufferPointer(start: nil, count: 0)
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
  mutating func read(_ bytes: UnsafeMutableRawBufferPointer, _ fields: [RowField], line: Int) -> Outcome {
    self.bytes = bytes
    if !doubts.isEmpty { doubts.removeAll(keepingCapacity: true) }
    receipt.line = line
    do throws(Refusal) {
      receipt.datetime = try datetime(fields)
      receipt.register = try sixteen(fields, .register)
      receipt.drive = try sixteen(fields, .drive)
      if receipt.drive.isEmpty, receipt.register.isEmpty { throw missing(layout.has(.drive) ? .drive : .register) }
      receipt.shift = try number(fields, .shift)
      receipt.number = try number(fields, .number)
      receipt.document = try number(fields, .document)
      receipt.sign = try sign(fields)
      try sums(fields)
      receipt.cashier = field(fields, .cashier)
      try rest(fields)
      return .receipt
    } catch {
      return isNoReceipt(fields) ? .skipped : .reject(error.message)
    }
  }

  private struct Refusal: Error {
    let message: Message
  }

  private func refusal(_ reason: RejectReason, _ column: Column? = nil, _ value: UnsafeRawBufferPointer? = nil)
    -> Refusal
  {
    var facts: [String: String] = [:]
    if let column { facts["field"] = layout.title(column) }
    if let value { facts["value"] = FieldBytes.shown(value, script) }
    return Refusal(message: Message(reason, facts))
  }

  private func missing(_ column: Column) -> Refusal { refusal(.missing, column) }

  @inline(__always)
  private func field(_ fields: [RowField], _ column: Column) -> UnsafeRawBufferPointer {
    let index = layout.field(column)
    guard index >= 0, index < fields.count else { return RawReceipt.nothing }
    let field = fields[index]
    return UnsafeRawBufferPointer(start: bytes.baseAddress.map { $0 + field.start }, count: field.count)
  }

  private func bare(_ fields: [RowField], _ column: Column) -> UnsafeRawBufferPointer {
    FieldBytes.bare(field(fields, column), script)
  }

  private func text(_ bytes: UnsafeRawBufferPointer) throws(Refusal) -> String {
    guard let text = script.text(bytes) else { throw refusal(.badText) }
    return text
  }
}

// MARK: Columns

extension RowReader {
  @inline(__always)
  private mutating func datetime(_ fields: [RowField]) throws(Refusal) -> WallClock {
    if let plain = clocks.plain(field(fields, .datetime)), plain.isStorable {
      if plain.seconds < 1_451_606_400 { doubtDate(plain) }
      return plain
    }
    return try slowDatetime(fields)
  }

  private mutating func slowDatetime(_ fields: [RowField]) throws(Refusal) -> WallClock {
    let value = bare(fields, .datetime)
    guard !value.isEmpty else { throw missing(.datetime) }
    var written = try text(value)
    if layout.has(.time), let date = ClockText(written), date.precision == .day {
      let time = try text(bare(fields, .time))
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
  private mutating func sixteen(_ fields: [RowField], _ column: Column) throws(Refusal) -> UnsafeRawBufferPointer {
    let value = field(fields, column)
    if FieldBytes.isSixteenDigits(value) {
      guard fields[layout.field(column)].isNumber else { return value }
      return try fromSpreadsheet(value, column)
    }
    return value.isEmpty ? value : try slowSixteen(fields, column)
  }

  /// A number cell of 16 digits: a spreadsheet keeps 15 of them and writes 0 for the last.
  private func fromSpreadsheet(_ value: UnsafeRawBufferPointer, _ column: Column) throws(Refusal)
    -> UnsafeRawBufferPointer
  {
    guard value[0] == UInt8(ascii: "0") || value[15] != UInt8(ascii: "0") else {
      throw refusal(.damagedNumber, column, value)
    }
    return value
  }

  private mutating func slowSixteen(_ fields: [RowField], _ column: Column) throws(Refusal) -> UnsafeRawBufferPointer {
    let value = bare(fields, column)
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
  private func number(_ fields: [RowField], _ column: Column) throws(Refusal) -> UInt32 {
    let value = field(fields, column)
    if let plain = FieldBytes.plainNumber(value) { return plain }
    return try slowNumber(value, column)
  }

  /// `1 234`, `17,00`: as spreadsheets show numbers.
  private func slowNumber(_ value: UnsafeRawBufferPointer, _ column: Column) throws(Refusal) -> UInt32 {
    let value = FieldBytes.bare(value, script)
    if let plain = FieldBytes.plainNumber(value) { return plain }
    guard let sum = Kopecks(rubles: try text(value)), sum.count % 100 == 0, sum.count >= 0,
      let number = UInt32(exactly: sum.count / 100)
    else { throw refusal(.badNumber, column, value) }
    return number
  }

  @inline(__always)
  private mutating func sign(_ fields: [RowField]) throws(Refusal) -> Sign {
    let value = field(fields, .sign)
    if value.count == 1, let sign = Sign(rawValue: Int(value[0]) - 48) { return sign }
    if let known = signs.value(value) { return known }
    let bare = FieldBytes.bare(value, script)
    guard !bare.isEmpty else { throw missing(.sign) }
    guard let sign = FieldWords.sign(try text(bare)) else { throw refusal(.badSign, nil, bare) }
    signs.add(value, sign)
    return sign
  }

  @inline(__always)
  private mutating func sums(_ fields: [RowField]) throws(Refusal) {
    let payments = Payments(
      cash: try sum(fields, .cash), electronic: try sum(fields, .electronic), prepaid: try sum(fields, .prepaid),
      postpaid: try sum(fields, .postpaid), provision: try sum(fields, .provision))
    receipt.payments = payments
    let paid = payments.total
    if layout.has(.total) {
      let total = field(fields, .total)
      if total.isEmpty || FieldBytes.bare(total, script).isEmpty { throw missing(.total) }
      receipt.total = try sum(fields, .total)
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
  private func sum(_ fields: [RowField], _ column: Column) throws(Refusal) -> Kopecks {
    let value = field(fields, column)
    if let plain = FieldBytes.plainSum(value), plain <= Kopecks.largestInDocument.count { return Kopecks(plain) }
    return try slowSum(value, column)
  }

  private func slowSum(_ value: UnsafeRawBufferPointer, _ column: Column) throws(Refusal) -> Kopecks {
    let value = FieldBytes.bare(value, script)
    if value.isEmpty { return .zero }
    guard let sum = Kopecks(rubles: try text(value)) else { throw refusal(.badSum, column, value) }
    guard sum >= .zero else { throw refusal(.negativeSum, column, value) }
    guard sum <= .largestInDocument else { throw refusal(.absurdSum, column, value) }
    return sum
  }

  /// Columns that few tables have.
  @inline(__always)
  private mutating func rest(_ fields: [RowField]) throws(Refusal) {
    if layout.has(.kind) { receipt.kind = try kind(fields) }
    if layout.has(.fiscalSign) { receipt.fiscalSign = try fiscalSign(fields) }
    if layout.has(.inn) { receipt.inn = try taxNumber(fields) }
    if layout.has(.taxation) {
      let taxation = try number(fields, .taxation)
      receipt.taxation = taxation == 0 ? nil : Int(taxation)
    }
  }

  private mutating func kind(_ fields: [RowField]) throws(Refusal) -> ReceiptKind {
    let value = field(fields, .kind)
    if let known = kinds.value(value) { return known }
    // «Чек ККМ», «Розничная продажа»: 1С's own kinds of documents say nothing of the fiscal one.
    let kind = FieldWords.kind(try text(FieldBytes.bare(value, script))) ?? .receipt
    kinds.add(value, kind)
    return kind
  }

  private func fiscalSign(_ fields: [RowField]) throws(Refusal) -> UInt32? {
    let value = bare(fields, .fiscalSign)
    guard !value.isEmpty else { return nil }
    guard let sign = FiscalSign(try text(value)) else { throw refusal(.badFiscalSign, .fiscalSign, value) }
    return sign.value
  }

  private mutating func taxNumber(_ fields: [RowField]) throws(Refusal) -> TaxNumber? {
    let value = bare(fields, .inn)
    guard !value.isEmpty else { return nil }
    let number = TaxNumber(try text(value))
    if number?.isValid != true { doubts.append(Message(Doubt.badTaxNumber, ["inn": FieldBytes.shown(value, script)])) }
    return number
  }
}

// MARK: Rows that are no receipts

extension RowReader {
  /// Looks at a row that could not be read: is it a total, a group's title, an empty line or the header once more?
  private func isNoReceipt(_ fields: [RowField]) -> Bool {
    let values = fields.map { field in
      FieldBytes.bare(
        UnsafeRawBufferPointer(start: bytes.baseAddress.map { $0 + field.start }, count: field.count), script)
    }
    guard let first = values.first(where: { !$0.isEmpty }) else { return true }
    let title = Column.normalized(script.text(first) ?? "")
    if title.hasPrefix("итого") || title.hasPrefix("всего") || title == "total" { return true }
    if let datetime = script.text(bare(fields, .datetime)), Column.named(datetime)?.column == .datetime { return true }
    // A group's title has sums at the most, and as many fields as the header: a row that was cut off has fewer.
    guard fields.count >= layout.width else { return false }
    let telling: [Column] = [.register, .drive, .shift, .number, .document, .sign]
    return telling.allSatisfy { bare(fields, $0).isEmpty }
  }
}
