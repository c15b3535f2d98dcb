import Archive
import Fiscal

extension Desk {
  /// A list is told by so many of its registers at the most: each costs a look into the archive.
  private static let mostLooked = 500

  /// How old what is known of some registers is, a note for each side that was ever asked. Where they were not asked together, the
  /// oldest is told too.
  public func age(of records: [RegisterRecord], _ sides: [SideName]) async throws -> [Message] {
    var notes: [Message] = []
    for side in sides {
      var asked: [Int64] = []
      for record in records.prefix(Self.mostLooked) {
        if let at = try await archive.freshness(of: record.register, from: source(side)) { asked.append(at) }
      }
      guard let newest = asked.max(), let oldest = asked.min() else { continue }
      notes.append(note(side, newest, oldest: oldest))
    }
    return notes
  }

  /// The same of the lists of registers and outlets.
  public func ageOfPlaces(_ sides: [SideName]) async throws -> [Message] {
    var notes: [Message] = []
    for side in sides {
      if let told = try await archive.places(of: source(side)).told { notes.append(note(side, told, oldest: told)) }
    }
    return notes
  }

  private func note(_ side: SideName, _ newest: Int64, oldest: Int64) -> Message {
    let facts = ["side": "@side.\(side.rawValue)", "time": local(newest).russian, "oldest": local(oldest).russian]
    // Registers that were asked one after the other were asked together.
    return Message(newest - oldest > 600 ? ServiceNote.asOfSince : ServiceNote.asOf, facts)
  }
}
