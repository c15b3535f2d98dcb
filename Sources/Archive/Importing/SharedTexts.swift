import Synchronization

/// The numbers of an import's texts, for all threads that pack its documents.
final class SharedTexts: Sendable {
  private let texts: Mutex<ImportTexts>
  private let idle = Mutex<[PartTexts.Known]>([])

  init(_ texts: consuming sending ImportTexts) { self.texts = Mutex(texts) }

  func number(of text: String, in table: TextTable) throws -> UInt32 {
    try texts.withLock { try $0.number(of: text, in: table) }
  }

  /// The texts that are to be written now. Whatever was packed before has none but these and earlier ones.
  func takeNew() -> [ImportTexts.New] { texts.withLock { $0.takeNew() } }

  // What one part has learned is the next one's.

  func takeKnown() -> PartTexts.Known { idle.withLock { $0.popLast() } ?? PartTexts.Known() }

  func give(back known: PartTexts.Known) { idle.withLock { $0.append(known) } }
}

/// The same for one thread, which asks the others only for texts that it has not met.
struct PartTexts: TextNumbers, Sendable {
  struct Known: Sendable {
    fileprivate var tables = TextTable.allCases.map { _ in ByteTexts() }
  }

  /// Texts of one kind that a thread remembers.
  private static let most = 50_000

  private let shared: SharedTexts
  private(set) var known: Known

  init(_ shared: SharedTexts) {
    self.shared = shared
    known = shared.takeKnown()
  }

  mutating func number(of text: String?, in table: TextTable) throws -> UInt32 {
    guard var text, !text.isEmpty else { return 0 }
    let place = table.place
    if let known = text.withUTF8({ known.tables[place].number(of: $0) }) { return known }
    let number = try shared.number(of: text, in: table)
    if known.tables[place].count >= Self.most { known.tables[place] = ByteTexts() }
    text.withUTF8 { known.tables[place].add($0, number: number) }
    return number
  }
}
