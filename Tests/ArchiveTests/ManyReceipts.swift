import Archive
import Fiscal
import Testing

/// Enough receipts to make a slip in a query or an index felt; what they add up to is known.
@Suite struct ManyReceipts {
  private static let drives = 100
  private static let shifts = 10
  private static let receipts = 200

  private func receipt(_ drive: Int, _ shift: Int, _ number: Int) -> Receipt {
    Receipt(
      datetime: WallClock(Sample.day.advanced(by: shift), hour: 8).adding(seconds: Int64(number) * 60),
      register: RegistrationNumber("\(1_000_000_000_000_000 + drive)"),
      drive: DriveNumber("\(9_960_440_300_000_000 + drive)"), shift: UInt32(shift + 1), number: UInt32(number + 1),
      document: UInt32(shift * (Self.receipts + 2) + number + 2), sign: number % 10 == 9 ? .return : .sale,
      total: Kopecks(Int64(number + 1)), payments: Payments(Kopecks(Int64(number + 1)), by: .electronic),
      cashier: "Кассир \(drive % 7)", items: [ReceiptItem(name: "Товар \(number % 50)", quantity: .one)])
  }

  @Test(.timeLimit(.minutes(10))) func twoHundredThousandAndTheirTotals() async throws {
    let archive = try Archive.temporary()
    let run = try await archive.beginImport(into: .files(.operator), named: "chain.jsonl", at: 0)
    for shift in 0..<Self.shifts {
      for drive in 0..<Self.drives {
        try run.add((0..<Self.receipts).map { SourceDocument(.receipt(receipt(drive, shift, $0))) })
      }
    }
    let all = Self.drives * Self.shifts * Self.receipts
    #expect(try await run.finish() == StoreOutcome(added: all))

    // 1 + 2 + … + 200 kopecks, every tenth of them a return.
    let returns = stride(from: 10, through: Self.receipts, by: 10).reduce(0, +)
    let net = Int64(Self.receipts * (Self.receipts + 1) / 2 - 2 * returns)
    let shifts = try await archive.shifts()
    #expect(shifts.count == Self.drives * Self.shifts)
    #expect(shifts.allSatisfy { $0.net == Kopecks(net) && $0.receipts == Self.receipts })
    #expect(shifts.first?[.return]?.counts.electronic == Self.receipts / 10)

    let drive = try #require(DriveNumber("9960440300000042"))
    let one = try await archive.receipts(ReceiptFilter(drives: [drive], shift: 7))
    #expect(one == (0..<Self.receipts).map { receipt(42, 6, $0) })
    let table = try await archive.receiptTable(ReceiptFilter(order: .none))
    #expect(table.count == all)
    #expect(table.drives.count == Self.drives + 1)
  }
}
