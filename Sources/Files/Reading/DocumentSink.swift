import Fiscal

/// Makes whole documents and hands each of them on.
struct DocumentSink: ReceiptSink {
  let deliver: (ReadDocument) throws -> Void
  /// Registers, drives and cashiers repeat: their values are made once.
  private var registers = ByteNumbers()
  private var registerNumbers: [RegistrationNumber] = []
  private var drives = ByteNumbers()
  private var driveNumbers: [DriveNumber] = []
  private var cashiers = ByteNumbers()
  private var cashierNames: [String] = []

  init(deliver: @escaping (ReadDocument) throws -> Void) { self.deliver = deliver }

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
    try deliver(ReadDocument(content: .receipt(document), key: details.key, original: details.original))
    return nil
  }

  mutating func add(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) throws {
    try deliver(ReadDocument(content: .report(report), key: key, original: original))
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
