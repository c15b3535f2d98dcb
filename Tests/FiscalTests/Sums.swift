import Fiscal
import Testing

@Suite struct Sums {
  @Test(arguments: [
    ("149.90", 14_990), ("149,9", 14_990), ("149", 14_900), ("0", 0), ("-0.05", -5), ("\u{2212}1,00", -100),
    ("1 234,50", 123_450), ("1\u{A0}234\u{202F}567.00", 123_456_700), ("12.3400", 1_234), (" 5 ", 500),
    ("92233720368547758.07", Int64.max), ("007.10", 710),
  ]) func read(text: String, kopecks: Int64) { #expect(Kopecks(rubles: text) == Kopecks(kopecks)) }

  @Test(arguments: [
    "", " ", "-", ".", ",5", "5.", "1.234", "1.2.3", "1,2.3", "1e3", "12 руб", "--1", "1-", "٣", "½", "+1", "NaN",
    "92233720368547758.08", "99999999999999999999", "1\t0", "0x10",
  ]) func refused(text: String) { #expect(Kopecks(rubles: text) == nil) }

  @Test func written() {
    #expect(Kopecks(3_690_000).rubles == "36900.00")
    #expect(Kopecks(-5).rubles == "-0.05")
    #expect(Kopecks(.max).rubles == "92233720368547758.07")
    #expect(Kopecks(.min).rubles == "-92233720368547758.08")
    #expect(Kopecks(3_690_000).grouped == "36\u{A0}900,00")
    #expect(Kopecks(99_999).grouped == "999,99")
    #expect(Kopecks(123_456_789_01).grouped == "123\u{A0}456\u{A0}789,01")
    #expect("\(Kopecks(7))" == "0.07")
  }

  @Test func whatIsWrittenIsReadBack() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let sum = Kopecks(Int64.random(in: -Int64.max...Int64.max, using: &generator) >> Int64.random(in: 0...60))
      #expect(Kopecks(rubles: sum.rubles) == sum)
    }
  }

  @Test func addingSaturates() {
    #expect(Kopecks(.max) + Kopecks(1) == Kopecks(.max))
    #expect(Kopecks(.min) + Kopecks(-1) == Kopecks(.min))
    #expect(Kopecks(.min) - Kopecks(1) == Kopecks(.min))
    #expect(Kopecks(.max) - Kopecks(.min) == Kopecks(.max))
    #expect(-Kopecks(.min) == Kopecks(.max))
    #expect(Kopecks(.min).magnitude == Kopecks(.max))
    var sum = Kopecks(5)
    sum += Kopecks(7)
    sum -= Kopecks(2)
    #expect(sum == Kopecks(10))
  }

  @Test func paymentsByName() {
    var payments = Payments(Kopecks(5), by: .provision)
    payments[.cash] = Kopecks(2)
    payments += Payments(electronic: Kopecks(1), prepaid: Kopecks(10), postpaid: Kopecks(100))
    #expect(payments.total == Kopecks(118))
    #expect(Payment.allCases.map { payments[$0].count } == [2, 1, 10, 100, 5])
    #expect(payments - payments == .zero)
    for payment in Payment.allCases { #expect(Payment(name: payment.name) == payment) }
    #expect(Payment(name: "card") == nil)
  }

  @Test func signsPull() {
    #expect(Sign.allCases.map { $0.net(Kopecks(3)).count } == [3, -3, -3, 3])
    for sign in Sign.allCases { #expect(Sign(name: sign.name) == sign) }
    #expect(Sign(rawValue: 0) == nil)
    #expect(Sign(rawValue: 5) == nil)
  }

  @Test(arguments: [
    (VATRate.twenty, 12_000, 2_000), (.twentyOf120, 12_000, 2_000), (.ten, 11_000, 1_000), (.tenOf110, 110, 10),
    (.five, 10_500, 500), (.fiveOf105, 21, 1), (.seven, 10_700, 700), (.sevenOf107, 107, 7),
    (.twentyTwo, 12_200, 2_200),
    (.twentyTwoOf122, 100, 18), (.zero, 10_000, 0), (.none, 10_000, 0), (.twenty, 3, 1), (.twenty, 2, 0),
    (.ten, 8_990, 817), (.twentyTwo, 50_000, 9_016),
    (.twenty, Int64.max, 1_537_228_672_809_129_301),
  ]) func taxInside(rate: VATRate, gross: Int64, tax: Int64) { #expect(rate.tax(in: Kopecks(gross)) == Kopecks(tax)) }

  @Test func taxOfAReturnedSumIsItsMirror() {
    for rate in VATRate.allCases {
      for gross: Int64 in [1, 2, 3, 99, 12_345, 99_999_999] {
        #expect(rate.tax(in: Kopecks(-gross)) == -rate.tax(in: Kopecks(gross)), "\(rate) of \(gross)")
      }
    }
  }

  @Test func ratesAreThoseOfTag1199() {
    #expect(
      (1...12).map { VATRate(rawValue: $0)?.name } == [
        "20%", "10%", "20/120", "10/110", "0%", "none", "5%", "7%", "5/105", "7/107", "22%", "22/122",
      ])
    #expect(VATRate(rawValue: 13) == nil)
  }
}
