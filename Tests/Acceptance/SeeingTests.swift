import Foundation
import Testing

/// Pictures, the page of a report, guides and the tutorial of the built shell.
@Suite(.serialized) struct SeeingTests {
  private static let start = ["connect demo", "use kkt 5525", "use shift open"]

  private func run(_ lines: [String]) throws -> ShellScript.Ended {
    try ShellScript().run(lines.joined(separator: "\n"))
  }

  @Test func aShiftsHoursHaveTheNumbersOfTheShift() throws {
    let shell = try run(Self.start + ["chart hours --output csv"])
    #expect(shell.status == 0, "\(shell.errors)")
    let rows = shell.output.split(separator: "\n").map(String.init)
    #expect(rows.count == 2)
    #expect(rows.last?.contains("36900.00") == true && rows.last?.contains("3750.00") == true, "\(rows)")
  }

  @Test(arguments: ["chart", "chart --all", "chart registers"]) func picturesNeedNoColour(_ line: String) throws {
    let shell = try run(Self.start + [line])
    #expect(shell.status == 0, "\(shell.errors)")
    #expect(shell.output.contains("█") && !shell.output.contains("\u{1B}"))
    #expect(shell.output.contains("33"))
  }

  @Test(arguments: ["en", "ru"]) func theReportIsAPageOfItsOwn(_ language: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, line) in [("shift", "export report"), ("week", "export report --from -7d --all")] {
      let file = folder.appendingPathComponent("\(name).html")
      let shell = try run(
        ["set language \(language)"] + Self.start + ["\(line) --out '\(file.path)'"])
      #expect(shell.status == 0, "\(shell.errors)")
      let page = try String(contentsOf: file, encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
      #expect(page.contains("<html lang=\"\(language)\">"))
      #expect(page.contains("<svg") && page.contains("<table class=\"data\">"))
      // Nothing comes from elsewhere, and no script runs but the page's own.
      #expect(page.contains("default-src 'none'") && page.contains("script-src 'sha256-"))
      #expect(page.matches(of: /(?:src|href)=/).isEmpty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["shift.html", "week.html"])
    let wrong = try run(Self.start + ["export report --out '\(folder.path)/a.csv'"])
    #expect(wrong.status == 2)
  }

  @Test(arguments: ["en", "ru"]) func theTutorialPlaysByItselfInAPipe(_ language: String) throws {
    let shell = try run(["set language \(language)", "tutorial"])
    #expect(shell.status == 0, "\(shell.errors)")
    #expect(shell.output.contains("diff") && shell.output.contains("explain"))
  }

  @Test func helpIsFoundByTopicAndByWord() throws {
    let shell = try run(["help scripting", "help tolerance"])
    #expect(shell.status == 0, "\(shell.errors)")
    #expect(shell.output.contains("--keep-going") && shell.output.contains("compare"))
    let wrong = try run(["help квазар"])
    #expect(wrong.status == 2 && wrong.errors.contains("квазар"))
  }
}
