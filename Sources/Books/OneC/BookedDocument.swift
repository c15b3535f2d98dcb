import Fiscal

/// A document behind a receipt, as far as it is used.
struct BookedDocument: Sendable {
  let reference: ObjectReference
  /// What the profile says of such documents; nil for one that is no receipt by itself (an act, an invoice).
  let names: ReceiptNames?
  let date: WallClock?
  let shift: UInt32?
  let number: UInt32?
  let total: Kopecks?
  let isDeleted: Bool
  let isPosted: Bool
  let isArchived: Bool
  let isPunched: Bool
  /// Whether it refers to the register that is asked for; nil where it refers to none.
  let isOwn: Bool?
  let cashier: ObjectReference?
  let lines: [BookedLine]
  let payments: [BookedPayment]
  let label: String
  /// Its JSON text, where the receipt comes from it alone.
  var original: String?

  /// Whether it books a sale by itself: punched, not marked for deletion, posted; an archived one is booked by the report
  /// of its shift.
  var isBooked: Bool { isPunched && !isDeleted && (isPosted || isArchived) }
}

/// A line of a document, before its goods have a name.
struct BookedLine: Sendable {
  let goods: ObjectKey?
  /// The goods' name where the line has it itself.
  let name: String?
  let quantity: Quantity?
  let price: Kopecks?
  let sum: Kopecks?
  let vat: ObjectKey?
  /// The value of an enumeration.
  let vatName: String?
  let code: String?
}

/// A row of a table of payments.
struct BookedPayment: Sendable {
  let table: PaymentNames
  let kind: String?
  let kindKey: ObjectKey?
  let sum: Kopecks
}
