import Fiscal

/// Makes whole documents and puts them into parts.
struct DocumentSink<Part: DocumentPart>: ReceiptSink {
  /// What a part of a file that is read on one thread holds.
  private static var most: Int { 4096 }

  private(set) var part: Part
  private var taken = 0
  /// Takes a part that is full and gives the next one; nil while one part takes all.
  private let next: ((Part) throws -> Part)?
  /// Registers, drives and cashiers repeat: their values are made once.
  private var registers = ByteNumbers()
  private var registerNumbers: [RegistrationNumber] = []
  private var drives = ByteNumbers()
  private var driveNumbers: [DriveNumber] = []
  private var cashiers = ByteNumbers()
  private var cashierNames: [String] = []

  init(_ part: Part, next: ((Part) throws -> Part)? = nil) {
    self.part = part
    self.next = next
  }

  var wantsDetails: Bool { true }

  mutating func expect(_ receipts: Int) {}

  mutating func add(_ receipt: borrowing RawReceipt, _ details: @autoclosure () -> ReceiptDetails) throws -> Message? {
    var cashier = cashiers.known(receipt.cashier)
    if cashier == nil, let name = CashierName.text(receipt.cashier, receipt.cashierScript) {
      cashierNames.append(name)
      cashier = cashiers.add(receipt.cashier, as: UInt32(cashierNames.count))
    }
    guard let cashier else { return Message(RejectReason.badText) }
    let details = details()
    let name = cashier == 0 ? nil : cashierNames[Int(cashier) - 1]
    let document = Receipt(
      datetime: receipt.datetime, register: register(receipt.register), drive: drive(receipt.drive),
      shift: receipt.shift == 0 ? nil : receipt.shift, number: receipt.number == 0 ? nil : receipt.number,
      document: receipt.document == 0 ? nil : receipt.document, fiscalSign: receipt.fiscalSign.map { FiscalSign($0) },
      kind: receipt.kind, sign: receipt.sign, total: receipt.total, payments: receipt.payments,
      cashier: name == "" ? nil : name, inn: receipt.inn, taxation: receipt.taxation, correction: details.correction,
      items: details.items, warnings: details.warnings)
    try part.take(document, key: details.key, original: details.original)
    try turn()
    return nil
  }

  mutating func add(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) throws {
    try part.take(report, key: key, original: original)
    try turn()
  }

  private mutating func turn() throws {
    taken += 1
    guard let next, taken >= Self.most else { return }
    part = try next(part)
    taken = 0
  }

  private mutating func register(_ bytes: UnsafeRawBufferPointer) -> RegistrationNumber? {
    if let known = registers.known(bytes) { return known == 0 ? nil : registerNumbers[Int(known) - 1] }
    guard let value = RegistrationNumber(String(decoding: bytes, as: UTF8.self)) else { return nil }
    registerNumbers.append(value)
    _ = registers.add(bytes, as: UInt32(registerNumbers.count))
    return value
  }

  private mutating func drive(_ bytes: UnsafeRawBufferPointer) -> DriveNumber? {
    if let known = drives.known(bytes) { return known == 0 ? nil : driveNumbers[Int(known) - 1] }
    guard let value = DriveNumber(String(decoding: bytes, as: UTF8.self)) else { return nil }
    driveNumbers.append(value)
    _ = drives.add(bytes, as: UInt32(driveNumbers.count))
    return value
  }
}
