import Fiscal
import Shell
import Testing

struct TableTests {
  @Test func aWideTableHasAllColumns() throws {
    let (text, notes) = try Samples.draw(
      Answer(Samples.receipts), .table, .russian, Surface(isTerminal: false, width: 200))
    #expect(
      Samples.shown(text) == """
        Время                Касса             № чека  Признак              Итого    Разница  Кассир                   Адрес                       Модель    Код товара
        ───────────────────  ────────────────  ──────  ───────────────  ─────────  ─────────  ───────────────────────  ──────────────────────────  ────────  ──────────
        20.11.2026 16:13:42  0000000010000000      17  приход           36~900,00    −260,00  Иванова Анна Петровна    Москва, Тверская ул., д. 1  АТОЛ 91Ф
        20.11.2026 16:13:43  0000000010000000      18  возврат прихода       0,05  +1~200,00  日本 太郎 🍕             =1+2
        20.11.2026 16:13:44                            приход                           0,00  и\u{306}од␛[31m, "x"␊\\u{202E}y  👩‍🍳 ❤ 👍                     a|b
        ───────────────────  ────────────────  ──────  ───────────────  ─────────  ─────────  ───────────────────────  ──────────────────────────  ────────  ──────────
        Итого                                       2                   36~900,05    +940,00

        """)
    #expect(notes == [])
  }

  @Test func aTitleMayBeAnotherThanTheNames() throws {
    let listing = Listing(
      [.init("number", title: "licence"), .init("vat")],
      rows: [[.text("B1"), .rate(VATRate.none)], [.text("B2"), .rate(.ten)], [.text("B3"), .rate(nil)]])
    let surface = Surface(isTerminal: false, width: 80)
    let (table, _) = try Samples.draw(Answer(listing), .table, .russian, surface)
    #expect(table.contains("Лицензия") && !table.contains("№ чека"))
    #expect(table.contains("без НДС"))
    let (csv, _) = try Samples.draw(Answer(listing), .csv, .russian, surface)
    #expect(csv == "number,vat\nB1,none\nB2,10%\nB3,\n")
  }

  static let shift = Listing(
    [.init("datetime"), .init("number"), .init("sign"), .init("sum"), .init("cashier"), .init("address", minor: true)],
    rows: [
      [
        .clock(Samples.noon), .integer(17), .sign(.sale), .sum(Kopecks(3_690_000)),
        .text("Константинопольская Александра"), .text("Москва, Тверская ул., д. 1"),
      ],
      [.clock(Samples.noon), .integer(8), .sign(.return), .sum(Kopecks(-5)), .text("日本太郎日本太郎日本太郎"), .absent],
    ])

  @Test func minorColumnsGoFirst() throws {
    let answer = Answer(TableTests.shift)
    let (text, notes) = try Samples.draw(answer, .table, .russian, Surface(isTerminal: false, width: 100))
    #expect(
      Samples.shown(text) == """
        Время                № чека  Признак              Сумма  Кассир
        ───────────────────  ──────  ───────────────  ─────────  ──────────────────────────────
        20.11.2026 16:13:42      17  приход           36~900,00  Константинопольская Александра
        20.11.2026 16:13:42       8  возврат прихода      −0,05  日本太郎日本太郎日本太郎

        """)
    #expect(notes == [Message(OutputNote.columnsHidden, ["count": "1", "columns": "Адрес"])])
  }

  @Test func thenTextsAreShortened() throws {
    let (text, _) = try Samples.draw(Answer(TableTests.shift), .table, .russian, Surface(isTerminal: false, width: 70))
    #expect(
      Samples.shown(text) == """
        Время                № чека  Признак             Сумма  Кассир
        ───────────────────  ──────  ──────────────  ─────────  ──────────────
        20.11.2026 16:13:42      17  приход          36~900,00  Константинопо…
        20.11.2026 16:13:42       8  возврат прихо…      −0,05  日本太郎日本…

        """)
  }

  @Test func thenItIsDrawnAsRecords() throws {
    let (text, notes) = try Samples.draw(
      Answer(TableTests.shift), .table, .russian, Surface(isTerminal: false, width: 40))
    #expect(
      Samples.shown(text) == """
        ── 1 ───────────────────────────────────
        Время    20.11.2026 16:13:42
        № чека   17
        Признак  приход
        Сумма    36~900,00
        Кассир   Константинопольская Александра
        Адрес    Москва, Тверская ул., д. 1
        ── 2 ───────────────────────────────────
        Время    20.11.2026 16:13:42
        № чека   8
        Признак  возврат прихода
        Сумма    −0,05
        Кассир   日本太郎日本太郎日本太郎
        Адрес

        """)
    #expect(notes == [])
  }

  @Test(arguments: 20...200) func nothingIsWiderThanTheScreen(_ width: Int) throws {
    for listing in [Samples.receipts, TableTests.shift] {
      let (text, _) = try Samples.draw(Answer(listing), .table, .english, Surface(isTerminal: false, width: width))
      for line in text.split(separator: "\n") { #expect((0...max(width, 24)).contains(Columns.of(line)), "\(line)") }
    }
  }

  @Test func englishHasIsoTimesAndTheSameSums() throws {
    let (text, _) = try Samples.draw(Answer(TableTests.shift), .table, .english, Surface(isTerminal: false, width: 100))
    #expect(
      Samples.shown(text) == """
        time                 number  sign          sum  cashier
        ───────────────────  ──────  ──────  ─────────  ──────────────────────────────
        2026-11-20 16:13:42      17  sale    36~900,00  Константинопольская Александра
        2026-11-20 16:13:42       8  return      −0,05  日本太郎日本太郎日本太郎

        """)
  }

  @Test func aTerminalGetsColoursAndNotes() throws {
    let listing = Listing(
      [.init("sign"), .init("difference")],
      rows: [[.sign(.sale), .difference(Kopecks(-500))], [.sign(.return), .difference(Kopecks(1))]],
      totals: [.text("Итого"), .difference(.zero)])
    let note = Message(OutputFault.programFailed, ["program": "x", "status": "1"])
    let surface = Surface(isTerminal: true, width: 80, height: 24, palette: Palette(isOn: true))
    let (text, notes) = try Samples.draw(Answer(listing, notes: [note]), .table, .english, surface)
    #expect(
      text.replacing("\u{1B}", with: "^") == """
        ^[1msign^[0m    ^[1mdifference^[0m
        ^[2m──────  ──────────^[0m
        sale         ^[31m−5,00^[0m
        return       ^[33m+0,01^[0m
        ^[2m──────  ──────────^[0m
        ^[1mИтого^[0m         ^[1m0,00^[0m

        ^[2mprogram x ended with status 1^[0m

        """)
    #expect(notes == [])
  }

  @Test func notesAreGivenBackWhereThereIsNoTerminal() throws {
    let note = Message(OutputNote.noRows)
    for mode in OutputMode.allCases {
      let (_, notes) = try Samples.draw(Answer(TableTests.shift, notes: [note]), mode)
      #expect(notes == [note], "\(mode)")
    }
  }

  @Test func blocksStandApart() throws {
    let small = Listing([.init("sum")], rows: [[.sum(Kopecks(100))]])
    let line = Message(OutputFault.isDirectory, ["path": "x"])
    let answer = Answer(
      blocks: [
        .heading(line), .table(small), .line(line), .line(line), .verbatim("a\n\u{1B}b\n"),
        .table(Listing([.init("sum")])),
      ],
      rows: small)
    #expect(
      try Samples.draw(answer, .table, .english).text == """
        x is a folder, not a file
         sum
        ────
        1,00

        x is a folder, not a file
        x is a folder, not a file

        a
        ␛b

        Nothing.

        """)
  }

  @Test func valuesOfEveryKindAreDrawn() throws {
    let listing = Listing(
      [.init("quantity"), .init("date"), .init("shift_open"), .init("unknown_column"), .init("count")],
      rows: [
        [
          Quantity("-7.445").map { .quantity($0) } ?? .absent, .day(Samples.noon.day), .flag(true),
          .word("no-such-word", "no.such.key"), .integer(.min),
        ],
        [],
      ])
    #expect(
      try Samples.draw(Answer(listing), .table, .russian).text == """
        Количество  Дата        Смена открыта  unknown_column                Кол-во
        ──────────  ──────────  ─────────────  ──────────────  ────────────────────
            −7,445  20.11.2026  да             no-such-word    -9223372036854775808


        """)
  }
}
