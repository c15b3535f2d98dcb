import Fiscal
import Testing

@Suite struct NumberTests {
  @Test(arguments: ["7825706086", "7705944498", "4703148343", "7728697453", "770000303094"])
  func genuineTaxNumbersFit(_ text: String) { #expect(TaxNumber(text)?.isValid == true) }

  @Test func wrongCheckDigitIsTold() { #expect(TaxNumber("7700001011")?.isValid == false) }

  @Test func zerosPaddedInFrontAreDropped() { #expect(TaxNumber("007825706086")?.text == "7825706086") }

  @Test(arguments: [
    ("0006828493046904", "7825706086", "0141870012176301"), ("0006504690023376", "7825706086", "0166830006111416"),
    ("0004000518016307", "7825706086", "00105702181010"), ("0004193146019089", "7705944498", "009002203"),
    ("0007993537061927", "4703148343", "00106925180632"), ("0002472508022739", "7728697453", "3820017912070"),
  ])
  func genuineRegistrationsFit(_ registration: String, _ owner: String, _ serial: String) throws {
    let owner = try #require(TaxNumber(owner))
    #expect(RegistrationNumber(registration)?.isValid(owner: owner, serial: serial) == true)
    #expect(RegistrationNumber(registration)?.isValid(owner: owner, serial: serial + "1") == false)
  }

  @Test func noCheckPartIsAbove65535() {
    #expect(RegistrationNumber("7000000101065536")?.isPlausible == false)
    #expect(RegistrationNumber("7000000101065535")?.isPlausible == true)
  }

  @Test func driveHasSixteenDigits() {
    #expect(DriveNumber("738044070000001") == nil)
    #expect(DriveNumber(" 7380440700000015 ")?.text == "7380440700000015")
  }
}
