/// Under which keys an operator tells what a document has; several are spellings of one thing, the first that is there
/// counts.
struct FieldNames: Sendable {
  var datetime = ["dateTime"]
  var register = ["kktRegId", "kktRegID"]
  var drive = ["fiscalDriveNumber"]
  var shift = ["shiftNumber"]
  var number = ["requestNumber"]
  var document = ["fiscalDocumentNumber"]
  var fiscalSign = ["fiscalSign"]
  var sign = ["operationType"]
  /// Empty where the operator tells none: then it is the sum of the payments.
  var total = ["totalSum"]
  var cash = ["cashTotalSum"]
  var electronic = ["ecashTotalSum"]
  var prepaid = ["prepaidSum"]
  var postpaid = ["creditSum"]
  var provision = ["provisionSum"]
  /// Whether an operator may tell four forms of payment only: what they leave of the total is the fifth.
  var restIsProvision = false
  var cashier = ["operator"]
  var inn = ["userInn"]
  var taxation = ["taxationType", "appliedTaxationType"]
  var items = ["items"]
  var item = Item()

  /// Keys of a line.
  struct Item: Sendable {
    var name = ["name"]
    var quantity = ["quantity"]
    var price = ["price"]
    var sum = ["sum"]
    var vat = ["nds", "ndsType", "nds_1199"]
    var code = ["productCode", "productCodeNew", "gtin", "barcode"]
    var settlement = ["paymentType"]
    var subject = ["productType"]
    /// What is added to the operator's codes of settlement and subject to get those of the ФФД.
    var codesCountFrom = 0
  }
}
