import Fiscal
import Foundation
import JSON

/// Reads one element of `documents.tickets`. Numbers may come as strings and strings as numbers; absent and null payments
/// are zero; a document that is not understood is never taken for a sale.
struct AstralReader: Sendable {
  let clock: OperatorClock

  func read(_ json: JSONValue) -> DocumentRecord {
    var record = DocumentRecord(content: .unknown(form: "–"), original: json.serialized())
    record.datetime = time(json["issueDate"])
    record.register = Self.registration(json)
    record.drive = json["fiscalDriveNumber"]?.text.flatMap { DriveNumber($0) }
    record.shift = number(json["shiftNumber"])
    record.number = number(json["checkNumber"])
    record.document = number(json["fiscalDocumentNumber"])
    record.content = content(json, record)
    return record
  }

  private func content(_ json: JSONValue, _ record: DocumentRecord) -> DocumentRecord.Content {
    let code = json["documentType"]
    guard let form = code?.integer.flatMap({ Int(exactly: $0) }).flatMap(DocumentForm.init) else {
      return .unknown(form: code?.text ?? "–")
    }
    guard let kind = form.kind else { return .report(form, form == .closeShift ? closing(json) : nil) }
    guard record.datetime != nil else { return .unreadable(field: "issueDate") }
    guard record.register != nil || record.drive != nil else { return .unreadable(field: "kktRegId") }
    do {
      return .receipt(try receipt(json, kind, record))
    } catch {
      return .unreadable(field: error.field)
    }
  }

  private struct Unreadable: Error {
    let field: String
  }

  private func receipt(_ json: JSONValue, _ kind: ReceiptKind, _ record: DocumentRecord) throws(Unreadable) -> Receipt {
    guard let sign = sign(json["operationType"]) else { throw Unreadable(field: "operationType") }
    guard let datetime = record.datetime else { throw Unreadable(field: "issueDate") }
    guard let total = try sum(json, "sum") else { throw Unreadable(field: "sum") }
    let payments = Payments(
      cash: try sum(json, "cash") ?? .zero, electronic: try sum(json, "ecash") ?? .zero,
      prepaid: try sum(json, "prepaid") ?? .zero, postpaid: try sum(json, "credit") ?? .zero,
      provision: try sum(json, "provision") ?? .zero)
    var receipt = Receipt(
      datetime: datetime, register: record.register, drive: record.drive, shift: record.shift, number: record.number,
      document: record.document,
      fiscalSign: json["fiscalSign"]?.integer.flatMap { UInt32(exactly: $0) }.map(FiscalSign.init),
      kind: kind, sign: sign, total: total, payments: payments, cashier: json["operator"]?.text?.foldedName,
      inn: json["inn"]?.text.flatMap { TaxNumber($0) },
      taxation: json["taxationType"]?.integer.flatMap { $0 > 0 ? Int(exactly: $0) : nil })
    if kind.isCorrection { receipt.correction = correction(json) }
    let common = AstralVAT.rate(of: json, total: total)
    receipt.items = json["items"]?.elements?.compactMap { item($0, common) } ?? []
    if payments.total != total {
      receipt.warnings.append(
        Message(OperatorNote.paymentsNotTotal, ["payments": payments.total.rubles, "total": total.rubles]))
    }
    return receipt
  }

  /// Kopecks; nil where the field is absent, null or empty. What no fiscal document can carry cannot be read.
  private func sum(_ json: JSONValue, _ field: String) throws(Unreadable) -> Kopecks? {
    guard let value = json[field], value != .string("") else { return nil }
    guard let count = value.integer, (0...Kopecks.largestInDocument.count).contains(count) else {
      throw Unreadable(field: field)
    }
    return Kopecks(count)
  }

  private func sign(_ json: JSONValue?) -> Sign? {
    if let number = json?.integer { return Int(exactly: number).flatMap(Sign.init) }
    switch json?.text?.lowercased().foldedName {
    case "приход": return .sale
    case "возврат прихода": return .return
    case "расход": return .expense
    case "возврат расхода": return .expenseReturn
    default: return nil
    }
  }

  private func item(_ json: JSONValue, _ common: VATRate?) -> ReceiptItem? {
    guard json.members != nil else { return nil }
    let code = json[["productCode", "productCodeNew", "gtin", "barcode"]]
    return ReceiptItem(
      name: json["name"]?.text?.foldedName ?? "", quantity: json[["count", "quantity"]]?.text.flatMap(quantity),
      price: json["price"]?.integer.map(Kopecks.init), sum: json["sum"]?.integer.map(Kopecks.init),
      vat: json["nds"]?.integer.flatMap { Int(exactly: $0) }.flatMap(VATRate.init) ?? common,
      code: code?.text ?? code?[["gtin", "ean13", "ean8", "gs1m", "gs1", "itf14", "undefined"]]?.text,
      settlement: json["paymentType"]?.integer.flatMap { Int(exactly: $0) },
      subject: json["productType"]?.integer.flatMap { Int(exactly: $0) })
  }

  /// A binary fraction that was written out (`0.45400000000000001`) is rounded to the eight digits of tag 1023.
  private func quantity(_ text: String) -> Quantity? {
    if let exact = Quantity(text) { return exact }
    guard var long = Decimal(string: text) else { return nil }
    var rounded = Decimal()
    NSDecimalRound(&rounded, &long, 8, .plain)
    return Quantity(rounded.description)
  }

  private func correction(_ json: JSONValue) -> Correction {
    // In the format of the ФНС the key begins with a Cyrillic letter.
    let base = json[["correctionBase", "\u{441}orrectionBase"]] ?? json
    return Correction(
      kind: json["correctionType"]?.integer.flatMap { Int(exactly: $0) }.flatMap(Correction.Kind.init),
      date: time(base["correctionDocumentDate"])?.day,
      number: base["correctionDocumentNumber"]?.text?.foldedName)
  }

  private func closing(_ json: JSONValue) -> ClosingReport? {
    let receipts = number(json[["receiptsQuantity", "receiptQuantity", "checkCount"]])
    let documents = number(json["documentsQuantity"])
    let held = json["notTransmittedDocumentsQuantity"]?.integer.flatMap { Int(exactly: $0) }
    guard receipts != nil || documents != nil || held != nil else { return nil }
    return ClosingReport(
      receipts: receipts.map { Int($0) }, documents: documents.map { Int($0) },
      unsent: held.map {
        Unsent(
          count: $0, first: time(json["notTransmittedDocumentsDateTime"]),
          firstDocument: number(json["notTransmittedDocumentNumber"]))
      }, signs: DriveSigns(json))
  }

  // MARK: Values

  /// Unix seconds, or a text of a wall clock.
  private func time(_ json: JSONValue?) -> WallClock? {
    if let seconds = json?.integer { return seconds > 0 ? clock.wall(seconds) : nil }
    return json?.string.flatMap { WallClock($0) }
  }

  /// A number that counts from 1; nil for 0.
  private func number(_ json: JSONValue?) -> UInt32? {
    json?.integer.flatMap { $0 > 0 ? UInt32(exactly: $0) : nil }
  }

  /// РНМ under either spelling of its key, of a register or of a document.
  static func registration(_ json: JSONValue) -> RegistrationNumber? {
    json[["kktRegId", "kktRegID", "kktRegid"]]?.text.flatMap(registration)
  }

  /// РНМ, blanks and lost zeros in front forgiven.
  static func registration(_ text: String) -> RegistrationNumber? {
    let digits = text.filter { !$0.isWhitespace }
    guard !digits.isEmpty, digits.utf8.count <= 16 else { return nil }
    return RegistrationNumber(String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }
}
