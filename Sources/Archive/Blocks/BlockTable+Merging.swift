import Fiscal
import GRDB

extension BlockTable {
  /// The blocks of a key that have room.
  func roomy(_ key: BlockKey) throws -> [BlockHead] {
    try blocks(
      where: "drive = ? AND shift = ? AND register = ? AND day = ? AND receipts < \(RowKey.places / 2)",
      [key.drive, key.shift, key.register, key.day])
  }

  /// The blocks in which documents of a key can be already, or into which they go.
  ///
  /// A telling may know less than another one: what has no shift may lie in any shift, what has a shift may lie where no
  /// shift is known; and so with the register of documents whose drive is not known.
  func mergeable(with key: BlockKey, _ span: BlockSpan) throws -> [BlockHead] {
    var condition = ""
    var values: [Int64] = []
    if key.drive == 0, key.register != 0 {
      condition += "+drive = 0 AND register IN (?, 0) AND first <= ? AND last >= ?"
      values += [key.register]
    } else {
      condition += "drive = ? AND +first <= ? AND +last >= ?"
      values += [key.drive]
    }
    values += [span.last.seconds, span.first.seconds]
    if key.shift != 0 || span.lastDocument == 0 {
      condition += key.drive == 0 && key.register != 0 ? " AND +shift IN (?, 0)" : " AND shift IN (?, 0)"
      values += [key.shift]
    }
    condition += " AND ((+first_document <= ? AND +last_document >= ?) OR +has_unnumbered > ?)"
    values += [Int64(span.lastDocument), span.lastDocument == 0 ? .max : Int64(span.firstDocument)]
    values += [span.hasUnnumbered ? 0 : 1]
    return try roomy(key) + blocks(where: condition, values)
  }
}
