import Archive
import Books
import Fiscal
import Foundation
import Operators
import Testing

@testable import Services

/// Both sides of one register, which count how often they are asked.
private actor Asked {
  private(set) var sides: [SideName] = []

  func note(_ side: SideName) { sides.append(side) }
}

private struct CountingSide: FiscalDataOperator, Books {
  let side: SideName
  let asked: Asked
  let register: Register
  let answer: SourceAnswer

  var name: String { side.rawValue }
  func check() async throws {}
  func organizations() async throws -> [Organization] { [] }
  func outlets() async throws -> [Outlet] { [] }
  func registers() async throws -> [Register] { [register] }

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    await asked.note(side)
    return answer
  }

  func receipts(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws -> SourceAnswer
  {
    try await documents(of: register, in: period, progress: progress)
  }
}

@Suite struct PullTests {
  /// A day of last month; a closed shift in it of which nothing is missing.
  @Test func theBooksCanBeAskedAnewWhereTheOperatorIsNot() async throws {
    let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: home) }
    var desk = Desk(folders: Folders(home: home, environment: [:]), environment: [:])
    let day = desk.today.advanced(by: -30)
    let drive = try #require(DriveNumber("9960440300000000"))
    let register = Register(registration: RegistrationNumber("0000000001052233"), drive: drive)
    let shift = Shift(
      id: ShiftID(drive: drive, number: 5), register: register.registration, opened: WallClock(day, hour: 8),
      closed: WallClock(day, hour: 20), state: .closed, openingDocument: 100, closingDocument: 102)
    let receipt = Receipt(
      datetime: WallClock(day, hour: 9), register: register.registration, drive: drive, shift: 5, number: 1,
      document: 101, sign: .sale, total: Kopecks(100), payments: Payments(Kopecks(100), by: .cash))
    let answer = SourceAnswer(documents: [SourceDocument(.receipt(receipt))], shifts: [shift])
    let asked = Asked()
    func side(_ side: SideName) -> CountingSide {
      CountingSide(side: side, asked: asked, register: register, answer: answer)
    }
    desk.connection.operator = OperatorConnection(
      settings: OperatorSettings(kind: "astral"), client: side(.operator), source: "o")
    desk.connection.books = BooksConnection(settings: BooksSettings(kind: "1c"), client: side(.books), source: "b")
    let record = RegisterRecord(operator: register, books: register)
    let period = Period(from: day.start, to: day.end)

    for anew in [false, false, true] {
      try await PullService(desk).ensure(record, period, booksAnew: anew, progress: { _ in })
    }
    // The second and third time all was here, and the books had been asked within the minute.
    #expect(await asked.sides == [.operator, .books])
    try await PullService(desk, moment: -1).ensure(record, period, booksAnew: true, progress: { _ in })
    #expect(await asked.sides == [.operator, .books, .books])
    try await PullService(desk, moment: -1).ensure(record, period, progress: { _ in })
    #expect(await asked.sides == [.operator, .books, .books])
  }
}
