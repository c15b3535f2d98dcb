import Fiscal
import Testing

@testable import Files

@Suite struct GridTests {
  private func read(_ path: String) throws -> Grid { try Grid.read(path) { $0.contains("name") } }

  @Test func titlesMayPrecedeTheHeaderAndApostrophesAreTakenAway() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.csv", "\u{FEFF}Соответствия\n\nname;code;item\n\"'=1+1\";4600;  x  \n;;\n\"два\nряда\";;'-5\n")
    let grid = try read(path)
    #expect(grid.titles == ["name", "code", "item"])
    #expect(grid.rows.map(\.line) == [4, 6])
    #expect(grid.rows.map(\.cells) == [["=1+1", "4600", "x"], ["два ряда", "", "-5"]])
  }

  @Test func windows1251IsReadToo() throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", Array("name\titem\n".utf8) + [0xD5, 0xEB, 0xE5, 0xE1, 0x09, 0x31, 0x0A])
    #expect(try read(path).rows.map(\.cells) == [["Хлеб", "1"]])
  }

  @Test func aWorkbookGivesWhatWasWritten() throws {
    let folder = try Folder()
    let path = folder.path + "/a.xlsx"
    let writer = try SheetWriter(path, columns: ["name", "code", "sum"])
    try writer.write([.text("=1+1"), .integer(4_600_000_000_022), .sum(Kopecks(29))])
    try writer.write([.empty, .empty, .empty])
    try writer.write([.text("Хлеб"), .empty, .sum(Kopecks(100))])
    try writer.finish()
    let grid = try read(path)
    #expect(grid.rows.map(\.cells) == [["=1+1", "4600000000022", "0.29"], ["Хлеб", "", "1"]])
    #expect(grid.rows.map(\.line) == [2, 4])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "files.no-header"), ("name,b\n\"1,2\n", "files.unclosed-quote"),
    ("name,b\n1\u{0},2\n", "files.bad-text"),
    ("[{\"name\": 1}]", "files.no-header"), ("", "files.empty"),
  ])
  func whatIsNoTableIsSaid(_ text: String, _ code: String) throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", text)
    #expect { try read(path) } throws: { ($0 as? Fault)?.code == code }
  }

  @Test func aFileThatIsNotThere() {
    #expect { try read("/nowhere/a.csv") } throws: { ($0 as? Fault)?.code == "files.not-found" }
  }
}
