import Foundation
import JSON
import PTY
import Testing

/// Goods of the demo: the tills print other names than 1С has, one item stands twice in the catalog, one is nowhere.
@Suite(.serialized) struct GoodsTests {
  private static let opening = "connect demo\nuse kkt 0007010007046218"

  private func rules(_ output: String) throws -> [String: String] {
    var rules: [String: String] = [:]
    for line in output.split(separator: "\n") {
      let row = try JSONParser.parse(String(line))
      rules[row["name"]?.text ?? ""] = row["rule"]?.text ?? row["state"]?.text ?? ""
    }
    return rules
  }

  @Test func everyWayOfFindingAnItemIsInTheDemo() throws {
    let shell = try ShellScript()
    let ended = try shell.run(Self.opening, "goods list --output jsonl")
    #expect(ended.status == 0, "\(ended.errors)")
    let rules = try rules(ended.output)
    #expect(rules["МОЛОКО 3,2% 930МЛ"] == "gtin")
    #expect(rules["K-250 Кофе зерн. 250"] == "article")
    #expect(rules["Чай черный, 100 пак"] == "folded")
    #expect(rules["Торт «Наполеон»"] == "name")
    #expect(rules["Пакет"] == "mapping")
    #expect(rules["Сыр твёрдый, весовой"] == "ambiguous")
    #expect(rules["Доставка по городу"] == "line")
  }

  @Test func aPersonDecidesThroughCommandsAndThroughATable() throws {
    let shell = try ShellScript()
    let csv = shell.path("t.csv")
    let ended = try shell.run(
      Self.opening, "goods match 'доставка по городу' Доставка", "goods export --out \(csv)",
      "goods export --out \(shell.path("t.xlsx"))", "goods import \(csv)", "goods import \(shell.path("t.xlsx"))",
      "journal --output jsonl")
    #expect(ended.status == 0, "\(ended.errors)")
    // What was exported says nothing new.
    #expect(ended.output.split(separator: "\n").count == 1, "\(ended.output)")
    let table = try String(contentsOfFile: csv, encoding: .utf8)
    let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("\"Сыр твёрдый, весовой\"") })
    let filled = row.replacing(",ambiguous,,,,", with: ",ambiguous,,00-00000016,,")
    #expect(filled != row)
    try Data(table.replacing(row, with: filled).utf8).write(to: URL(fileURLWithPath: csv))
    let again = try shell.run(
      Self.opening, "goods import \(csv)", "goods list --output jsonl", "goods unmatch 'Сыр твёрдый, весовой'")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try rules(again.output)["Сыр твёрдый, весовой"] == "decision")
    #expect(try rules(again.output)["Доставка по городу"] == "decision")
  }

  @Test func decisionsAreHandedToTheBooksOwnRegister() throws {
    let shell = try ShellScript()
    let ended = try shell.run(
      Self.opening, "goods match 'Доставка по городу' Доставка", "goods match Пакет 'Набор посуды' --write-back",
      "goods push", "goods push", "goods unmatch 'Доставка по городу'", "goods unmatch Пакет",
      "goods list --output jsonl", "journal --output jsonl")
    #expect(ended.status == 0, "\(ended.errors)")
    let rows = try ended.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    func row(_ name: String) -> JSONValue? { rows.first { $0["name"]?.text == name } }
    #expect(row("Доставка по городу")?["rule"] == .string("mapping"))
    #expect(row("Доставка по городу")?["item_name"] == .string("Доставка"))
    // What 1С had said of it before gave way.
    #expect(row("Пакет")?["rule"] == .string("mapping") && row("Пакет")?["item_name"] == .string("Набор посуды"))
    // Each was written once.
    #expect(rows.count { $0["what"]?.text == "goods.written" } == 2)
    let offline = try shell.run("goods push")
    #expect(offline.status == 2 && offline.errors.contains("matches cannot be handed"), "\(offline.errors)")
  }

  @Test func wrongAnswersAreRefusedPlainly() throws {
    let shell = try ShellScript()
    try Data("a,b\n1,2\n".utf8).write(to: URL(fileURLWithPath: shell.path("no.csv")))
    try Data("name,item\nПакет,нет такого\n".utf8).write(to: URL(fileURLWithPath: shell.path("bad.csv")))
    let ended = try shell.run(
      Self.opening, "goods match 'Доставка по городу'", "goods match 'Достафка' Доставка",
      "goods match 'Доставка по городу' 'нет такой'", "goods match 'Сыр твёрдый, весовой' 'Сыр твёрдый, весовой'",
      "goods unmatch 'Доставка по городу'", "goods import no.csv", "goods import bad.csv", "goods import нет.csv",
      "goods import no.csv --catalog")
    #expect(ended.status == 2)
    let expected = [
      "there is nobody to ask", "these receipts have no item “Достафка”", "the books have no item “нет такой”",
      "is more than one item", "nothing was decided about", "no header", "there is no item “нет такого”", "нет.csv",
      "no header",
    ]
    #expect(ended.lines.count == expected.count, "\(ended.errors)")
    for (line, words) in zip(ended.lines, expected) where words != "no header" {
      #expect(line.contains(words), "\(line)")
    }
  }

  @Test func atATerminalItemsAreOfferedAndWrongChoicesAskedAgain() throws {
    let shell = try ShellTerminal.start(columns: 120)
    for line in ["connect demo", "use kkt 0007010007046218"] { shell.type(line + "\r") }
    try shell.expectScreen("the register", seconds: 60) { $0.line == "demo 0007010007046218>" }
    shell.type("goods match 'Доставка по городу'\r")
    _ = try shell.expect("1 to 2, or an item: ", seconds: 60)
    for wrong in ["0", "99", "нет такой", ""] {
      shell.type(wrong + "\r")
      _ = try shell.expect("an article, a barcode, or a name: ", seconds: 30)
    }
    shell.type("\u{3}")
    try shell.prompt("demo 0007010007046218>")
    shell.type("goods match 'Доставка по городу' --from -31d\r")
    _ = try shell.expect("or an item: ", seconds: 60)
    shell.type("1\r")
    _ = try shell.expect("“Доставка по городу” is Доставка", seconds: 30)
    shell.type("journal\r")
    _ = try shell.expect("Доставка по городу", seconds: 30)
    #expect(try shell.leave() == 0)
  }
}
