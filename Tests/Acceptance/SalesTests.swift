import Foundation
import JSON
import PTY
import Testing

/// The built program loads sales into the sandbox's infobases.
@Suite(.serialized) struct SalesTests {
  /// `cheki-sandbox` with books of one configuration.
  final class Books {
    struct NotStarted: Error {}

    private let process = Process()
    private let input = Pipe()
    let port: String

    init(_ configuration: String, _ more: [String] = []) throws {
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: BuiltProgram.path("cheki-sandbox"))
      process.arguments = ["--until-stdin-closes", "--configuration", configuration] + more
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      var line = Data()
      while line.last != 0x0A {
        let piece = output.fileHandleForReading.availableData
        if piece.isEmpty { throw NotStarted() }
        line.append(piece)
      }
      let url = try JSONParser.parse(String(decoding: line, as: UTF8.self))["books"]?["url"]?.text ?? ""
      port = String(url.dropFirst("http://127.0.0.1:".count).prefix { $0 != "/" })
    }

    deinit {
      try? input.fileHandleForWriting.close()
      if process.isRunning { process.terminate() }
    }

    var opening: String {
      """
      connect astral --url http://127.0.0.1:\(port)/api/v4.2 --token-env KEY
      connect books 1c http://127.0.0.1:\(port)/base --user Сверка --password-env PASSWORD
      use kkt 5525

      """
    }

    /// A line of script that makes the next writing go wrong.
    func misbehave(_ kind: String) -> String {
      "! curl -s -o /dev/null -X POST -d '{\"kinds\": [\"\(kind)\"], \"requests\": 1}' "
        + "http://127.0.0.1:\(port)/sandbox/misbehave"
    }

    /// A line of script that prints how many reports there are for the shift.
    func count(_ filter: String) -> String {
      "! curl -s -u Сверка:sandbox -G --data-urlencode \"$filter=\(filter)\" "
        + "http://127.0.0.1:\(port)/base/odata/standard.odata/Document_ОтчетОРозничныхПродажах/$count"
    }
  }

  private let secrets = ["KEY": "sandbox-key-4f1d2c", "PASSWORD": "sandbox"]

  private func rows(_ output: String) throws -> [JSONValue] {
    try output.split(separator: "\n").filter { $0.hasPrefix("{") }.map { try JSONParser.parse(String($0)) }
  }

  @Test(arguments: ["unf3", "retail3", "ut11", "bp3"])
  func twoRunsMakeOneDocument(_ configuration: String) throws {
    let books = try Books(configuration, ["--no-reports"])
    let script =
      books.opening
        + """
        sales load 74 --output jsonl
        sales load 74 --output jsonl
        sales preview 74 --output json
        receipts --document СК-00000001 --output jsonl
        journal --output csv
        """
    let ended = try DemoTests().run([], input: script, secrets)
    #expect(ended.status == 0, "\(ended.errors)")
    let told = try rows(ended.output)
    #expect(told.prefix(2).map { $0["action"]?.text } == ["created", "present"], "\(ended.errors)")
    #expect(Set(told.prefix(2).compactMap { $0["document"]?["key"]?.text }).count == 1)
    #expect(told.first?["total"] == .string("54351.90"))
    #expect(told.first?["document"]?["posted"] == .bool(false))
    let preview = told.dropFirst(2).first
    #expect(preview?["ready"] == .bool(true))
    #expect(preview?["documents"]?.elements?.count == 1)
    #expect(preview?["documents"]?.elements?.first?["same"] == .bool(true))
    #expect(told.dropFirst(3).count == 10)
    #expect(ended.output.components(separatedBy: "document.written").count == 2)
  }

  @Test(arguments: ["write-500", "write-cut"])
  func aFailureBehindTheWritingLeavesOneDocument(_ kind: String) throws {
    let books = try Books("bp3", ["--no-reports"])
    let script =
      books.opening
        + """
        \(books.misbehave(kind))
        sales load 74 --output jsonl
        sales load 74 --output jsonl
        """
    let ended = try DemoTests().run([], input: script, secrets)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try rows(ended.output).map { $0["action"]?.text } == ["created", "present"])
    #expect(ended.errors.contains("the document was found"), "\(ended.errors)")
  }

  @Test func whatIsRefusedIsWrittenByTheNextRun() throws {
    let books = try Books("unf3", ["--no-reports"])
    let script =
      books.opening
        + """
        \(books.misbehave("write-refused"))
        sales load 74
        sales load 74 --post --output jsonl
        """
    let ended = try DemoTests().run(["--keep-going"], input: script, secrets)
    #expect(ended.status == 2)
    #expect(ended.errors.contains("Не заполнено значение реквизита"), "\(ended.errors)")
    let row = try #require(try rows(ended.output).first)
    #expect(row["action"]?.text == "created")
    #expect(row["document"]?["posted"] == .bool(true))
    #expect(row["document"]?["number"]?.text == "СК-00000001")
  }

  /// УНФ has a report for the shift that its own receipts made.
  @Test func aReportOfTheBooksIsNeverDoubled() throws {
    let books = try Books("unf3")
    let script = books.opening + "sales load 74\nsales preview 74 --output json\n"
    let ended = try DemoTests().run(["--keep-going"], input: script, secrets)
    #expect(ended.status == 2)
    #expect(ended.errors.contains("no second one was written"), "\(ended.errors)")
    #expect(try rows(ended.output).first?["documents"]?.elements?.count == 1)
  }

  /// Розница 2, whose own receipts tell which item «Пакет» is.
  @Test func retail2IsLoadedToTheEnd() throws {
    let books = try Books("retail2", ["--no-reports"])
    let script =
      books.opening
        + """
        sales load 74 --dry-run --output jsonl
        sales load 74 --output jsonl
        sales load 74 --dry-run --output jsonl
        sales load 74 --output jsonl
        """
    let ended = try DemoTests().run([], input: script, secrets)
    #expect(ended.status == 0, "\(ended.errors)")
    let told = try rows(ended.output)
    #expect(told.map { $0["plan"]?.text } == ["created", nil, "present", nil])
    #expect(told.map { $0["action"]?.text } == [nil, "created", nil, "present"])
    #expect(Set(told.compactMap { $0["document"]?["key"]?.text }).count == 1)
    #expect(told.first?["body"]?["Товары"]?.elements?.first?["Склад_Key"]?.text != nil)
    #expect(told.first?["body"]?["СуммаОплатыНаличных"]?.text != nil)
  }

  @Test func openShiftsAndUnmatchedGoodsAreRefused() throws {
    // Without № ФД the books' own receipts do not tell which items are meant.
    let books = try Books("retail2", ["--no-reports", "--misbehave", "no-document-numbers-books"])
    let script = books.opening + "sales load open\nsales load 74\nsales load 74 --out x.xml --edition 1.16\n"
    let ended = try DemoTests().run(["--keep-going"], input: script, secrets)
    #expect(ended.status == 2)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("shift 76 is open"), "\(ended.errors)")
    #expect(ended.errors.contains("“Пакет” (26.97) is matched to no item"))
    #expect(ended.errors.contains("no EnterpriseData version “1.16”"))
  }

  @Test func aFileIsWrittenWhole() throws {
    let books = try Books("bp3", ["--no-reports"])
    let path = NSTemporaryDirectory() + "sales-\(UUID().uuidString).xml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let script = books.opening + "sales load --from 2026-11-18 --to 2026-11-19 --out \(path) --output jsonl\n"
    let ended = try DemoTests().run([], input: script, secrets)
    #expect(ended.status == 0, "\(ended.errors)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("EnterpriseData/1.17"))
    #expect(text.components(separatedBy: "<Документ.ОтчетОРозничныхПродажах>").count == 3)
    #expect(text.hasSuffix("\t</Body>\n</Message>\n"))
    #expect(text.contains("<Сумма>54351.90</Сумма>"))
  }
}
