import Fiscal
import Services
import Testing

@testable import Shell

/// `receipt ID --format html`
@Suite struct ReceiptPageTests {
  private func receipt() throws -> Receipt {
    var receipt = Receipt(
      datetime: try #require(WallClock("2026-11-20T16:13:42")), sign: .sale, total: Kopecks(14_990),
      payments: Payments(cash: Kopecks(14_990)))
    receipt.drive = DriveNumber("9271023355200109")
    receipt.document = 998
    receipt.cashier = "<b>Иванова & сын\u{202E}</b>"
    receipt.items = [ReceiptItem(name: "<script>alert('1')</script> 日本", sum: Kopecks(14_990))]
    return receipt
  }

  @Test func thePageNeedsNothingBesideItselfAndRunsNothing() throws {
    let page = ReceiptPage(ReceiptCopy(try receipt()), Catalogue(.russian)).text
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ru\">"))
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; 日本"))
    #expect(page.contains("&lt;b&gt;Иванова &amp; сын\\u{202E}&lt;/b&gt;"))
    #expect(!page.contains("<script"))
    for word in ["http:", "https:", "src=", "href=", "url("] { #expect(!page.contains(word), "\(word)") }
    #expect(page.contains("@media print"))
    #expect(page.contains("<svg class=\"qr\""))
  }

  @Test func withoutADriveThereIsNoCode() throws {
    var receipt = try receipt()
    receipt.drive = nil
    #expect(!ReceiptPage(ReceiptCopy(receipt), Catalogue(.english)).text.contains("<svg"))
  }

  @Test func wideLettersKeepTheColumnsOfTheForm() throws {
    var receipt = try receipt()
    receipt.cashier = "日本語"
    let lines = ReceiptForm(ReceiptCopy(receipt), Catalogue(.english)).text.split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.hasSuffix("日本語") })
    #expect(DisplayWidth.of(line) == 42)
  }
}
