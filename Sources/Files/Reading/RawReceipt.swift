import Fiscal

/// A receipt as a parser finds it: numbers read, texts still where they lie in the file. 0 and empty are «not known».
struct RawReceipt {
  static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

  var datetime = WallClock(seconds: 0)
  /// 16 digits.
  var register = RawReceipt.nothing
  /// 16 digits.
  var drive = RawReceipt.nothing
  var shift: UInt32 = 0
  var number: UInt32 = 0
  var document: UInt32 = 0
  var fiscalSign: UInt32?
  var kind = ReceiptKind.receipt
  var sign = Sign.sale
  var total = Kopecks.zero
  var payments = Payments.zero
  var cashier = RawReceipt.nothing
  var cashierScript = Script.utf8
  var inn: TaxNumber?
  var taxation: Int?
  var line = 0
}

/// What a receipt has beside its figures.
struct ReceiptDetails {
  var items: [ReceiptItem] = []
  var correction: Correction?
  var warnings: [Message] = []
  var key: String?
  /// The source's own text, where it lies in the file.
  var original: UnsafeRawBufferPointer?
}
