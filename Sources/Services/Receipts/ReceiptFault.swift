import Fiscal

/// What is wrong about one receipt.
public enum ReceiptFault: String, MessageCode {
  /// The QR code tells another sum: `document`, `asked`, `found`
  case otherSum = "receipt.other-sum"
  /// The QR code tells another fiscal sign: `document`, `asked`, `found`
  case otherSign = "receipt.other-sign"
  /// `document`: only the books have it
  case notReceived = "receipt.not-received"
  case pdfOffline = "receipt.pdf-offline"
}
