import Fiscal

extension RegisterGroup {
  /// A document number that somebody holds.
  fileprivate struct Held {
    var series: UInt32
    var document: UInt32
    var shift: UInt32
    var time: WallClock?
    var place: UInt32
  }

  /// Numbers that nobody holds between two documents of one shift.
  func gaps(_ reports: NumberedReports) -> [Gap] {
    var gaps: [Gap] = []
    var last: Held?
    /// The shift of the last document that tells it, and the holes since.
    var shift: UInt32 = 0
    var pending: [Gap] = []
    forEachHeld(reports) { held in
      if last?.series != held.series {
        shift = 0
        pending = []
      } else if let last, held.document - last.document > 1 {
        pending.append(
          Gap(
            place: held.place, drive: ground.places.drive(ofSeries: held.series), shift: shift,
            first: last.document + 1, last: held.document - 1, before: last.time, after: held.time))
      }
      if held.shift != 0 {
        if !pending.isEmpty {
          if held.shift == shift { gaps += pending }
          pending = []
        }
        shift = held.shift
      }
      last = held
    }
    return gaps.isEmpty ? [] : withoutNumberless(withoutUnplaced(gaps))
  }

  /// A row that knows its document number, but not in which of the register's drives, holds that number too.
  private func withoutUnplaced(_ gaps: [Gap]) -> [Gap] {
    let unplaced = (received.entries + booked.entries).filter {
      $0.document != 0 && ground.places.series(place: $0.place, drive: $0.drive) == 0
    }.sorted { $0.document < $1.document }
    guard !unplaced.isEmpty else { return gaps }
    return gaps.flatMap { gap in
      var parts: [Gap] = []
      var rest = gap
      for entry in unplaced[Self.firstIndex(unplaced, from: gap.first)...] {
        if entry.document > gap.last { break }
        guard entry.place == gap.place, entry.shift == 0 || entry.shift == gap.shift, entry.document >= rest.first
        else {
          continue
        }
        if entry.document > rest.first {
          var part = rest
          part.last = entry.document - 1
          parts.append(part)
        }
        if entry.document == gap.last { return parts }
        rest.first = entry.document + 1
      }
      return parts + [rest]
    }
  }

  /// A document that the operator sent without its number has one all the same: where as many stand in the time of a hole
  /// as it has numbers, nothing is missing. (Of the books a row without a number is no proof: that the number is nowhere
  /// else is evidence of what became of it.)
  private func withoutNumberless(_ gaps: [Gap]) -> [Gap] {
    let numberless = numberless().sorted { $0.time < $1.time }
    guard !numberless.isEmpty else { return gaps }
    return gaps.filter { gap in
      let (from, to) = (gap.before?.seconds ?? .min, gap.after?.seconds ?? .max)
      let size = Int(gap.last - gap.first) + 1
      var count = 0
      for entry in numberless[Self.firstIndex(numberless, at: from)...] where count < size {
        if Int64(entry.time) > to { break }
        let isOfShift = entry.shift == 0 || entry.shift == gap.shift
        if entry.place == gap.place, isOfShift, entry.drive == 0 || entry.drive == gap.drive { count += 1 }
      }
      return count < size
    }
  }

  /// Documents of the operator's whose number nobody tells.
  private func numberless() -> [Entry] {
    received.entries.indices.filter { at in
      guard received.entries[at].document == 0 else { return false }
      return switch received.states[at] {
      case .free: true
      case .paired: received.partner(at).map { booked.entries[$0].document } == 0
      case .duplicate, .copy: false
      }
    }.map { received.entries[$0] }
  }

  private static func firstIndex(_ sorted: [Entry], at seconds: Int64) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if Int64(sorted[middle].time) < seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func firstIndex(_ sorted: [Entry], from document: UInt32) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].document < document { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Walks over all numbers that either side or a report holds, by series, in order, each once.
  private func forEachHeld(_ reports: NumberedReports, _ body: (Held) -> Void) {
    var (i, j, r) = (0, 0, 0)
    var series: UInt32 = 0
    var list: [NumberedReports.Report] = []
    while true {
      if r == list.count {
        // The next series begins when all of this one is told.
        let next = min(
          i < receivedDocuments.count ? receivedDocuments[i].series : .max,
          j < bookedDocuments.count ? bookedDocuments[j].series : .max)
        if next == .max { return }
        if next != series {
          series = next
          list = reports.of(drive: ground.places.drive(ofSeries: series))
          r = 0
        }
      }
      var document = UInt32.max
      if i < receivedDocuments.count, receivedDocuments[i].series == series {
        document = min(document, receivedDocuments[i].document)
      }
      if j < bookedDocuments.count, bookedDocuments[j].series == series {
        document = min(document, bookedDocuments[j].document)
      }
      if r < list.count { document = min(document, list[r].document) }
      var held = Held(series: series, document: document, shift: 0, time: nil, place: 0)
      while j < bookedDocuments.count, bookedDocuments[j].series == series, bookedDocuments[j].document == document {
        let at = Int(bookedDocuments[j].at)
        held.note(booked.entries[at])
        // The shift that the operator tells of it, though its own row has no number to be held by.
        if let shift = booked.partner(at).map({ received.entries[$0].shift }), shift != 0 { held.shift = shift }
        j += 1
      }
      while r < list.count, list[r].document == document {
        if list[r].shift != 0 { held.shift = list[r].shift }
        held.time = list[r].time ?? held.time
        r += 1
      }
      while i < receivedDocuments.count, receivedDocuments[i].series == series,
        receivedDocuments[i].document == document
      {
        held.note(received.entries[Int(receivedDocuments[i].at)])
        i += 1
      }
      if held.place == 0 { held.place = ground.places.place(ofDrive: ground.places.drive(ofSeries: series)) }
      body(held)
    }
  }
}

extension RegisterGroup.Held {
  fileprivate mutating func note(_ entry: Entry) {
    if entry.shift != 0 { shift = entry.shift }
    time = entry.clock
    place = entry.place
  }
}
