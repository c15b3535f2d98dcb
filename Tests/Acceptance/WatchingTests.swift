import Foundation
import JSON
import PTY
import Testing

/// `unsent`, `check` and the electronic copy through the built program.
@Suite(.serialized) struct WatchingTests {
  private func run(_ lines: String, _ arguments: [String] = []) throws -> DemoTests.Ended {
    try DemoTests().run(arguments, input: "connect demo\n" + lines)
  }

  @Test func unsentDocumentsAreListedTheMostUrgentFirst() throws {
    let ended = try run("unsent --output jsonl\nuse kkt 5525\nunsent --output json\nunsent --all --output jsonl\n")
    #expect(ended.status == 0, "\(ended.errors)")
    let lines = try ended.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    let own = try #require(lines.compactMap(\.elements).first)
    #expect(own.count == 1)
    #expect(own.first?["first_document"]?.integer == 999)
    #expect(own.first?["unsent"]?.integer == 1)
    #expect(own.first?["evidence"] == .string("told"))
    #expect(own.first?["days_left"]?.integer == 30)
    let all = lines.filter { $0.elements == nil }
    #expect(all.count > 2 && all.count % 2 == 0)
    let deadlines = all.prefix(all.count / 2).compactMap { $0["deadline"]?.text }
    #expect(deadlines == deadlines.sorted())
  }

  @Test func checkGoesOverAllRegistersALineEach() throws {
    let ended = try run("use kkt 5525\nregisters --output csv\ncheck --output csv\n")
    #expect(ended.status == 1, "\(ended.errors)")
    let lines = ended.output.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0.hasPrefix("register,") })
    #expect(lines.count - head == head)
    #expect(lines.contains { $0.hasPrefix("4092267631005525,") && $0.contains("attention") })
    #expect(ended.errors.isEmpty)
  }

  @Test func checkAnswersOfflineAndRefusesWhatIsWrong() throws {
    let offline = try run("use kkt 5525\nshifts --output csv\nset offline on\ncheck --from -1d --output jsonl\n")
    #expect(offline.status == 1, "\(offline.errors)")
    #expect(offline.output.contains(#""first_document":999"#))
    for (line, said) in [
      ("check --silent 0", "--silent"), ("check --days-left x", "--days-left"), ("check 5", "check"),
      ("check --from 2026-11-20 --to 2026-11-01", "2026-11-20"), ("unsent --days 3", "--days"),
    ] {
      let ended = try DemoTests().run(["-c", line])
      #expect(ended.status == 2)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.contains(said), "\(ended.errors)")
      #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
    }
    for line in ["check", "unsent", "unsent --all"] {
      #expect(try DemoTests().run(["-c", line]).errors.contains("nothing is connected"))
    }
  }

  @Test func theCopyLooksAsOnPaper() throws {
    let ended = try run("use kkt 5525\nreceipt 997 --qr\n", ["--language", "ru"])
    #expect(ended.status == 0, "\(ended.errors)")
    for word in [
      "ООО «Торговый дом \"Комплексный\"»", "ИНН 4027000019", "Первая Васильковая", "КАССОВЫЙ ЧЕК", "ПРИХОД",
      "1. Диван угловой", "=36\u{A0}900,00", "в т. ч. НДС 22 %", "9271023355200109", "1234568887", "█▀▄",
    ] {
      #expect(ended.output.contains(word), "\(word)\n\(ended.output)")
    }
    let form = ended.output.split(separator: "\n").filter { !$0.contains("█") }
    #expect(form.allSatisfy { $0.count <= 42 })
  }

  @Test func aCopyIsNamedByItsNumbersAndByItsCode() throws {
    let code = "t=20261124T0041&s=36900.00&fn=9271023355200109&i=997&fp=1234568887&n=1"
    let today = try run("use kkt 5525\nreceipt 997 --output json\n")
    let qr = try #require(try JSONParser.parse(today.output)["qr"]?.text)
    #expect(qr.dropFirst(15) == code.dropFirst(15))
    // Without a register selected, and with nothing fetched before.
    let scanned = try run("receipt '\(qr)' --format json\n")
    #expect(scanned.status == 0, "\(scanned.errors)")
    #expect(try JSONParser.parse(scanned.output)["document"]?.integer == 997)
    for (word, said) in [
      (qr.replacing("36900", with: "36901"), "36\u{A0}901,00"), (qr.replacing("8887", with: "8888"), "1234568888"),
      ("996", "996"), ("9271023355200109:1", "9271023355200109:1"), ("abc", "abc"), ("''", "names no receipt"),
    ] {
      let ended = try run("receipt \(word.hasPrefix("t=") ? "'\(word)'" : word)\n")
      #expect(ended.status == 2)
      #expect(ended.errors.contains(said), "\(ended.errors)")
      #expect(ended.output.isEmpty)
    }
  }

  @Test func theOperatorsPDFIsWritten() throws {
    let folder = NSTemporaryDirectory() + "cheki-pdf-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ended = try run("use kkt 5525\nreceipt 997 --pdf \(folder)/a.pdf\n")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.isEmpty)
    let page = try String(contentsOfFile: folder + "/a.pdf", encoding: .utf8)
    #expect(page.hasPrefix("%PDF-") && page.contains("FD 997"))
    let refused = try run(
      "use kkt 5525\nreceipt 998 --pdf \(folder)/b.pdf\nreceipt 997 --qr --pdf \(folder)/b.pdf\n", ["--keep-going"])
    #expect(refused.status == 2)
    #expect(refused.errors.split(separator: "\n").count == 2, "\(refused.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.pdf"])
  }
}
