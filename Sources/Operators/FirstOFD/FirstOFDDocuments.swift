import Fiscal
import JSON

/// Reads `documents[]`: what is common to all documents stands outside, what a receipt has in an object named by its type.
struct FirstOFDDocuments: Sendable {
  static let types = [
    "TICKET", "OPEN_SHIFT", "CLOSE_SHIFT", "RECEIPT_CORRECTION", "BSO", "BSO_CORRECTION",
    "FISCAL_REPORT_CORRECTION", "CLOSE_ARCHIVE",
  ]

  private static let forms: [String: DocumentForm] = [
    "TICKET": .receipt, "RECEIPT": .receipt, "OPEN_SHIFT": .openShift, "CLOSE_SHIFT": .closeShift,
    "RECEIPT_CORRECTION": .correction, "BSO": .bso, "BSO_CORRECTION": .bsoCorrection, "FISCAL_REPORT": .registration,
    "FISCAL_REPORT_CORRECTION": .registrationChange, "CLOSE_ARCHIVE": .closeDrive,
    "CURRENT_STATE_REPORT": .settlementState,
  ]

  private let reader: DocumentReader

  init(clock: OperatorClock) {
    var names = FieldNames()
    names.datetime = ["transactionDate"]
    names.register = ["kkmRegId"]
    names.shift = ["shiftNum", "shiftNumber"]
    names.prepaid = ["prepaymentSum"]
    names.postpaid = ["postpaymentSum"]
    names.provision = ["counterSubmissionSum"]
    // Known in the counters of a shift; the clients of a receipt name four forms only.
    names.restIsProvision = true
    names.inn = ["userInn", "inn"]
    names.item.vat = ["ndsRate"]
    names.item.settlement = ["calculationTypeSign"]
    names.item.subject = ["calculationSubjectSign"]
    reader = DocumentReader(names: names, money: .rubles, clock: clock)
  }

  func read(_ json: JSONValue) -> DocumentRecord {
    let word = json["transactionType"]?.text ?? "–"
    // The object that is named by the type, else whatever object there is.
    let name = word.lowercased().replacing("_", with: "")
    let objects = json.members?.filter { $0.value.members != nil } ?? []
    let inner = (objects.first { $0.key.lowercased() == name } ?? objects.last)?.value.members ?? []
    // What stands outside counts where both tell.
    let whole = JSONValue.object((json.members ?? []) + inner)
    return reader.read(whole, form: Self.forms[word.uppercased()], word: word, original: json)
  }
}
