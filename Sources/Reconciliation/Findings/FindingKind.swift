import Fiscal

/// What can differ between the two sides, in the order in which a pair's finding takes its kind.
public enum FindingKind: String, MessageCode, Hashable, Comparable {
  case missingInBooks = "missing_in_books"
  case missingInOperator = "missing_in_operator"
  case duplicateInBooks = "duplicate_in_books"
  case duplicateInOperator = "duplicate_in_operator"
  case signDiffers = "sign_differs"
  case sumDiffers = "sum_differs"
  case paymentDiffers = "payment_differs"
  case shiftDiffers = "shift_differs"
  case timeDiffers = "time_differs"
  case cashierDiffers = "cashier_differs"
  case ambiguous = "ambiguous"
  case gapInDocuments = "gap_in_documents"
  /// Within one operator: what it adds up of a shift is not what its receipts add up to.
  case totalsDiffer = "totals_differ"

  /// The place in that order, from 0.
  public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (a: FindingKind, b: FindingKind) -> Bool { a.order < b.order }

  /// The kind of a pair that differs so; nil where nothing differs or the number in the shift alone.
  init?(_ differing: Facts) {
    if differing.contains(.sign) {
      self = .signDiffers
    } else if differing.contains(.sum) {
      self = .sumDiffers
    } else if differing.contains(.payments) {
      self = .paymentDiffers
    } else if differing.contains(.shift) {
      self = .shiftDiffers
    } else if differing.contains(.time) {
      self = .timeDiffers
    } else if differing.contains(.cashier) {
      self = .cashierDiffers
    } else {
      return nil
    }
  }
}
