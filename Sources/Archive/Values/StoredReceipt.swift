import Fiscal

/// A receipt as it lies in the archive.
public struct StoredReceipt: Hashable, Sendable {
  /// The row's key in the archive, which ``ReceiptTable/origin(_:)`` carries.
  public var row: Int64
  public var source: Source
  public var receipt: Receipt
  /// The source's own key of the record.
  public var key: String?
  /// The source's own text, where it had one.
  public var original: String?
}
