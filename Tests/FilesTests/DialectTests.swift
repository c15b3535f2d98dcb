import Fiscal
import Testing

@testable import Files

/// Random receipts written in random dialects are read back as they were; damaged files never end the program.
@Suite struct DialectTests {
  private struct Dialect {
    var separator = ","
    var point = "."
    var isRussian = false
    var isWindows1251 = false
    var hasMark = false
    var lineEnd = "\n"
    var grouping = ""
    var dates = 0
    var signs = 0
    var order: [Int] = Array(0..<14)

    init(_ random: inout SplitMix) {
      separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
      point = Bool.random(using: &random) ? "." : ","
      isRussian = Bool.random(using: &random)
      isWindows1251 = Bool.random(using: &random)
      hasMark = !isWindows1251 && Bool.random(using: &random)
      lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
      grouping = ["", " ", "\u{A0}"].randomElement(using: &random) ?? ""
      dates = Int.random(in: 0..<3, using: &random)
      signs = Int.random(in: 0..<3, using: &random)
      order.shuffle(using: &random)
    }

    static let russian = [
      "Дата и время", "РегНомерККТ", "Номер ФН", "Смена", "Номер чека", "№ ФД", "Признак расчёта", "Итого", "Наличными",
      "Безналичными", "Предоплата", "Постоплата", "Встречное предоставление", "КАССИР",
    ]

    private func sum(_ sum: Kopecks) -> String {
      if sum == .zero, signs == 0 { return "" }
      var text = sum.rubles
      if !grouping.isEmpty, text.count > 6 {
        text.insert(contentsOf: grouping, at: text.index(text.endIndex, offsetBy: -6))
      }
      if text.hasSuffix("0") { text.removeLast() }
      return text.replacing(".", with: point)
    }

    private func date(_ clock: WallClock) -> String {
      switch dates {
      case 0: return clock.description
      case 1: return clock.description.replacing("T", with: " ")
      default:
        let text = clock.russian
        let hour = text.index(text.startIndex, offsetBy: 11)
        return text[hour] == "0" ? String(text[..<hour] + text[text.index(after: hour)...]) : text
      }
    }

    private func sign(_ sign: Sign) -> String {
      switch signs {
      case 0: String(sign.rawValue)
      case 1: sign.name
      default: ["Приход", "Возврат прихода", "Расход", "возврат  расхода"][sign.rawValue - 1]
      }
    }

    func text(_ receipts: [Receipt]) -> [UInt8] {
      let titles = isRussian ? Self.russian : ReceiptTableWriter.columns
      var text = order.map { titles[$0] }.joined(separator: separator) + lineEnd
      for receipt in receipts {
        let payments = receipt.payments
        let fields = [
          date(receipt.datetime), receipt.register?.text ?? "", receipt.drive?.text ?? "",
          receipt.shift.map { String($0) } ?? "", receipt.number.map { String($0) } ?? "",
          receipt.document.map { String($0) } ?? "", sign(receipt.sign),
          receipt.total == .zero ? "0" : sum(receipt.total), sum(payments.cash), sum(payments.electronic),
          sum(payments.prepaid), sum(payments.postpaid), sum(payments.provision),
          FormulaGuard.guarded(receipt.cashier ?? ""),
        ]
        text += order.map { ReceiptTableWriter.field(fields[$0], separator: separator) }.joined(separator: separator)
        text += lineEnd
      }
      if isWindows1251 { return .windows1251(text) }
      return Array((hasMark ? "\u{FEFF}" : "").utf8) + Array(text.utf8)
    }
  }

  private static let names = ["Иванова А.П.", "Петров С.В.", "=СУММ(A1)", "Анна \"Аня\" Ли", "a,b;c", "Ёлкина", "Смит"]

  @Test func randomReceiptsInRandomDialects() throws {
    var random = SplitMix(state: 11)
    let folder = try Folder()
    for round in 0..<200 {
      let dialect = Dialect(&random)
      let sample = RandomReceipts.some(20, seed: UInt64(round), names: Self.names)
      let path = try folder.file("a.csv", dialect.text(sample))
      let read = try Read(path, side: .books)
      #expect(read.rejects.isEmpty, "\(dialect) \(read.rejects)")
      #expect(read.receipts == sample, "\(dialect)")
      let table = try readTable(path, side: .books).reading.table
      #expect((0..<table.count).map { table.receipt($0) } == sample, "\(dialect)")
    }
  }

  @Test func randomBytesNeverEndTheProgram() throws {
    var random = SplitMix(state: 12)
    let folder = try Folder()
    let starts: [[UInt8]] = [
      [], [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], Array("PK\u{3}\u{4}".utf8), Array("[{".utf8), Array("{\"".utf8),
      Array("datetime;fn;sign;total;cash\n".utf8), [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<400 {
      let start = starts.randomElement(using: &random) ?? []
      let noise = (0..<Int.random(in: 0..<600, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let path = try folder.file("a", start + noise)
      _ = try? Read(path)
      _ = try? readTable(path)
    }
  }

  @Test func damagedFilesNeverEndTheProgram() throws {
    var random = SplitMix(state: 13)
    let folder = try Folder()
    var seeds = try ["01-fns-app-array", "03-correction-self-12", "07-marked-goods-wrapped", "10-whole-shift"].map {
      try bytes(of: fixture($0 + ".json"))
    }
    seeds.append(Dialect(&random).text(RandomReceipts.some(30, seed: 1, names: Self.names)))
    seeds.append(Dialect(&random).text(RandomReceipts.some(30, seed: 2, names: Self.names)))
    let sheet = folder.path + "/a.xlsx"
    let writer = try SheetWriter(sheet, columns: ["datetime", "fn", "fd", "sign", "total", "cash"])
    try writer.write([
      .clock(WallClock(seconds: 1_794_657_600)), .text("9960440300000000"), .integer(9), .text("sale"),
      .sum(Kopecks(5)), .sum(Kopecks(5)),
    ])
    try writer.finish()
    seeds.append(try bytes(of: sheet))
    for round in 0..<700 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
        case 2: bytes.insert(contentsOf: Array("9999999999999999999".utf8), at: at)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
        }
      }
      let path = try folder.file("b", bytes)
      _ = try? Read(path)
      _ = try? readTable(path)
    }
  }
}
