import Fiscal

/// The operators' public pages of a receipt, found by its numbers. Whoever has them may look: no key goes with them.
enum ReceiptPages {
  /// The numbers by which pages are found; nil where the receipt lacks one of them.
  private struct Numbers {
    let drive: String
    let document: String
    let sign: String
    let register: String?
    let sum: String
    /// `020326`
    let day: String

    init?(_ receipt: Receipt) {
      guard let id = receipt.id, let fiscalSign = receipt.fiscalSign else { return nil }
      drive = id.drive.text
      document = String(id.document)
      sign = String(fiscalSign.value)
      register = receipt.register?.text
      sum = receipt.total.rubles
      let (year, month, day) = receipt.datetime.day.components
      self.day = [day, month, year % 100].map { $0 < 10 ? "0\($0)" : String($0) }.joined()
    }
  }

  /// The page's address; nil where the operator has none or the receipt lacks a number that it wants.
  /// - Parameter inn: the owner's, where the connection knows it better than the receipt.
  static func address(at operator: String, of receipt: Receipt, inn: String? = nil) -> String? {
    guard let numbers = Numbers(receipt) else { return nil }
    let (fn, fd, fp) = (numbers.drive, numbers.document, numbers.sign)
    switch `operator` {
    case "kontur": return "https://cash.kontur.ru/CashReceipt/View/FN/\(fn)/FD/\(fd)/FP/\(fp)"
    case "platforma": return "https://lk.platformaofd.ru/web/noauth/cheque?fn=\(fn)&fp=\(fp)&i=\(fd)"
    case "firstofd": return QRText(receipt).map { "https://consumer.1-ofd.ru/v1?\($0.text)" }
    case "taxcom": return "https://receipt.taxcom.ru/v01/show?fp=\(fp)&s=\(numbers.sum)&sf=False&sfn=False"
    case "ofdru":
      guard let inn = inn ?? receipt.inn?.text, let rnm = numbers.register else { return nil }
      return "https://ofd.ru/rec/\(inn)/\(rnm)/\(fn)/\(fd)/\(fp)"
    case "sbis": return numbers.register.map { "https://ofd.sbis.ru/rec/\($0)/\(numbers.day)/\(fp)" }
    default: return nil
    }
  }
}
