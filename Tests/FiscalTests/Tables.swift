import Fiscal
import Testing

@Suite struct Tables {
  private static func random(_ generator: inout some RandomNumberGenerator) -> Receipt {
    func maybe<T>(_ value: T) -> T? { Bool.random(using: &generator) ? value : nil }
    let total = Kopecks(Int64.random(in: 0...Kopecks.largestInDocument.count, using: &generator))
    var payments = Payments(total, by: Payment.allCases.randomElement(using: &generator) ?? .cash)
    if Bool.random(using: &generator) {
      payments = Payments(cash: Kopecks(1), electronic: total - Kopecks(3), prepaid: Kopecks(2))
    }
    return Receipt(
      datetime: WallClock(seconds: Int64(UInt32.random(in: 0 ... .max, using: &generator))),
      register: maybe("000682849304690\(Int.random(in: 0...9, using: &generator))").flatMap { RegistrationNumber($0) },
      drive: maybe("996044030000001\(Int.random(in: 0...9, using: &generator))").flatMap { DriveNumber($0) },
      shift: maybe(UInt32.random(in: 1 ... .max, using: &generator)),
      number: maybe(UInt32.random(in: 1...200, using: &generator)),
      document: maybe(UInt32.random(in: 1 ... .max, using: &generator)),
      kind: ReceiptKind.allCases.randomElement(using: &generator) ?? .receipt,
      sign: Sign.allCases.randomElement(using: &generator) ?? .sale, total: total, payments: payments,
      cashier: maybe("Кассир \(Int.random(in: 0...3, using: &generator))"))
  }

  @Test func whatGoesInComesOut() {
    var generator = SystemRandomNumberGenerator()
    let receipts = (0..<3_000).map { _ in Self.random(&generator) }
    var table = ReceiptTable(receipts)
    #expect(table.count == receipts.count)
    for (row, receipt) in receipts.enumerated() {
      #expect(table.receipt(row) == receipt)
      #expect(table.origin(row) == UInt32(row))
    }
    // A row taken from a table goes back into it as it was.
    let row = table[7]
    table.append(row)
    #expect(table[receipts.count] == row)
    #expect(table.receipt(receipts.count) == receipts[7])
  }

  @Test func anEmptyOne() {
    let table = ReceiptTable()
    #expect(table.isEmpty)
    #expect(table.registers.count == 1)
    #expect(table.registers[0] == "")
  }

  @Test func zeroTotalsKeepTheirPayments() {
    let receipt = Receipt(
      datetime: WallClock(seconds: 0), sign: .sale, total: .zero,
      payments: Payments(cash: Kopecks(5), electronic: Kopecks(-5)))
    let table = ReceiptTable([receipt])
    #expect(table.payments(0) == receipt.payments)
    #expect(table.receipt(0) == receipt)
  }

  @Test func timesOutsideTheColumnAreClamped() {
    let receipts = [Int64.min, -1, 0, Int64(UInt32.max) + 1].map {
      Receipt(datetime: WallClock(seconds: $0), sign: .sale, total: .zero, payments: .zero)
    }
    let table = ReceiptTable(receipts)
    #expect((0..<4).map { table.datetime($0).seconds } == [0, 0, 0, Int64(UInt32.max)])
  }

  @Test func namesOnce() {
    var names = NameTable()
    #expect(names.number(of: "a") == 1)
    #expect(names.number(of: "b") == 2)
    #expect(names.number(of: "a") == 1)
    #expect(names.number(of: "") == 0)
    #expect(names.known("b") == 2)
    #expect(names.known("c") == nil)
    #expect(names.known("") == 0)
    #expect(names[2] == "b")
    #expect(names.count == 3)
  }
}
