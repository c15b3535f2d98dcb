import Shell
import Testing

struct PaletteTests {
  @Test(
    arguments: [
      (Palette.Choice.auto, true, [:], true),
      (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true),
      (.auto, true, ["TERM": "dumb"], false),
      (.always, false, ["NO_COLOR": "1"], true),
      (.never, true, [:], false),
    ] as [(Palette.Choice, Bool, [String: String], Bool)])
  func colours(_ choice: Palette.Choice, _ isTerminal: Bool, _ environment: [String: String], _ isOn: Bool) {
    #expect(Palette(choice, isTerminal: isTerminal, environment: environment).isOn == isOn)
  }

  @Test func textIsPaintedAndPutBack() {
    #expect(Palette(isOn: true).paint("−5,00", .minus) == "\u{1B}[31m−5,00\u{1B}[0m")
    #expect(Palette(isOn: true).paint("", .minus) == "")
    #expect(Palette.none.paint("−5,00", .minus) == "−5,00")
  }

  @Test(arguments: [("120", 120), ("0", nil), ("wide", nil), ("", nil)] as [(String, Int?)])
  func columnsAreTheWidthWithoutATerminal(_ columns: String, _ width: Int?) {
    #expect(Surface.plain(environment: ["COLUMNS": columns]).width == width)
  }

  @Test(
    arguments: [
      ("a.csv", OutputMode.csv), ("b/c.TSV", .tsv), ("x.json", .json), ("x.jsonl", .jsonl), ("x.ndjson", .jsonl),
      ("x.md", .markdown), ("x.html", .html), ("x.txt", .table), ("x.xlsx", nil), ("csv", nil), (".csv", nil),
      ("a.csv/b", nil), ("", nil),
    ] as [(String, OutputMode?)])
  func aFilesEndingNamesItsMode(_ path: String, _ mode: OutputMode?) {
    #expect(OutputMode(forFile: path) == mode)
  }
}
