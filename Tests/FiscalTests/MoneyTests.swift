import Fiscal
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("149.90", 14_990), ("149,9", 14_990), ("149", 14_900), ("1 234,50", 123_450), ("1\u{A0}234,5", 123_450),
    ("-0.05", -5), ("0.1000", 10),
  ])
  func rublesAreRead(_ text: String, _ kopecks: Int64) { #expect(Kopecks(rubles: text) == Kopecks(kopecks)) }

  @Test(arguments: ["", "12,345", "1.2.3", "abc", "1-2", ".5", "5.", "99999999999999999999"])
  func whatIsNoSumIsRefused(_ text: String) { #expect(Kopecks(rubles: text) == nil) }

  @Test func addingSaturates() {
    #expect(Kopecks(.max) + Kopecks(1) == Kopecks(.max))
    #expect(Kopecks(.min) - Kopecks(1) == Kopecks(.min))
  }

  @Test func taxIsTakenOutOfAGrossSum() {
    #expect(VATRate.ten.tax(in: Kopecks(8_990)) == Kopecks(817))
    #expect(VATRate.twentyTwo.tax(in: Kopecks(50_000)) == Kopecks(9_016))
    #expect(VATRate.none.tax(in: Kopecks(50_000)) == .zero)
  }

  @Test func quantityTimesPriceIsRoundedHalfUp() {
    #expect(Quantity("0.454")?.times(Kopecks(89_990)) == Kopecks(40_855))
    #expect(Quantity("28,69")?.times(Kopecks(7_180)) == Kopecks(205_994))
  }
}
