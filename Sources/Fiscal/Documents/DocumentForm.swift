/// Код формы ФД: which kind of fiscal document it is.
public enum DocumentForm: Int, CaseIterable, Sendable, Hashable {
  case registration = 1
  case openShift = 2
  case receipt = 3
  case bso = 4
  case closeShift = 5
  case closeDrive = 6
  case operatorAcknowledgement = 7
  case registrationChange = 11
  case settlementState = 21
  case correction = 31
  case bsoCorrection = 41

  /// Only receipts, БСО and their corrections carry settlements.
  public var kind: ReceiptKind? {
    switch self {
    case .receipt: .receipt
    case .bso: .bso
    case .correction: .correction
    case .bsoCorrection: .bsoCorrection
    default: nil
    }
  }

  /// The key under which the ФНС format wraps a document of this form.
  public var rootKey: String {
    switch self {
    case .registration: "fiscalReport"
    case .openShift: "openShift"
    case .receipt: "receipt"
    case .bso: "bso"
    case .closeShift: "closeShift"
    case .closeDrive: "closeArchive"
    case .operatorAcknowledgement: "operatorAck"
    case .registrationChange: "fiscalReportCorrection"
    case .settlementState: "currentStateReport"
    case .correction: "receiptCorrection"
    case .bsoCorrection: "bsoCorrection"
    }
  }
}
