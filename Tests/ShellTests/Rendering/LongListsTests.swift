import Fiscal
import Shell
import Testing

/// A long list in every mode: it is drawn in pieces.
struct LongListsTests {
  /// Counts what comes and keeps nothing.
  private final class Counter: OutputSink {
    let surface: Surface
    var lines = 0
    var largest = 0

    init(_ surface: Surface) { self.surface = surface }

    func write(_ bytes: [UInt8]) {
      largest = max(largest, bytes.count)
      for byte in bytes where byte == 0x0A { lines += 1 }
    }
    func finish() {}
    func abandon() {}
  }

  private static let count = 20_000

  private static let answer: Answer = {
    let columns = ["datetime", "register", "shift", "number", "document", "sign", "total", "difference", "cashier"]
    let rows = (0..<count).map(row)
    return Answer(Listing(columns.map { Listing.Column($0) }, rows: rows))
  }()

  private static func row(_ at: Int) -> [Cell] {
    let number = Int64(at)
    return [
      .clock(Samples.noon.adding(seconds: number)), .text("0000000010000000"), .integer(number / 100),
      .integer(number), .integer(number), .sign(at % 7 == 0 ? .return : .sale), .sum(Kopecks(number * 101)),
      .difference(Kopecks(number % 3 - 1)), .text("Иванова А.П."),
    ]
  }

  @Test(.timeLimit(.minutes(2)), arguments: OutputMode.allCases)
  func itIsHandedOverInPieces(_ mode: OutputMode) throws {
    let sink = Counter(Surface(isTerminal: false, width: 120))
    _ = try Drawing(mode, Catalogue(.russian)).draw(LongListsTests.answer, on: sink)
    #expect(sink.lines >= LongListsTests.count)
    #expect(sink.largest < 80 * 1024)
  }
}
