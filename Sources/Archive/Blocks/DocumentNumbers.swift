import Fiscal
import GRDB

/// The document numbers (№ ФД) that the blocks of one source hold.
struct DocumentNumbers {
  let table: BlockTable

  /// The numbers of a shift's receipts, each once, ascending.
  func numbers(of key: ShiftKey) throws -> [UInt32] {
    try numbers(where: "drive = ? AND shift = ?", [key.drive, key.shift]) { $0 > 0 }
  }

  /// The numbers that a drive's receipts have in a range, each once, ascending.
  func numbers(of drive: Int64, in range: ClosedRange<UInt32>) throws -> [UInt32] {
    try numbers(
      where: "drive = ? AND first_document <= ? AND last_document >= ?",
      [drive, Int64(range.upperBound), Int64(range.lowerBound)]
    ) { range.contains($0) }
  }

  private func numbers(where condition: String, _ values: [Int64], _ fits: (UInt32) -> Bool) throws -> [UInt32] {
    var select = try Command(table.db, "SELECT figures FROM block WHERE source = ? AND \(condition)")
    for value in [table.source] + values { select.bind(value) }
    var numbers: [UInt32] = []
    while try select.next() {
      for row in try BlockRows.unpack(select.bytes(0) ?? []) where fits(row.document) { numbers.append(row.document) }
    }
    numbers.sort()
    var distinct: [UInt32] = []
    for number in numbers where number != distinct.last { distinct.append(number) }
    return distinct
  }
}
