import JSON

/// The documents of all answers about a register, each once.
struct Harvest {
  private(set) var records: [DocumentRecord] = []
  /// Documents that came under a name that an unlike document has.
  private(set) var unlike = 0
  private var places: [DocumentRecord.Name: [Int]] = [:]

  var count: Int { records.count }

  /// Takes a page; how many documents of it are new.
  @discardableResult
  mutating func take(_ page: [DocumentRecord]) -> Int {
    let before = records.count
    for record in page { take(record) }
    return records.count - before
  }

  private mutating func take(_ record: DocumentRecord) {
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
