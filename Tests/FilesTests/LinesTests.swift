import Fiscal
import Testing

@testable import Files

/// Lines read in pieces give what one reading from the beginning to the end gives.
@Suite struct LinesTests {
  private static func receipt(_ document: Int, _ more: String = "") -> String {
    "{\"code\":3,\"operationType\":1,\"totalSum\":500,\"cashTotalSum\":500,\"ecashTotalSum\":0,\"prepaidSum\":0,\"dateTime\":\"2026-11-20T12:00:00\",\"fiscalDriveNumber\":\"9960440300000000\",\"fiscalDocumentNumber\":\(document)\(more)}"
  }

  private func inPieces(_ path: String, piece: Int = 2_000, width: Int = 3) throws -> Read {
    let opened = try Opened(path)
    var reader = LinesReader(stream: opened.stream, path: path, side: .operator, size: opened.size) { KeptDocuments() }
    reader.piece = piece
    reader.width = width
    #expect(try reader.areThere())
    var read = try Read(path)
    read.documents = []
    read.rejects = []
    var documents: [SourceDocument] = []
    var rejects: [Reject] = []
    read.summary = try reader.read(
      ReadSummary(form: opened.form), { rejects.append($0) }, nil,
      { part in documents += part.documents.map(\.kept) })
    read.documents = documents
    read.rejects = rejects
    return read
  }

  private func lines(_ count: Int) -> String {
    (1...count).map { number -> String in
      switch number % 17 {
      case 3: Self.receipt(number, ",\"userInn\":\"123\"") + "\r\n"
      case 5: "nonsense \(number)\n"
      case 7: Self.receipt(number).replacing("\"operationType\":1", with: "\"operationType\":7") + "\n"
      // A value over several lines.
      case 9:
        Self.receipt(number, ",\n \"items\":[\n{\"name\":\"}\",\"sum\":500},\n{\"name\":\"б\",\"sum\":0}]\n") + "\n\n"
      case 11: Self.receipt(number, ",\"kktRegId\":\"0000010000099999\"") + "\n"
      default: Self.receipt(number) + "\n"
      }
    }.joined()
  }

  @Test(arguments: [2, 5])
  func piecesGiveTheSame(width: Int) throws {
    let folder = try Folder()
    let path = try folder.file("a.jsonl", "\u{FEFF}" + lines(700))
    let whole = try Read(path)
    let pieces = try inPieces(path, width: width)
    #expect(whole.receipts.count == 700 - 700 / 17 * 2)
    #expect(pieces.documents == whole.documents)
    #expect(pieces.rejects == whole.rejects)
    #expect(pieces.summary == whole.summary)
    #expect(whole.rejects.count > 80)
  }

  @Test func aFaultSaysItsLine() throws {
    let folder = try Folder()
    let path = try folder.file("a.jsonl", lines(300) + Self.receipt(301).dropLast(3))
    let expected = try #require(fault { _ = try Read(path) })
    #expect(fault { _ = try inPieces(path) } == expected)
    #expect(expected.place?.line ?? 0 > 300)
  }

  @Test func aValueLongerThanAPiece() throws {
    let folder = try Folder()
    let name = String(repeating: "я", count: 9_000)
    let long = Self.receipt(501, ",\"items\":[{\"name\":\"\(name)\",\"sum\":500}]")
    let path = try folder.file("a.jsonl", lines(40) + long + "\n" + lines(40))
    let whole = try Read(path)
    #expect(try inPieces(path).documents == whole.documents)
    #expect(whole.receipts.contains { $0.items.first?.name == name })
  }

  @Test func oneObjectIsNoLines() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.json", "{\"receipts\":[\n" + (1...99).map { Self.receipt($0) }.joined(separator: ",\n") + "]}")
    let opened = try Opened(path)
    var reader = LinesReader(stream: opened.stream, path: path, side: .operator, size: nil) { KeptDocuments() }
    reader.piece = 2_000
    reader.width = 2
    #expect(try !reader.areThere())
    #expect(try Read(path).receipts.count == 99)
  }
}
