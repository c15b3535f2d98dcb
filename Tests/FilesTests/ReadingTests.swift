import Files
import Fiscal
import Foundation
import Testing

@Suite struct ReadingTests {
  private func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "cheki-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func aTableIsReadIntoColumns() throws {
    let path = try file(
      """
      datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier
      2026-01-01T09:00:12,0000000010000000,9960440300000000,17,1,30001,sale,149.90,149.90,0.00,0.00,0.00,0.00,Иванова А.П.

      """)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var rejects: [Reject] = []
    let reading = try ReceiptFile.open(path, side: .operator).readTable { rejects.append($0) }
    #expect(rejects.isEmpty)
    #expect(reading.table.count == 1)
    #expect(reading.table.receipt(0).total == Kopecks(14_990))
    #expect(reading.table.receipt(0).document == 30001)
    #expect(reading.table.receipt(0).cashier == "Иванова А.П.")
  }

  @Test func paymentsThatDoNotAddUpAreRejected() throws {
    let path = try file(
      "Дата;РегНомерККТ;НомерФН;Смена;НомерЧека;НомерФД;ПризнакРасчета;Сумма;Наличные;Безналичные\n"
        + "20.11.2026 9:00:12;0000000010000000;9960440300000000;17;1;30001;Приход;149,90;100,00;0\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var rejects: [Reject] = []
    let reading = try ReceiptFile.open(path, side: .books).readTable { rejects.append($0) }
    #expect(reading.table.isEmpty)
    #expect(rejects.map(\.line) == [2])
  }
}
