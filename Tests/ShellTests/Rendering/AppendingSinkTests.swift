import Fiscal
import Glibc
import Testing

@testable import Shell

/// `>> FILE` of tables.
@Suite struct AppendingSinkTests {
  private let rows = Answer(Listing([.init("a"), .init("b")], rows: [[.integer(1), .text("x")]]))

  private func append(_ path: String, header: String? = "a,b\n", _ mode: OutputMode = .csv) throws {
    let sink = try AppendingSink(path, header: header.map { Array($0.utf8) })
    _ = try Drawing(mode, Catalogue(.english)).draw(rows, on: sink)
    try sink.finish()
  }

  @Test func aNewFileGetsTheHeaderAndTheNextRowsDoNot() throws {
    let scratch = try Scratch()
    for _ in 1...3 { try append(scratch.file("a.csv")) }
    #expect(scratch.text("a.csv") == "a,b\n1,x\n1,x\n1,x\n")
  }

  @Test func anotherHeaderIsKeptApartByItsOwn() throws {
    let scratch = try Scratch()
    scratch.put("a,c\n5,5\n", "a.csv")
    try append(scratch.file("a.csv"))
    #expect(scratch.text("a.csv") == "a,c\n5,5\na,b\n1,x\n")
  }

  @Test func aLineWithoutItsEndIsEndedFirst() throws {
    let scratch = try Scratch()
    scratch.put("\u{FEFF}a,b\r\n5,5", "a.csv")
    try append(scratch.file("a.csv"))
    #expect(scratch.text("a.csv") == "\u{FEFF}a,b\r\n5,5\n1,x\n")
    scratch.put("{}", "a.jsonl")
    try append(scratch.file("a.jsonl"), header: nil, .jsonl)
    #expect(scratch.text("a.jsonl") == "{}\n{\"a\":1,\"b\":\"x\"}\n")
  }

  @Test func anEmptyFileIsANewOne() throws {
    let scratch = try Scratch()
    scratch.put("", "a.csv")
    try append(scratch.file("a.csv"))
    #expect(scratch.text("a.csv") == "a,b\n1,x\n")
  }

  @Test func aPlaceDecidesTheFormat() throws {
    let scratch = try Scratch()
    func put(_ name: String, _ appending: Bool, _ wish: OutputMode? = nil) throws {
      let path = scratch.file(name)
      _ = try AnswerPlace(
        target: appending ? .appending(path) : .file(path), settings: Settings(language: .english), isPaged: false,
        environment: [:]
      ).put(rows, as: wish)
    }
    try put("a.xlsx", false)
    #expect(scratch.head("a.xlsx", 2) == Array("PK".utf8))
    try put("b.xlsx", false, .csv)
    #expect(scratch.text("b.xlsx") == "a,b\n1,x\n")
    #expect { try put("a.xlsx", true) } throws: { ($0 as? Fault)?.code == "shell.append-workbook" }
    #expect(scratch.names == ["a.xlsx", "b.xlsx"])
  }

  @Test func aProgramThatFailsBeforeItReadAllFails() throws {
    func pipe(_ program: String) throws {
      let many = Answer(Listing([.init("a")], rows: Array(repeating: [.text("xxxxxxxxxxxxxxxx")], count: 50_000)))
      _ = try AnswerPlace(
        target: .program(program), settings: Settings(language: .english), isPaged: false, environment: [:]
      ).put(many, as: .csv)
    }
    try pipe("head -1 > /dev/null")
    #expect { try pipe("exec <&-; exit 3") } throws: { error in
      guard case OutputFailure.failed(let fault) = error else { return false }
      return fault.code == "output.program-failed" && fault.message.facts["program"] == "exec <&-; exit 3"
    }
  }
}

extension Scratch {
  /// The first bytes of a file.
  func head(_ name: String, _ count: Int) -> [UInt8] {
    let descriptor = open(file(name), O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let found = Glibc.read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(0, found)))
  }
}
