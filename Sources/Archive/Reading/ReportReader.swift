import Fiscal
import GRDB

/// Reads rows of the table `report`.
struct ReportReader {
  static let columns = """
    id, source, register, drive, shift, document, form, datetime, has_closing, receipts, documents, unsent_count, \
    unsent_first, unsent_document, sums
    """

  private var registers = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")

  mutating func report(_ row: Command, _ db: Database) throws -> ReportDocument {
    guard let form = row.narrow(6, as: Int.self).flatMap(DocumentForm.init(rawValue:)),
      let drive = try drives.text(row.integer(3), db).flatMap({ DriveNumber($0) }),
      let document: UInt32 = row.narrow(5)
    else { throw Damage(what: "report \(row.integer(0))") }
    return ReportDocument(
      form: form, drive: drive, document: document,
      register: try registers.text(row.integer(2), db).flatMap { RegistrationNumber($0) },
      shift: row.integer(4) == 0 ? nil : row.narrow(4), datetime: WallClock(seconds: row.integer(7)),
      closing: try ClosingColumns.read(row, from: 8))
  }
}

/// The seven columns that hold a closing report, in two tables alike. The first tells that there is one, and above its
/// lowest bit which signs the drive has set.
enum ClosingColumns {
  static func bind(_ closing: ClosingReport?, to command: inout Command) {
    command.bind(closing.map { 1 | Int64($0.signs.rawValue) << 1 } ?? 0)
    command.bind(closing?.receipts)
    command.bind(closing?.documents)
    UnsentColumns.bind(closing?.unsent, to: &command)
    command.bind(SumsText.write(closing))
  }

  static func read(_ row: Command, from column: Int32) throws -> ClosingReport? {
    let told = row.integer(column)
    guard told & 1 == 1 else { return nil }
    return ClosingReport(
      receipts: row.narrow(column + 1), documents: row.narrow(column + 2),
      unsent: UnsentColumns.read(row, from: column + 3),
      signs: DriveSigns(rawValue: UInt8(truncatingIfNeeded: told >> 1)),
      sums: try SumsText.sums(row.text(column + 6)),
      stated: try SumsText.stated(row.text(column + 6)))
  }
}

/// The three columns that hold what a drive has not sent.
enum UnsentColumns {
  static func bind(_ unsent: Unsent?, to command: inout Command) {
    command.bind(unsent?.count)
    command.bind(unsent?.first?.seconds)
    command.bind((unsent?.firstDocument).map { Int64($0) })
  }

  static func read(_ row: Command, from column: Int32) -> Unsent? {
    guard let count: Int = row.narrow(column) else { return nil }
    return Unsent(
      count: count, first: row.knownInteger(column + 1).map { WallClock(seconds: $0) },
      firstDocument: row.narrow(column + 2))
  }
}
