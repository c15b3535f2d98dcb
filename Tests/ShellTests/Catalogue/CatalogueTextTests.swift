import Fiscal
import Testing

@testable import Shell

struct CatalogueTextTests {
  let russian = Catalogue(.russian)
  let english = Catalogue(.english)

  @Test func factsAreFilledIn() {
    let message = Message(OutputFault.cannotCreate, ["path": "a.csv", "reason": "@errno.ENOENT"])
    #expect(russian.text(message) == "не удалось создать файл a.csv: нет такого файла или папки")
    #expect(english.text(message) == "cannot create a.csv: no such file or folder")
    #expect(english.hint(message) == "check the path and the folder's permissions, or name another file")
    #expect(english.hint(Message(OutputNote.noRows)) == nil)
  }

  @Test func whatIsMissingIsSeen() {
    #expect(english.text(Message(OutputFault.cannotCreate, ["path": "a"])) == "cannot create a: {reason}")
    #expect(
      english.text(Message(OutputNote.columnsHidden)) == "No room for {count}: {columns}. In full: --output vertical")
    #expect(english.text(Message(Unknown.code)) == "unknown.code")
    #expect(english.text(Message(Unknown.code, ["b": "2\u{7}", "a": "1"])) == "unknown.code (a: 1, b: 2␇)")
  }

  enum Unknown: String, MessageCode { case code = "unknown.code" }

  @Test(arguments: [
    ("0", "столбцов"), ("1", "столбца"), ("2", "столбцов"), ("21", "столбца"), ("11", "столбцов"),
  ])
  func pluralsAgree(_ count: String, _ form: String) {
    let text = russian.text(Message(OutputNote.columnsHidden, ["count": count, "columns": "Адрес"]))
    #expect(text == "Нет места для \(count) \(form): Адрес. Целиком: --output vertical")
  }

  @Test(arguments: [
    ("0", 2, 1), ("1", 0, 0), ("2", 1, 1), ("4", 1, 1), ("5", 2, 1), ("11", 2, 1), ("12", 2, 1), ("14", 2, 1),
    ("21", 0, 1), ("22", 1, 1), ("101", 0, 1), ("111", 2, 1), ("1000000", 2, 1), ("-1", 0, 0), ("1,5", 1, 1),
    ("12\u{A0}321", 0, 1), ("?", 2, 1), ("", 2, 1), ("99999999999999999999999", 2, 1),
  ])
  func formsOfNumbers(_ number: String, _ russian: Int, _ english: Int) {
    #expect(Plural.form(for: number, in: .russian) == russian)
    #expect(Plural.form(for: number, in: .english) == english)
  }

  @Test func largeCountsAreGrouped() {
    #expect(Plural.grouped("9999") == "9999")
    #expect(Plural.grouped("12345") == "12\u{A0}345")
    #expect(Plural.grouped("-1234567") == "-1\u{A0}234\u{A0}567")
    #expect(Plural.grouped("12345.0") == "12345.0")
  }

  @Test func factsCannotSteerATerminal() {
    let path = "a\u{1B}[31m\n\u{202E}b\u{9B}c\u{200B}d\u{FEFF}"
    let text = english.text(Message(OutputFault.isDirectory, ["path": path]))
    #expect(text == "a␛[31m␊\\u{202E}b\\u{9B}c\\u{200B}d\\u{FEFF} is a folder, not a file")
  }

  @Test func factsThatNameNothingStayAsTheyAre() {
    let text = english.text(Message(OutputFault.isDirectory, ["path": "@home"]))
    #expect(text == "@home is a folder, not a file")
  }

  @Test func templatesAreCutIntoPieces() {
    #expect(
      Template("a {b} {c|x|y} d{").pieces == [
        .words("a "), .fact("b"), .words(" "), .plural("c", forms: ["x", "y"]), .words(" d{"),
      ])
    #expect(Template("").pieces.isEmpty)
    #expect(Template("{}").pieces == [.fact("")])
    #expect(Template("} {").pieces == [.words("} {")])
  }
}
