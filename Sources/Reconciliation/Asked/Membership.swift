import Fiscal

/// Whether a row of a group belongs to what was asked.
struct Membership {
  private enum Test {
    case all
    case none
    case time(ClosedRange<UInt32>)
    case shift(ShiftMembership)
  }

  private let test: Test

  init(_ scope: Scope, _ group: RegisterGroup, frames: [Shift]) {
    switch scope {
    case .everything:
      test = .all
    case .period(let period):
      let (from, to) = (UInt32(clamping: period.from.seconds), UInt32(clamping: period.to.seconds))
      test = from <= to ? .time(from...to) : .none
    case .shift(let id):
      test = ShiftMembership(id, group, frames: frames).map(Test.shift) ?? .none
    }
  }

  /// - Parameter counterpart: the other side's row of the same receipt; it tells what this row does not know.
  func contains(_ entry: Entry, counterpart: Entry?) -> Bool {
    switch test {
    case .all: true
    case .none: false
    case .time(let range): range.contains(entry.time)
    case .shift(let shift): shift.contains(entry, counterpart: counterpart)
    }
  }
}

/// Which rows are of one shift.
private struct ShiftMembership {
  private let drive: UInt32
  private let number: UInt32
  private let place: UInt32
  /// When the shift of this number was, by drive of the group.
  private var times: [UInt32: ClosedRange<UInt32>] = [:]
  private var documents: ClosedRange<UInt32>?

  /// Nil when nobody knows the drive.
  init?(_ id: ShiftID, _ group: RegisterGroup, frames: [Shift]) {
    let places = group.ground.places
    drive = places.drives.number(of: id.drive.text)
    guard drive != 0 else { return nil }
    number = id.number
    place = places.place(ofDrive: drive)
    for entry in group.received.entries { learn(entry) }
    for entry in group.booked.entries { learn(entry) }
    for frame in frames where frame.id.number == id.number {
      let drive = places.drives.number(of: frame.id.drive.text)
      for clock in [frame.opened, frame.closed].compactMap({ $0 }) {
        learn(drive, time: UInt32(clamping: clock.seconds))
      }
      if frame.id == id {
        for document in [frame.openingDocument, frame.closingDocument].compactMap({ $0 }) { learn(document) }
      }
    }
  }

  private mutating func learn(_ entry: Entry) {
    guard entry.drive != 0, entry.shift == number else { return }
    learn(entry.drive, time: entry.time)
    if entry.drive == drive && entry.document != 0 { learn(entry.document) }
  }

  private mutating func learn(_ drive: UInt32, time: UInt32) {
    let known = times[drive] ?? time...time
    times[drive] = min(known.lowerBound, time)...max(known.upperBound, time)
  }

  private mutating func learn(_ document: UInt32) {
    let known = documents ?? document...document
    documents = min(known.lowerBound, document)...max(known.upperBound, document)
  }

  func contains(_ entry: Entry, counterpart: Entry?) -> Bool {
    let drive = entry.drive != 0 ? entry.drive : counterpart?.drive ?? 0
    let shift = entry.shift != 0 ? entry.shift : counterpart?.shift ?? 0
    if shift == 0 { return isInside(entry, drive) }
    guard shift == number else { return false }
    if drive != 0 { return drive == self.drive }
    return entry.place == place && nearestDrive(entry.time) == self.drive
  }

  /// A row that does not know its shift: between the shift's documents, else between its times.
  private func isInside(_ entry: Entry, _ drive: UInt32) -> Bool {
    guard drive == 0 ? entry.place == place : drive == self.drive else { return false }
    if entry.document != 0, drive != 0, let documents { return documents.contains(entry.document) }
    return times[self.drive]?.contains(entry.time) ?? false
  }

  /// The drive whose shift of this number was nearest in time.
  private func nearestDrive(_ time: UInt32) -> UInt32 {
    func distance(_ range: ClosedRange<UInt32>) -> UInt32 {
      if time < range.lowerBound { return range.lowerBound - time }
      return time > range.upperBound ? time - range.upperBound : 0
    }
    let nearest = times.min { a, b in
      let (x, y) = (distance(a.value), distance(b.value))
      return x != y ? x < y : a.key < b.key
    }
    return nearest?.key ?? drive
  }
}
