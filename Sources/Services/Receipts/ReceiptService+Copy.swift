import Archive
import Fiscal
import Operators

extension ReceiptService {
  /// The copy of the receipt that the text names: № ФД, `DRIVE:№ФД` or the text of a QR code.
  /// - Throws: a ``Fault`` where there is none, where several drives have the number, or where the QR code tells another sum
  ///   or fiscal sign.
  public func copy(_ id: String, of record: RegisterRecord?) async throws -> ReceiptCopy {
    let found = try await receipt(id, of: record)
    guard let shown = found.first(where: { $0.side == .operator }) ?? found.first else {
      throw Fault(ServiceFault.receiptUnknown, ["id": id])
    }
    let receipt = shown.receipt
    if let qr = QRText(id) { try Self.check(qr, receipt) }
    return ReceiptCopy(
      receipt, side: shown.side, register: try await register(of: receipt),
      taxes: ReceiptCopy.taxes(ofDocument: shown.stored.original))
  }

  /// A code that somebody typed or forged names a receipt that is another.
  private static func check(_ qr: QRText, _ receipt: Receipt) throws(Fault) {
    if let sum = qr.sum, sum != receipt.total {
      throw Fault(
        ReceiptFault.otherSum,
        ["document": String(qr.document), "asked": sum.grouped, "found": receipt.total.grouped])
    }
    if let asked = qr.fiscalSign, let found = receipt.fiscalSign, asked != found {
      throw Fault(
        ReceiptFault.otherSign,
        ["document": String(qr.document), "asked": asked.description, "found": found.description])
    }
  }

  private func register(of receipt: Receipt) async throws -> Register? {
    let known = try await RegisterService(desk).registers()
    return known.first { record in
      guard let registration = receipt.register else {
        return receipt.drive != nil && record.register.drive == receipt.drive
      }
      return record.register.registration == registration
    }?.register
  }

  /// The operator's own PDF of a receipt.
  /// - Throws: a ``Fault`` where the operator has none, does not have the receipt, or nobody may be asked.
  public func pdf(of copy: ReceiptCopy) async throws -> [UInt8] {
    let client = try keeper(of: copy)
    let bytes = try await client.pdf(of: copy.receipt)
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      throw Fault(OperatorFault.notPDF, ["operator": client.name, "bytes": String(bytes.count)])
    }
    return bytes
  }

  /// The address of the operator's own page of a receipt.
  /// - Throws: a ``Fault`` where the operator has none, does not have the receipt, or nobody may be asked.
  public func link(of copy: ReceiptCopy) async throws -> String { try await keeper(of: copy).link(of: copy.receipt) }

  /// The operator that has the receipt.
  private func keeper(of copy: ReceiptCopy) throws(Fault) -> any FiscalDataOperator {
    guard let client = desk.connection.operator?.client else {
      throw Fault(ServiceFault.sideNotConnected, ["side": "@side.operator"])
    }
    guard !desk.offline else { throw Fault(ReceiptFault.pdfOffline) }
    guard copy.side == .operator else {
      throw Fault(ReceiptFault.notReceived, ["document": copy.receipt.document.map { String($0) } ?? "–"])
    }
    return client
  }
}
