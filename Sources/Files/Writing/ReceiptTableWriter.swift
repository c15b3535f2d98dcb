import Fiscal

/// Writes receipts as a table that `import` reads back: the contract's header, rubles with two digits and a point.
public struct ReceiptTableWriter {
  public enum Separator: String, Sendable {
    case comma = ","
    case tab = "\t"
  }

  /// The contract's columns, in its order.
  public static let columns = [
    "datetime", "register", "drive", "shift", "number", "document", "sign", "total", "cash", "electronic", "prepaid",
    "postpaid", "provision", "cashier",
  ]

  private let file: AtomicFile
  private let separator: String

  /// Begins a table. Nothing is at the path until ``finish()``.
  public init(_ path: String, separator: Separator = .comma) throws(Fault) {
    file = try AtomicFile(path)
    self.separator = separator.rawValue
    try file.write(Self.columns.joined(separator: self.separator) + "\n")
  }

  public func write(_ receipt: Receipt) throws(Fault) {
    let payments = receipt.payments
    let fields = [
      receipt.datetime.description, receipt.register?.text ?? "", receipt.drive?.text ?? "",
      receipt.shift.map { String($0) } ?? "", receipt.number.map { String($0) } ?? "",
      receipt.document.map { String($0) } ?? "", receipt.sign.name, receipt.total.rubles, payments.cash.rubles,
      payments.electronic.rubles, payments.prepaid.rubles, payments.postpaid.rubles, payments.provision.rubles,
      Self.field(FormulaGuard.guarded(receipt.cashier ?? ""), separator: separator),
    ]
    try file.write(fields.joined(separator: separator) + "\n")
  }

  public func finish() throws(Fault) { try file.commit() }

  /// A field as RFC 4180 wants it: in quotes when it holds a separator, a quote, a line end or spaces at its ends.
  public static func field(_ text: String, separator: String = ",") -> String {
    let needsQuotes =
      text.contains(separator) || text.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" }
      || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
