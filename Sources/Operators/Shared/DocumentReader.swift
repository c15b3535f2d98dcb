import Fiscal
import Foundation
import JSON

/// Reads documents of an operator by its names of their fields. Numbers may come as strings and strings as numbers, blanks
/// around and inside numbers are forgiven; absent and null payments are zero; a document that is not understood is never
/// taken for a sale.
struct DocumentReader: Sendable {
  var names = FieldNames()
  var money = MoneyUnit.kopecks
  var clock: OperatorClock

  /// - Parameters:
  ///   - form: nil where the operator's own word for it is not known: `word`.
  ///   - original: the operator's own text of the document where `json` was put together from it.
  func read(_ json: JSONValue, form: DocumentForm?, word: String = "–", original: JSONValue? = nil) -> DocumentRecord {
    var record = DocumentRecord(content: .unknown(form: word), original: (original ?? json).serialized())
    record.datetime = clock.time(json[names.datetime])
    record.register = json[names.register]?.text.flatMap(Self.registration)
    record.drive = json[names.drive]?.text.flatMap(Self.drive)
    record.shift = Self.number(json[names.shift])
    record.number = Self.number(json[names.number])
    record.document = Self.number(json[names.document])
    guard let form else { return record }
    record.content = content(json, form, record)
    return record
  }

  private func content(_ json: JSONValue, _ form: DocumentForm, _ record: DocumentRecord) -> DocumentRecord.Content {
    guard let kind = form.kind else { return .report(form, form == .closeShift ? closing(json) : nil) }
    guard record.datetime != nil else { return .unreadable(field: names.datetime[0]) }
    guard record.register != nil || record.drive != nil else { return .unreadable(field: names.register[0]) }
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
    guard let sign = SignWords.sign(json[names.sign]) else { throw Unreadable(field: names.sign[0]) }
    guard let datetime = record.datetime else { throw Unreadable(field: names.datetime[0]) }
    var payments = Payments(
      cash: try sum(json, names.cash) ?? .zero, electronic: try sum(json, names.electronic) ?? .zero,
      prepaid: try sum(json, names.prepaid) ?? .zero, postpaid: try sum(json, names.postpaid) ?? .zero,
      provision: try sum(json, names.provision) ?? .zero)
    guard let total = try names.total.isEmpty ? payments.total : sum(json, names.total) else {
      throw Unreadable(field: names.total.first ?? "–")
    }
    if names.restIsProvision, json[names.provision] == nil, total > payments.total {
      // The total is the sum of all five forms, and four of them were told.
      payments.provision = total - payments.total
    }
    var receipt = Receipt(
      datetime: datetime, register: record.register, drive: record.drive, shift: record.shift, number: record.number,
      document: record.document, fiscalSign: json[names.fiscalSign].flatMap(Self.fiscalSign), kind: kind, sign: sign,
      total: total, payments: payments, cashier: json[names.cashier]?.text?.foldedName,
      inn: json[names.inn]?.text.flatMap { TaxNumber($0) },
      taxation: json[names.taxation]?.integer.flatMap { $0 > 0 ? Int(exactly: $0) : nil })
    if kind.isCorrection { receipt.correction = correction(json) }
    receipt.items = json[names.items]?.elements?.compactMap(item) ?? []
    if payments.total != total {
      receipt.warnings.append(
        Message(OperatorNote.paymentsNotTotal, ["payments": payments.total.rubles, "total": total.rubles]))
    }
    return receipt
  }

  /// Nil where the field is absent, null or empty. What no fiscal document can carry cannot be read.
  private func sum(_ json: JSONValue, _ keys: [String]) throws(Unreadable) -> Kopecks? {
    guard let key = keys.first(where: { json[$0] != nil }), let value = json[key], value != .string("") else {
      return nil
    }
    guard let sum = money.sum(value), (Kopecks.zero...Kopecks.largestInDocument).contains(sum) else {
      throw Unreadable(field: key)
    }
    return sum
  }

  private func item(_ json: JSONValue) -> ReceiptItem? {
    guard json.members != nil else { return nil }
    let names = names.item
    let code = json[names.code]
    func counted(_ keys: [String]) -> Int? {
      json[keys]?.integer.flatMap { Int(exactly: $0) }.map { $0 &+ names.codesCountFrom }
    }
    return ReceiptItem(
      name: json[names.name]?.text?.foldedName ?? "", quantity: json[names.quantity]?.text.flatMap(Self.quantity),
      price: money.sum(json[names.price]), sum: money.sum(json[names.sum]), vat: VATWords.rate(json[names.vat]),
      code: code?.text ?? code?[["gtin", "ean13", "ean8", "gs1m", "gs1", "itf14", "data", "undefined"]]?.text,
      settlement: counted(names.settlement), subject: counted(names.subject))
  }

  private func correction(_ json: JSONValue) -> Correction {
    // In the format of the ФНС the key begins with a Cyrillic letter.
    let base = json[["correctionBase", "\u{441}orrectionBase", "correction"]] ?? json
    let kind = json["correctionType"] ?? base[["correctionType", "type"]]
    return Correction(
      kind: kind?.integer.flatMap { Int(exactly: $0) }.flatMap(Correction.Kind.init),
      date: clock.time(base[["correctionDocumentDate", "documentDate", "date"]])?.day,
      number: base[["correctionDocumentNumber", "documentNumber", "number"]]?.text?.foldedName)
  }

  private func closing(_ json: JSONValue) -> ClosingReport? {
    let receipts = Self.number(json[["receiptsQuantity", "receiptQuantity", "checkCount"]])
    let documents = Self.number(json["documentsQuantity"])
    let held = json["notTransmittedDocumentsQuantity"]?.integer.flatMap { Int(exactly: $0) }
    guard receipts != nil || documents != nil || held != nil else { return nil }
    return ClosingReport(
      receipts: receipts.map { Int($0) }, documents: documents.map { Int($0) },
      unsent: held.map {
        Unsent(
          count: $0, first: clock.time(json["notTransmittedDocumentsDateTime"]),
          firstDocument: Self.number(json["notTransmittedDocumentNumber"]))
      }, signs: DriveSigns(json))
  }
}
