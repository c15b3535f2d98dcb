import Fiscal
import Testing

@Suite struct Numbers {
  /// Genuine triples of working registers: РНМ, ИНН of the owner, serial number.
  @Test(arguments: [
    ("0006828493046904", "7825706086", "0141870012176301"), ("0006504690023376", "7825706086", "0166830006111416"),
    ("0004000518016307", "7825706086", "00105702181010"), ("0004193146019089", "7705944498", "009002203"),
    ("0007993537061927", "4703148343", "00106925180632"), ("0002472508022739", "7728697453", "3820017912070"),
  ]) func genuineRegistrations(registration: String, inn: String, serial: String) throws {
    let number = try #require(RegistrationNumber(registration))
    let owner = try #require(TaxNumber(inn))
    #expect(owner.isValid)
    #expect(number.isPlausible)
    #expect(number.isValid(owner: owner, serial: serial))
    // Padding in front of the serial number does not count, another digit does.
    #expect(number.isValid(owner: owner, serial: " 0000" + serial + " ".prefix(serial.count < 14 ? 1 : 0)))
    #expect(!number.isValid(owner: owner, serial: serial + "1"))
    #expect(!number.isValid(owner: try #require(TaxNumber("7707083893")), serial: serial))
  }

  @Test func registrations() throws {
    #expect(RegistrationNumber("0007795807005569    ")?.text == "0007795807005569")
    #expect(try #require(RegistrationNumber("0000000000065535")).isPlausible)
    #expect(try !#require(RegistrationNumber("0000000000065536")).isPlausible)
    for text in [
      "", "000779580700556", "00077958070055690", "000779580700556x", "٠007795807005569", "0007795807 05569",
    ] {
      #expect(RegistrationNumber(text) == nil)
    }
    // A serial number longer than the field does not trap.
    let owner = try #require(TaxNumber("7825706086"))
    #expect(
      try !#require(RegistrationNumber("0006828493046904")).isValid(
        owner: owner, serial: String(repeating: "9", count: 64)))
  }

  @Test(arguments: [
    "7825706086", "7705944498", "4703148343", "7728697453", "7707083893", "500100732259", "770000303094",
  ])
  func taxNumbersThatFit(text: String) { #expect(TaxNumber(text)?.isValid == true) }

  @Test(arguments: ["7825706087", "7707083892", "500100732258", "500100732269", "0000000000", "0012345678"])
  func taxNumbersThatDoNot(text: String) { #expect(TaxNumber(text)?.isValid == false) }

  @Test func taxNumbersAsTheyComeIn() {
    #expect(TaxNumber("7825706086  ")?.text == "7825706086")
    #expect(TaxNumber("007825706086")?.text == "7825706086")
    #expect(TaxNumber("770594449") == nil)
    #expect(TaxNumber("77059444981") == nil)
    #expect(TaxNumber("770594449x") == nil)
    #expect(TaxNumber("") == nil)
  }

  @Test func drives() {
    #expect(DriveNumber(" 9960440300000011\n")?.text == "9960440300000011")
    #expect(DriveNumber("996044030000001") == nil)
    #expect(DriveNumber("99604403000000112") == nil)
    #expect(DriveNumber("996044030000001O") == nil)
    #expect(DriveNumber("9999078900000001")?.isForDebugging == true)
    #expect(DriveNumber("9960440300000011")?.isForDebugging == false)
  }

  @Test func fiscalSigns() {
    #expect(FiscalSign("0000000042")?.value == 42)
    #expect(FiscalSign("42")?.description == "0000000042")
    #expect(FiscalSign("4294967295")?.value == .max)
    #expect(FiscalSign("4294967295")?.description == "4294967295")
    #expect(FiscalSign(0).description == "0000000000")
    for text in ["", "-1", "+1", "4294967296", "99999999999999999999", "1.0", "0x1"] {
      #expect(FiscalSign(text) == nil)
    }
  }

  @Test func identitiesInOrder() throws {
    let first = try #require(DriveNumber("9960440300000011"))
    let second = try #require(DriveNumber("9960440300000012"))
    #expect(DocumentID(drive: first, document: 9) < DocumentID(drive: first, document: 10))
    #expect(DocumentID(drive: first, document: 10) < DocumentID(drive: second, document: 1))
    #expect(DocumentID(drive: first, document: 9).description == "9960440300000011:9")
    #expect(ShiftID(drive: first, number: 2) < ShiftID(drive: first, number: 10))
    #expect(ShiftID(drive: second, number: 2).description == "9960440300000012:2")
  }

  @Test func formsAndTheirReceipts() {
    #expect(DocumentForm.allCases.compactMap(\.kind) == ReceiptKind.allCases)
    for kind in ReceiptKind.allCases { #expect(ReceiptKind(name: kind.name) == kind) }
    #expect(DocumentForm(rawValue: 81) == nil)
    #expect(Set(DocumentForm.allCases.map(\.rootKey)).count == DocumentForm.allCases.count)
  }

  @Test func namesFolded() {
    #expect("  Иванова \u{A0} Анна\tПетровна ".foldedName == "Иванова Анна Петровна")
    #expect(" \n".foldedName == nil)
  }
}
