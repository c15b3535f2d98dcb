/// The four documents that carry settlements.
public enum ReceiptKind: UInt8, CaseIterable, Sendable, Hashable {
  case receipt = 3
  case bso = 4
  case correction = 31
  case bsoCorrection = 41

  /// The name in the machine formats.
  public var name: String {
    switch self {
    case .receipt: "receipt"
    case .bso: "bso"
    case .correction: "correction"
    case .bsoCorrection: "bso-correction"
    }
  }

  public init?(name: String) {
    guard let found = ReceiptKind.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  public var isCorrection: Bool { self == .correction || self == .bsoCorrection }
}
