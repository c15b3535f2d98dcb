import Fiscal
import JSON

/// An element of `documents.tickets`, its JSON not yet made.
struct AstralDocument: Sendable {
  private enum Content: Sendable {
    case receipt(Receipt)
    case report(DocumentForm)
  }

  private let content: Content
  private let till: Till
  private let shift: ShiftID
  let datetime: WallClock
  let document: UInt32

  /// All that the operator has of a shift, in order.
  static func all(of story: ShiftStory, till: Till) -> [AstralDocument] {
    let receipts = story.received.map {
      AstralDocument(
        content: .receipt($0), till: till, shift: story.plan.id, datetime: $0.datetime, document: $0.document ?? 0)
    }
    let reports = story.reports.map {
      AstralDocument(
        content: .report($0.form), till: till, shift: story.plan.id, datetime: $0.datetime, document: $0.document)
    }
    return (receipts + reports).sorted { $0.document < $1.document }
  }

  /// The kind of settlement as `operationTypes` asks for it; nil for a report.
  var word: String? {
    guard case .receipt(let receipt) = content else { return nil }
    switch receipt.sign {
    case .sale: return "Приход"
    case .return: return "Возврат прихода"
    case .expense: return "Расход"
    case .expenseReturn: return "Возврат расхода"
    }
  }

  func json(_ mood: Mood) -> JSONValue {
    let seconds = datetime.seconds - (mood.has(.instantClock) ? Mood.moscow : 0)
    var members: [(String, JSONValue)] = [
      ("FnsID", .string("\(shift.drive.text)-\(document)")), ("kktRegId", .string(till.registration.text)),
      ("fiscalDriveNumber", .string(shift.drive.text)), ("shiftNumber", .whole(Int(shift.number))),
    ]
    if word == nil || !mood.has(.noDocumentNumbers) {
      members.append(("fiscalDocumentNumber", .whole(Int(document))))
    }
    members += [
      ("issueDate", .number(String(seconds))), ("ofdTime", .number(String(seconds + 40))),
      ("fnsSendDate", .number(String(seconds + 95))), ("FnsCode", .string("0")), ("version", .string("4")),
    ]
    switch content {
    case .report(let form):
      members += [("documentType", .string(String(form.rawValue))), ("operationType", .whole(0))]
    case .receipt(let receipt): members += settlement(receipt)
    }
    return .record(members)
  }

  private func settlement(_ receipt: Receipt) -> [(String, JSONValue)] {
    let payments = receipt.payments
    return [
      ("checkNumber", .whole(Int(receipt.number ?? 0))),
      ("fiscalSign", .string(receipt.fiscalSign.map { String($0.value) } ?? "")),
      ("documentType", .string(String(receipt.kind.rawValue))), ("operationType", .whole(receipt.sign.rawValue)),
      ("inn", .string(Chain.inn)), ("operator", .string(receipt.cashier ?? "")), ("taxationType", .whole(1)),
      ("isMarked", .bool(receipt.items.contains { $0.code?.hasPrefix("01") ?? false })),
      ("sum", .kopecks(receipt.total)), ("cash", .kopecks(payments.cash)), ("ecash", .kopecks(payments.electronic)),
      ("credit", .kopecks(payments.postpaid)), ("prepaid", .kopecks(payments.prepaid)),
      ("provision", .kopecks(payments.provision)),
    ] + taxes(receipt) + [("items", .array(receipt.items.map(line)))]
  }

  /// Turnover where there is no tax, else the tax inside the sum.
  private func taxes(_ receipt: Receipt) -> [(String, JSONValue)] {
    let names: [(VATRate, String)] = [(.twentyTwo, "nds22"), (.ten, "nds10"), (.zero, "nds0"), (.none, "ndsNo")]
    return names.compactMap { rate, name in
      let sums = receipt.items.filter { $0.vat == rate }.compactMap(\.sum)
      if sums.isEmpty { return nil }
      let hasTax = rate.percent ?? 0 > 0
      return (name, .kopecks(sums.reduce(.zero) { $0 + (hasTax ? rate.tax(in: $1) : $1) }))
    }
  }

  private func line(_ item: ReceiptItem) -> JSONValue {
    let code = item.code.flatMap { $0.hasPrefix("01") ? $0 : nil }
    return .record(
      [
        ("name", .string(Assortment.printed(item.name))), ("count", .number(item.quantity?.text ?? "1")),
        ("price", .kopecks(item.price ?? .zero)), ("sum", .kopecks(item.sum ?? .zero)),
      ] + (code.map { [("productCode", .string($0))] } ?? []))
  }
}
