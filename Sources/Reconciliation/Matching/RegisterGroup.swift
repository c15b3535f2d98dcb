import Fiscal

/// The receipts of one register, or of several that shared a drive, of both sides: matching looks no further.
struct RegisterGroup {
  let ground: Ground
  var received: Rows
  var booked: Rows
  /// Rows by series and document number, in that order; see ``Places/series(place:drive:)``.
  private(set) var receivedDocuments: [DocumentKey]
  private(set) var bookedDocuments: [DocumentKey]
  var ties: [Tie] = []

  /// Rows that agree equally well: more of one side than of the other.
  struct Tie {
    var received: [Int]
    var booked: [Int]
  }

  init(_ ground: Ground, received: [Entry], booked: [Entry]) {
    self.ground = ground
    self.received = Rows(received)
    self.booked = Rows(booked)
    receivedDocuments = DocumentKey.sorted(received, ground.places)
    bookedDocuments = DocumentKey.sorted(booked, ground.places)
  }

  /// Each receipt's row of the one side is found its row of the other.
  mutating func match() {
    matchByDocument()
    matchByLikeness()
    markLeftDuplicates()
  }

  mutating func pair(_ o: Int, _ b: Int) {
    received.pair(o, with: b)
    booked.pair(b, with: o)
  }
}

/// A row's document number, and the drive in which it is unique.
struct DocumentKey {
  let key: UInt64
  let at: Int32

  var document: UInt32 { UInt32(truncatingIfNeeded: key) }
  var series: UInt32 { UInt32(key >> 32) }

  static func sorted(_ entries: [Entry], _ places: Places) -> [DocumentKey] {
    var keys: [DocumentKey] = []
    keys.reserveCapacity(entries.count)
    var inOrder = true
    for (at, entry) in entries.enumerated() where entry.document != 0 {
      let series = places.series(place: entry.place, drive: entry.drive)
      guard series != 0 else { continue }
      let key = UInt64(series) << 32 | UInt64(entry.document)
      if let last = keys.last, last.key > key { inOrder = false }
      keys.append(DocumentKey(key: key, at: Int32(truncatingIfNeeded: at)))
    }
    if !inOrder { keys.sort { $0.key < $1.key } }
    return keys
  }
}
