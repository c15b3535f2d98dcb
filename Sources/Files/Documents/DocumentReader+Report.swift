import Fiscal
import JSON

extension DocumentReader {
  /// Reads the report whose fields were looked up: an opening or closing of a shift, a registration and so on.
  func readReport(_ form: DocumentForm) throws(Refusal) -> ReportDocument {
    guard let token = fields[.drive], !tape.isBlank(token) else {
      throw refusal(.missing, ["field": "fiscalDriveNumber"])
    }
    let text = String(decoding: tape.unpadded(token), as: UTF8.self)
    guard let drive = DriveNumber(text) else { throw refusal(.badDrive, token) }
    guard let document = try number(.document) else { throw refusal(.missing, ["field": "fiscalDocumentNumber"]) }
    let datetime = try datetime()
    let shift = try number(.shift)
    let register = fields[.register].flatMap { tape.text($0) }.flatMap { RegistrationNumber($0) }
    return ReportDocument(
      form: form, drive: drive, document: document, register: register, shift: shift, datetime: datetime,
      closing: form == .closeShift ? try closing() : nil)
  }

  private func closing() throws(Refusal) -> ClosingReport {
    var report = ClosingReport()
    let sums = fields[.shiftSums].map { tape.value($0) }
    let counted = sums?[["totalReceiptBsoCount", "receiptCount"]]?.integer
    report.receipts = count(.receiptsQuantity) ?? counted.flatMap { $0 < 0 ? nil : Int(clamping: $0) }
    report.documents = count(.documentsQuantity)
    if let unsent = count(.unsentCount) {
      var first: WallClock?
      // A drive that holds nothing writes 0 for the time of the first.
      if let token = fields[.unsentTime], tape.integer(token) != 0, !tape.isBlank(token) { first = try clock(token) }
      report.unsent = Unsent(count: unsent, first: first, firstDocument: try number(.unsentDocument))
    }
    report.sums = sums.flatMap { ShiftCounters.sums($0) }
    return report
  }

  private func count(_ key: FiscalKey) -> Int? {
    guard let value = fields[key].flatMap({ tape.integer($0) }), value >= 0 else { return nil }
    return Int(clamping: value)
  }
}

/// Счётчики итогов смены (tag 1194).
enum ShiftCounters {
  private static let operations: [(Sign, String, String)] = [
    (.sale, "sellOper", "sellCorrection"), (.return, "sellReturnOper", "sellReturnCorrection"),
    (.expense, "buyOper", "buyCorrection"), (.expenseReturn, "buyReturnOper", "buyReturnCorrection"),
  ]

  /// Sums by sign, corrections added: they are not inside the operations' own counters. Nil when there are none.
  static func sums(_ counters: JSONValue) -> [Sign: Payments]? {
    var sums: [Sign: Payments] = [:]
    for (sign, operation, correction) in operations {
      let parts = [counters[operation], counters["receiptCorrection"]?[correction]].compactMap { $0 }
      guard !parts.isEmpty else { continue }
      sums[sign] = parts.map { payments($0) }.reduce(.zero, +)
    }
    return sums.isEmpty ? nil : sums
  }

  private static func payments(_ counter: JSONValue) -> Payments {
    func sum(_ key: String) -> Kopecks { Kopecks(counter[key]?.integer ?? 0) }
    return Payments(
      cash: sum("cashSum"), electronic: sum("ecashSum"), prepaid: sum("prepaidSum"), postpaid: sum("creditSum"),
      provision: sum("provisionSum"))
  }
}
