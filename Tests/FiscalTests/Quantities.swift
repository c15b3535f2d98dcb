import Fiscal
import Testing

@Suite struct Quantities {
  @Test(arguments: [
    ("1", "1"), ("1.0", "1"), ("0,454", "0.454"), ("-2", "-2"), ("-0.0", "0"), (".5", "0.5"), ("007", "7"),
    ("41.905", "41.905"), ("1.500", "1.5"), (" 3 ", "3"), ("999999999999.999999999999", "999999999999.999999999999"),
  ]) func read(text: String, kept: String) { #expect(Quantity(text)?.text == kept) }

  @Test(arguments: ["", ".", "-", "1.2.3", "1e3", "--1", "1-", "1 2", "+1", "1234567890123", "0.1234567890123"])
  func refused(text: String) { #expect(Quantity(text) == nil) }

  @Test(arguments: [
    ("1", 4_990, 4_990), ("0.454", 5_000, 2_270), ("0.5", 1, 1), ("0.5", 3, 2), ("0.4999", 1, 0), ("-2", 150, -300),
    ("-0.5", 3, -2), ("7.445", 10_000, 74_450), ("0", 100, 0), ("0.454", 89_990, 40_855), ("28.69", 7_180, 205_994),
  ]) func times(quantity: String, price: Int64, sum: Int64) {
    #expect(Quantity(quantity)?.times(Kopecks(price)) == Kopecks(sum))
  }

  @Test func aProductThatDoesNotFitIsNone() {
    #expect(Quantity("999999999999")?.times(Kopecks(.max)) == nil)
    #expect(Quantity("999999999999.999999999999")?.times(Kopecks(.max)) == nil)
    #expect(Quantity("-1")?.times(Kopecks(.max)) == Kopecks(-.max))
  }

  @Test func theOtherSign() {
    #expect(Quantity("1.5").map { (-$0).text } == "-1.5")
    #expect(Quantity("-1.5").map { (-$0).text } == "1.5")
    #expect(Quantity("0").map { (-$0).text } == "0")
    #expect(Quantity(units: -3).isNegative)
    #expect(Quantity.one.text == "1")
  }

  @Test(arguments: [
    ("1", "2", "3"), ("0.454", "-1", "-0.546"), ("-0.5", "0.5", "0"), ("2.25", "0.75", "3"),
    ("999999999999.999999999999", "-0.000000000001", "999999999999.999999999998"),
  ]) func plus(a: String, b: String, sum: String) throws {
    let (a, b) = (try #require(Quantity(a)), try #require(Quantity(b)))
    #expect(a.plus(b)?.text == sum)
    #expect(b.plus(a)?.text == sum)
  }

  @Test func aSumTooLongIsNone() {
    #expect(Quantity("999999999999").flatMap { $0.plus(.one) } == nil)
  }
}
