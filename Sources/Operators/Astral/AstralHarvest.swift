import JSON

/// The documents of all pages, each once.
struct AstralHarvest {
  private let reader: AstralReader
  private(set) var records: [AstralRecord] = []
  /// Documents that came under a name that an unlike document has.
  private(set) var unlike = 0
  private var places: [AstralRecord.Name: [Int]] = [:]

  init(_ reader: AstralReader) { self.reader = reader }

  var count: Int { records.count }

  /// Takes a page; how many documents of it are new.
  mutating func take(_ page: [JSONValue]) -> Int {
    let before = records.count
    for json in page { take(reader.read(json)) }
    return records.count - before
  }

  private mutating func take(_ record: AstralRecord) {
    let names = record.names
    let namesakes = names.flatMap { places[$0] ?? [] }
    if let at = namesakes.first(where: { records[$0].isSame(as: record) }) {
      if record.tellsMore(than: records[at]) {
        records[at] = record
        for name in names where places[name]?.contains(at) != true { places[name, default: []].append(at) }
      }
      return
    }
    if case .document? = names.first, places[names[0]] != nil { unlike += 1 }
    for name in names { places[name, default: []].append(records.count) }
    records.append(record)
  }
}
