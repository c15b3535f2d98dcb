import Fiscal
import Testing

@Suite struct QRTexts {
  private static let plain = "t=20231120T0041&s=36900.00&fn=9960440300000011&i=30001&fp=1234567890&n=1"

  @Test(arguments: [
    plain,
    "n=1&fp=1234567890&i=30001&fn=9960440300000011&s=36900.00&t=20231120T0041",
    "t=20231120T004100&s=36900.00&fn=9960440300000011&i=30001&fp=1234567890&n=1",
    "t=20231120t0041&s=36900&fn=9960440300000011&i=30001&fp=1234567890&n=1",
    "t=20231120T0041&s=36900,0&fn=9960440300000011&i=30001&fp=1234567890&n=1",
    "T=20231120T0041&S=36900.0&FN=9960440300000011&I=30001&FP=1234567890&N=1",
    "  t=20231120T0041&s=36900.00&fn=9960440300000011&i=30001&fp=1234567890&n=1\n",
    "https://consumer.1-ofd.ru/v1?t=20231120T0041&s=36900.00&fn=9960440300000011&i=30001&fp=1234567890&n=1",
    "https://example.test/c?id=7&t=20231120T0041&s=36900%2C00&fn=9960440300000011&i=30001&fp=1234567890&n=1",
    "е=20231120е0041?ы=36900ю00?ат=9960440300000011?ш=30001?аз=1234567890?т=1",
    "Е=20231120Е0041?Ы=36900ю00?АТ=9960440300000011?Ш=30001?АЗ=1234567890?Т=1",
    "е=20231120е00417ы=36900ю007ат=99604403000000117ш=300017аз=12345678907т=1",
    "е=20231120е0041007ы=369007ат=99604403000000117ш=300017аз=12345678907т=1",
    "е=20231120е0041ы=36900б00ат=9960440300000011ш=30001аз=1234567890т=1",
    "ы=36900е=20231120е0041ат=9960440300000011ш=30001аз=1234567890т=1",
  ]) func everySpelling(text: String) throws {
    let qr = try #require(QRText(text))
    #expect(qr.datetime == WallClock("2023-11-20T00:41:00"))
    #expect(qr.sum == Kopecks(3_690_000))
    #expect(qr.drive.text == "9960440300000011")
    #expect(qr.document == 30_001)
    #expect(qr.fiscalSign == FiscalSign(1_234_567_890))
    #expect(qr.sign == .sale)
    #expect(qr.text == Self.plain)
  }

  @Test func secondsAndTheScannersExample() throws {
    #expect(QRText("t=20190418T211655&s=3943.26&fn=9960440300000011&i=7")?.datetime == WallClock("2019-04-18T21:16:55"))
    let scanned = try #require(
      QRText("е=20260821е1046?ы=50?ат=7381440900820352?ш=13272?аз=3022783736?т=1"))
    #expect(scanned.text == "t=20260821T1046&s=50.00&fn=7381440900820352&i=13272&fp=3022783736&n=1")
  }

  @Test func aReportOfAShiftHasNeitherSumNorSign() throws {
    let text = "t=20240115T1623&fn=9960440300000011&i=431&fp=2072038103"
    let qr = try #require(QRText(text))
    #expect(qr.sum == nil)
    #expect(qr.sign == nil)
    #expect(qr.text == text)
    #expect(qr.id.description == "9960440300000011:431")
  }

  @Test(arguments: [
    "", "t=", "30001", "9960440300000011:30001",
    "t=20231120T0041&s=1.00&fn=9960440300000011",  // no document
    "t=20231120&s=1.00&fn=9960440300000011&i=1",  // no time
    "t=20231320T0041&s=1.00&fn=9960440300000011&i=1",  // no such month
    "t=20231120T0041&s=1.00&fn=996044030000001&i=1",  // 15 digits
    "t=20231120T0041&s=1.00&fn=9960440300000011&i=0",
    "t=20231120T0041&s=1.00&fn=9960440300000011&i=4294967296",
    "t=20231120T0041&s=1.00&fn=9960440300000011&i=+1",
    "t=20231120T0041&s=-1.00&fn=9960440300000011&i=1",
    "t=20231120T0041&s=1.005&fn=9960440300000011&i=1",
    "t=20231120T0041&s=1.00&fn=9960440300000011&i=1&fp=4294967296",
    "t=20231120T0041&s=1.00&fn=9960440300000011&i=1&n=5",
    "t=20231120T0041&t=20231120T0042&fn=9960440300000011&i=1",
    "е=20231120е0041?ы=1?ат=9960440300000011?ш=1?йцукен",
  ]) func whatIsNoneOfThem(text: String) { #expect(QRText(text) == nil) }

  @Test func composedFromAReceipt() throws {
    let drive = try #require(DriveNumber("9960440300000011"))
    var receipt = Receipt(
      datetime: WallClock(CalendarDay(number: 20_777), hour: 16, minute: 13, second: 42), drive: drive, document: 7,
      fiscalSign: FiscalSign(42), sign: .expenseReturn, total: Kopecks(5), payments: .zero)
    #expect(QRText(receipt)?.text == "t=20261120T1613&s=0.05&fn=9960440300000011&i=7&fp=42&n=4")
    receipt.document = nil
    #expect(QRText(receipt) == nil)
  }
}
