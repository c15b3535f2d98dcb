import Fiscal
import JSON

/// Reads receipts with their lines.
struct OFDRuDocuments: Sendable {
  private let reader: DocumentReader

  init(clock: OperatorClock) {
    var names = FieldNames()
    names.datetime = ["DocDateTime", "DateTime"]
    names.register = ["KktRegNumber", "KKT_RegNumber"]
    names.drive = ["FnNumber", "FN_FactoryNumber"]
    names.shift = ["DocShiftNumber", "ShiftNumber"]
    names.number = ["ReceiptNumber", "Number"]
    names.document = ["DocNumber", "Document_Number"]
    names.fiscalSign = ["DecimalFiscalSign", "FiscalSign"]
    names.sign = ["OperationType"]
    names.total = ["TotalSumm", "Amount_Total"]
    names.cash = ["CashSumm", "Amount_Cash"]
    names.electronic = ["ECashSumm", "Amount_ECash"]
    names.prepaid = ["PrepaidSumm"]
    names.postpaid = ["CreditSumm"]
    names.provision = ["ProvisionSumm"]
    names.cashier = ["Operator"]
    names.inn = ["UserInn"]
    names.taxation = ["TaxationType"]
    names.items = ["Items"]
    names.item = FieldNames.Item(
      name: ["Name"], quantity: ["Quantity"], price: ["Price"], sum: ["Total"], vat: ["NDS_Rate"],
      code: ["ProductCode"], settlement: ["CalculationMethod"], subject: ["SubjectType"])
    reader = DocumentReader(names: names, clock: clock)
  }

  func read(_ json: JSONValue) -> DocumentRecord {
    let form = json["Tag"]?.integer.flatMap { Int(exactly: $0) }.flatMap(DocumentForm.init)
    return reader.read(json, form: form, word: json["Tag"]?.text ?? "–")
  }
}
