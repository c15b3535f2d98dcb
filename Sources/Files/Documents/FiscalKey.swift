import Fiscal

/// What a key of a document in the ФНС's names tells, whichever of its spellings is used.
enum FiscalKey: UInt8, CaseIterable {
  case code, operationType, total, cash, electronic, prepaid, credit, provision
  case dateTime, localDateTime, document, fiscalSign, shift, number, taxation
  case cashier, inn, register, drive, serial
  case items, stornoItems, modifiers, correctionType, correctionBase
  case sourceKey
  case receiptsQuantity, documentsQuantity, unsentCount, unsentTime, unsentDocument, shiftSums
  // Root keys under which documents of one form stand.
  case rootRegistration, rootOpenShift, rootReceipt, rootBSO, rootCloseShift, rootCloseDrive, rootRegistrationChange
  case rootState, rootCorrection, rootBSOCorrection
  // Of a line.
  case name, price, quantity, sum, vat, settlement, subject, productCode, productObject
  case taxTwenty, taxTen, turnoverZero, turnoverNone
  // Lists of documents in answers of operators.
  case list

  /// The form of the documents that stand under a root key.
  var form: DocumentForm? {
    switch self {
    case .rootRegistration: .registration
    case .rootOpenShift: .openShift
    case .rootReceipt: .receipt
    case .rootBSO: .bso
    case .rootCloseShift: .closeShift
    case .rootCloseDrive: .closeDrive
    case .rootRegistrationChange: .registrationChange
    case .rootState: .settlementState
    case .rootCorrection: .correction
    case .rootBSOCorrection: .bsoCorrection
    default: nil
    }
  }

  /// Every spelling that was met: the ФНС's own first, then those of operators and of checking services.
  static let spellings: [(FiscalKey, [String])] = [
    (.code, ["code", "receiptCode", "docTypeId"]),
    (.operationType, ["operationType", "operationTypeId"]),
    (.total, ["totalSum"]),
    (.cash, ["cashTotalSum"]),
    (.electronic, ["ecashTotalSum"]),
    (.prepaid, ["prepaidSum", "prepaymentSum", "prePaymentTotalSum"]),
    (.credit, ["creditSum", "postpaymentSum", "postPaymentTotalSum"]),
    (.provision, ["provisionSum", "counterSubmissionSum", "considerationTotalSum"]),
    (.dateTime, ["dateTime", "receiptDate", "reqDocDate"]),
    (.localDateTime, ["localDateTime"]),
    (.document, ["fiscalDocumentNumber", "fdNumber"]),
    (.fiscalSign, ["fiscalSign", "docFp", "fpd"]),
    (.shift, ["shiftNumber"]),
    (.number, ["requestNumber"]),
    (.taxation, ["appliedTaxationType", "taxationType"]),
    (.cashier, ["operator"]),
    (.inn, ["userInn"]),
    (.register, ["kktRegId"]),
    (.drive, ["fiscalDriveNumber", "fnSn", "fnFactoryNumber"]),
    (.serial, ["numberKkt", "kktNumber"]),
    (.items, ["items"]),
    (.stornoItems, ["stornoItems"]),
    (.modifiers, ["modifiers"]),
    (.correctionType, ["correctionType"]),
    // The ФНС's own key begins with a Cyrillic «с».
    (.correctionBase, ["сorrectionBase", "correctionBase"]),
    (.sourceKey, ["_id"]),
    (.receiptsQuantity, ["receiptsQuantity", "receiptQuantity"]),
    (.documentsQuantity, ["documentsQuantity"]),
    (.unsentCount, ["notTransmittedDocumentsQuantity"]),
    (.unsentTime, ["notTransmittedDocumentsDateTime"]),
    (.unsentDocument, ["notTransmittedDocumentNumber"]),
    (.shiftSums, ["shiftSumReports"]),
    (.rootRegistration, ["fiscalReport"]),
    (.rootOpenShift, ["openShift"]),
    (.rootReceipt, ["receipt"]),
    (.rootBSO, ["bso"]),
    (.rootCloseShift, ["closeShift"]),
    (.rootCloseDrive, ["closeArchive"]),
    (.rootRegistrationChange, ["fiscalReportCorrection"]),
    (.rootState, ["currentStateReport"]),
    (.rootCorrection, ["receiptCorrection"]),
    (.rootBSOCorrection, ["bsoCorrection"]),
    (.name, ["name"]),
    (.price, ["price"]),
    (.quantity, ["quantity", "count"]),
    (.sum, ["sum"]),
    (.vat, ["nds", "nds_1199", "ndsRate"]),
    (.settlement, ["paymentType", "calculationTypeSign"]),
    (.subject, ["productType", "calculationSubjectSign"]),
    (.productCode, ["productCode"]),
    (.productObject, ["productCodeNew", "productCodeData"]),
    (.taxTwenty, ["nds18", "nds20"]),
    (.taxTen, ["nds10"]),
    (.turnoverZero, ["nds0"]),
    (.turnoverNone, ["ndsNo"]),
    (.list, ["receipts", "documents", "tickets", "bsos", "data", "Data", "result"]),
  ]
}
