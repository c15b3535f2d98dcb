import Fiscal

/// Where parsers put what they find.
protocol ReceiptSink {
  /// Whether lines, corrections and original texts are wanted.
  var wantsDetails: Bool { get }

  /// Makes room for about so many receipts in all.
  mutating func expect(_ receipts: Int)

  /// Takes a receipt. Nil when it was taken, otherwise why it cannot be.
  mutating func add(_ receipt: borrowing RawReceipt, _ details: @autoclosure () -> ReceiptDetails) throws -> Message?

  mutating func add(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) throws
}
