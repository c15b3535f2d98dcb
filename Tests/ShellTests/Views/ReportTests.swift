import Fiscal
import Reconciliation
import Testing

@testable import Services
@testable import Shell

/// «Отчёт за смену», cell by cell.
@Suite struct ReportTests {
  private let drive = DriveNumber("9271023355200109")

  private func receipt(_ document: UInt32, _ sign: Sign, _ payment: Payment, _ sum: Int64, _ cashier: String?)
    throws -> Receipt
  {
    Receipt(
      datetime: try #require(WallClock("2026-11-20T09:00:00")).adding(seconds: Int64(document)), drive: drive, shift: 5,
      document: document, sign: sign, total: Kopecks(sum), payments: Payments(Kopecks(sum), by: payment),
      cashier: cashier)
  }

  private func report(_ received: [Receipt]?, _ booked: [Receipt]?, unsent: [SideName: Unsent] = [:]) throws
    -> ShiftReport
  {
    let id = ShiftID(drive: try #require(drive), number: 5)
    let result = ReconciliationService.Result(
      reconciliation: reconcile(
        operator: received.map { Side(receipts: ReceiptTable($0)) },
        books: booked.map { Side(receipts: ReceiptTable($0)) }, scope: .shift(id)),
      unsent: unsent)
    return ShiftReport(result: result, made: try #require(WallClock("2026-11-20T21:05:00")))
  }

  private func lines(_ report: ShiftReport) -> [String] {
    ReportText(ReportSheet(report, Catalogue(.russian))).text.split(separator: "\n").map(String.init)
  }

  /// The figures that stand behind a label.
  private func figures(_ label: String, _ report: ShiftReport) throws -> [String] {
    let line = try #require(lines(report).first { $0.hasPrefix(label) }, "\(lines(report))")
    return line.dropFirst(label.count).split(separator: " ").map(String.init)
  }

  @Test func bothSidesStandBesideEachOther() throws {
    let report = try report(
      [
        try receipt(1, .sale, .cash, 100_000, "Иванова Анна Петровна"), try receipt(2, .sale, .electronic, 5_050, nil),
        try receipt(3, .return, .cash, 700, "Иванова Анна Петровна"),
      ],
      [
        try receipt(1, .sale, .cash, 100_000, "Иванова А.П."), try receipt(2, .sale, .electronic, 5_000, nil),
        try receipt(3, .return, .cash, 700, "Иванова А.П."),
      ],
      unsent: [.books: Unsent(count: 2, first: WallClock("2026-11-20T20:00:00"), firstDocument: 7), .operator: .none])
    #expect(try figures("Всего", report) == ["1\u{A0}050,00", "7,00", "1\u{A0}050,50", "7,00", "≠"])
    #expect(try figures("  наличными", report) == ["1\u{A0}000,00", "7,00", "1\u{A0}000,00", "7,00"])
    #expect(try figures("  безналичными", report) == ["50,00", "0,00", "50,50", "0,00", "≠"])
    #expect(try figures("  встречное предоставление", report) == ["0,00", "0,00", "0,00", "0,00"])
    // Two spellings of one person are one line.
    #expect(try figures("  Иванова Анна Петровна", report) == ["1\u{A0}000,00", "7,00", "1\u{A0}000,00", "7,00"])
    #expect(try figures("  кассир не указан", report) == ["50,00", "0,00", "50,50", "0,00", "≠"])
    #expect(!lines(report).contains { $0.contains("расход") })
    #expect(lines(report).contains("Чеков: учётная система 3, ОФД 3"))
    #expect(lines(report).contains("  безналичными, приход: \u{2212}0,50"))
    #expect(lines(report).contains("  учётная система: 2, первый № ФД 7 от 20.11.2026 20:00:00"))
    #expect(lines(report).contains("  ОФД: 0"))
    #expect(lines(report).last == "Отчёт сформирован 20.11.2026 21:05:00")
  }

  @Test func aSideThatIsNotThereIsNoZero() throws {
    let report = try report([try receipt(1, .sale, .cash, 100, nil)], nil)
    #expect(try figures("Всего", report) == ["–", "–", "1,00", "0,00"])
    #expect(try figures("  кассир не указан", report) == ["–", "–", "1,00", "0,00"])
    #expect(lines(report).contains("Чеков: учётная система –, ОФД 1"))
    #expect(!lines(report).contains { $0.contains("совпадают") || $0.contains("Расхождения") })
    #expect(lines(report).contains("  ОФД: нет сведений"))
    let page = ReportPage(ReportSheet(report, Catalogue(.russian))).text
    #expect(page.contains("<td class=\"n\">–</td>") && !page.contains("differs\">"))
  }

  @Test func expensesHaveATableWhereThereAreAny() throws {
    let expense = try receipt(1, .expense, .cash, 300, nil)
    let back = try receipt(2, .expenseReturn, .cash, 100, nil)
    let report = try report([expense, back], [expense, back])
    let tables = ReportSheet(report, Catalogue(.english)).tables
    #expect(tables.map(\.signs) == [[.sale, .return], [.expense, .expenseReturn]])
    #expect(
      tables.last?.rows.first?.sums == [
        .books: [Kopecks(300), Kopecks(100)], .operator: [Kopecks(300), Kopecks(100)],
      ])
    #expect(lines(report).contains("Итоги сторон совпадают."))
  }

  @Test func aSideThatNamesNoCashierDiffersFromNobody() throws {
    let report = try report(
      [try receipt(1, .sale, .cash, 100_000, "Иванова Анна Петровна")], [try receipt(1, .sale, .cash, 100_000, nil)])
    #expect(try figures("  Иванова Анна Петровна", report) == ["–", "–", "1\u{A0}000,00", "0,00"])
    #expect(try figures("  кассир не указан", report) == ["1\u{A0}000,00", "0,00", "–", "–"])
    #expect(lines(report).contains("Итоги сторон совпадают."))
  }

  @Test func aLongNameAndHugeSumsKeepTheirColumns() throws {
    let name = "Константинопольская-Эксперименталова Александра Вениаминовна"
    let receipt = try receipt(1, .sale, .cash, 99_999_999_999, name)
    let lines = lines(try report([receipt], [receipt]))
    let at = try #require(lines.firstIndex { $0.contains(name) })
    #expect(lines[at + 1].split(separator: " ").map(String.init).first == "999\u{A0}999\u{A0}999,99")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 }, "\(lines.joined(separator: "\n"))")
  }

  @Test func whatIsTypedInNamesCannotRunInThePage() throws {
    let receipt = try receipt(1, .sale, .cash, 100, "<script>alert(1)</script>\u{1B}[31m")
    let page = ReportPage(ReportSheet(try report([receipt], nil), Catalogue(.english))).text
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("font-size: 10.0pt"))
  }

  @Test func manyCashiersPrintSmaller() throws {
    let receipts = try (1...60).map { try receipt($0, .sale, .cash, 100, "Кассир\($0)") }
    let page = ReportPage(ReportSheet(try report(receipts, receipts), Catalogue(.english))).text
    #expect(page.contains("font-size: 5.4pt"))
  }
}
