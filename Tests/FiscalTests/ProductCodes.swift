import Fiscal
import Testing

@Suite struct ProductCodes {
  /// One product, however a receipt writes its code.
  @Test(arguments: [
    "4600000000022", "04600000000022", " 460 000 000 0022 ", "010460000000002221S123456", "(01)04600000000022(21)S12",
    "0104600000000022215!\u{1D}91EE\u{1D}92abc", "]d2010460000000002221S1", "444D042F055DB016533132333435",
  ])
  func oneProductHasOneCode(_ text: String) { #expect(ProductCode(text)?.description == "4600000000022") }

  @Test(arguments: [
    ("96385074", "96385074"), ("036000291452", "0036000291452"), ("14600000000029", "14600000000029"),
    ("04606203090785,(rBCkaAAA5BJ1a", "4606203090785"),
  ])
  func otherForms(_ text: String, _ code: String) { #expect(ProductCode(text)?.description == code) }

  @Test(arguments: ["", "4600000000023", "0000000000000", "123", "abc", "01", "0104600000000023", "444DFFFFFFFFFFFF"])
  func whatIsNone(_ text: String) { #expect(ProductCode(text) == nil) }

  @Test func aLabelFoldsNameAndCode() {
    #expect(
      GoodsLabel(" Молоко   3,2 % ", code: "010460000000002221S1") == GoodsLabel("Молоко 3,2 %", code: "4600000000022"))
    #expect(GoodsLabel("Молоко", code: " INT-1 ").code == "INT-1")
    #expect(GoodsLabel("Молоко", code: " ").code == nil)
  }
}
