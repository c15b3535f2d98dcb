import Fiscal
import GRDB

/// Reads rows of the table `shift`.
struct ShiftFrameReader {
  /// A frame with what the archive knows of it.
  struct Kept {
    var source: Int64
    var register: Int64
    var key: ShiftKey
    var shift: Shift
    var complete: Bool
    var told: Int64
  }

  static let columns = """
    source, drive, number, register, opened, closed, state, opening_document, closing_document, has_report, receipts, \
    documents, report_unsent_count, report_unsent_first, report_unsent_document, sums, unsent_count, unsent_first, \
    unsent_document, complete, told
    """

  private var registers = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")

  mutating func frame(_ row: Command, _ db: Database) throws -> Kept {
    guard let drive = try drives.text(row.integer(1), db).flatMap({ DriveNumber($0) }),
      let number: UInt32 = row.narrow(2)
    else { throw Damage(what: "shift \(row.integer(2))") }
    let shift = Shift(
      id: ShiftID(drive: drive, number: number),
      register: try registers.text(row.integer(3), db).flatMap { RegistrationNumber($0) },
      opened: row.knownInteger(4).map { WallClock(seconds: $0) },
      closed: row.knownInteger(5).map { WallClock(seconds: $0) },
      state: row.text(6).flatMap { Shift.State(rawValue: $0) }, openingDocument: row.narrow(7),
      closingDocument: row.narrow(8), report: try ClosingColumns.read(row, from: 9),
      unsent: UnsentColumns.read(row, from: 16))
    return Kept(
      source: row.integer(0), register: row.integer(3), key: ShiftKey(drive: row.integer(1), shift: row.integer(2)),
      shift: shift, complete: row.integer(19) == 1, told: row.integer(20))
  }

  static func frame(_ key: ShiftKey, _ source: Int64, _ db: Database) throws -> Kept? {
    var select = try Command(db, "SELECT \(columns) FROM shift WHERE source = ? AND drive = ? AND number = ?")
    for value in [source, key.drive, key.shift] { select.bind(value) }
    defer { select.reset() }
    guard try select.next() else { return nil }
    var reader = ShiftFrameReader()
    return try reader.frame(select, db)
  }
}

extension ShiftFrameReader {
  /// The frames of a register, in no order.
  static func frames(source: Int64, register: Int64, _ db: Database) throws -> [Kept] {
    var select = try Command(db, "SELECT \(columns) FROM shift WHERE source = ? AND register = ?")
    select.bind(source)
    select.bind(register)
    var reader = ShiftFrameReader()
    var frames: [Kept] = []
    while try select.next() { frames.append(try reader.frame(select, db)) }
    return frames
  }
}
