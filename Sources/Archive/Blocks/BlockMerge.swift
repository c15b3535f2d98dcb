import Fiscal
import GRDB

/// Merges documents into the blocks of one source: loads the blocks that they can be in, compares, and writes those that
/// changed as a whole.
struct BlockMerge {
  /// What a document that is here already gives up when it is told anew.
  enum Telling: Sendable {
    /// Earlier knowledge stays where the telling has none.
    case filling
    /// The telling comes in the place of what was there.
    case exact
  }

  private struct Loaded {
    var key: BlockKey
    /// Where its receipts stand among the entries.
    var range: Range<Int>
    var isDirty = false
  }

  let table: BlockTable
  private let side: SideName
  private let telling: Telling
  private var entries: [MergeEntry] = []
  private var loaded: [Int64: Loaded] = [:]
  /// The first entry of a likeness, and for each entry the next one of the same.
  private var first: [MergeEntry.Likeness: Int] = [:]
  private var next: [Int?] = []
  /// Keys to which receipts came.
  private var grown: Set<BlockKey> = []
  private var registers = TextsByNumber("register_name")

  init(_ db: Database, source: Int64, side: SideName, telling: Telling) {
    table = BlockTable(db: db, source: source)
    self.side = side
    self.telling = telling
  }

  // MARK: Telling

  /// Compares documents with what is here.
  mutating func tell(_ told: Draft, _ claims: inout BlockClaims, _ ledger: inout Ledger) throws {
    var draft = told
    for head in try table.mergeable(with: draft.key, draft.span) { try load(head, claims) }
    if entries.isEmpty, draft.isAscending, draft.rows.count <= RowKey.places {
      return try writeAtOnce(&draft, &claims, &ledger)
    }
    let bodies = try draft.splitBodies()
    let texts = try draft.originals().texts()
    for (at, row) in draft.rows.enumerated() {
      let entry = MergeEntry(
        key: draft.key, row: row, body: bodies[at], original: texts[at], block: nil, isClaimed: true)
      try tell(entry, claims, &ledger)
    }
  }

  /// Keeps receipts that are known to be here for the first time, alike or not.
  mutating func keep(_ kept: Draft) throws {
    var draft = kept
    let bodies = try draft.splitBodies()
    let texts = try draft.originals().texts()
    for (at, row) in draft.rows.enumerated() {
      add(
        MergeEntry(key: draft.key, row: row, body: bodies[at], original: texts[at], block: nil, isClaimed: true),
        after: nil)
    }
    grown.insert(draft.key)
  }

  /// Writes receipts of which none can be here yet.
  private func writeAtOnce(_ draft: inout Draft, _ claims: inout BlockClaims, _ ledger: inout Ledger) throws {
    let id = try table.write(
      draft.rows, bodies: try BlockBodies.pack(counted: draft.bodies), originals: try draft.originals().packed(),
      of: draft.key, in: nil)
    if isClaimed(draft.key, draft.hasUnnumbered) { claims.note(block: id, draft.rows.map { _ in true }) }
    ledger.outcome.added += draft.rows.count
    ledger.touched.insert(draft.key.shiftKey)
  }

  private mutating func tell(_ new: MergeEntry, _ claims: BlockClaims, _ ledger: inout Ledger) throws {
    var at = first[new.likeness]
    var last: Int?
    while let candidate = at {
      if !entries[candidate].isGone, try entries[candidate].isSame(as: new, named: { try named($0) }), claim(candidate)
      {
        return try retell(candidate, new, claims, &ledger)
      }
      last = candidate
      at = next[candidate]
    }
    add(new, after: last)
    grown.insert(new.key)
    ledger.touched.insert(new.key.shiftKey)
    ledger.outcome.added += 1
  }

  /// Whether the entry may stand for a document that is told now. An operator's document with a number is one however
  /// often it is told; in the books what is there twice was booked twice.
  private mutating func claim(_ at: Int) -> Bool {
    guard isClaimed(entries[at].key, entries[at].row.document == 0) else { return true }
    defer { entries[at].isClaimed = true }
    return !entries[at].isClaimed
  }

  private func isClaimed(_ key: BlockKey, _ isUnnumbered: Bool) -> Bool {
    side == .books || key.drive == 0 || isUnnumbered
  }

  private mutating func retell(
    _ at: Int, _ told: MergeEntry, _ claims: BlockClaims, _ ledger: inout Ledger
  ) throws {
    let old = entries[at]
    var new = told
    if new.row != old.row || new.key != old.key || !new.body.elementsEqual(old.body) {
      new = try telling == .exact ? told.replacing(old) : told.filled(from: old) { try named($0) }
    }
    guard
      new.row != old.row || new.key != old.key || !new.body.elementsEqual(old.body)
        || (told.original != nil && old.original == nil)
    else {
      ledger.outcome.same += 1
      return
    }
    ledger.outcome.changed += 1
    ledger.touched.insert(new.key.shiftKey)
    if let block = old.block { loaded[block]?.isDirty = true }
    new.original = told.original ?? old.original
    new.isClaimed = old.isClaimed
    new.block = old.block
    if new.key != old.key {
      ledger.touched.insert(old.key.shiftKey)
      new.block = nil
      grown.insert(new.key)
      for head in try table.roomy(new.key) { try load(head, claims) }
    }
    entries[at] = new
  }

  /// The register where it has a РНМ; 0 where it is known by another name or not at all.
  private mutating func named(_ register: Int64) throws -> Int64 {
    try registers.text(register, table.db).flatMap { RegistrationNumber($0) } == nil ? 0 : register
  }

  // MARK: Loading

  private mutating func load(_ head: BlockHead, _ claims: BlockClaims) throws {
    guard loaded[head.id] == nil else { return }
    let block = try table.block(head)
    let start = entries.count
    for (at, row) in block.rows.enumerated() {
      let entry = MergeEntry(
        key: head.key, row: row, body: block.bodies[at], original: block.texts[at], block: head.id,
        isClaimed: claims.holds(block: head.id, place: at))
      add(entry, after: last(of: entry.likeness))
    }
    loaded[head.id] = Loaded(key: head.key, range: start..<entries.count)
  }

  private mutating func add(_ entry: MergeEntry, after last: Int?) {
    if let last { next[last] = entries.count } else { first[entry.likeness] = entries.count }
    entries.append(entry)
    next.append(nil)
  }

  private func last(of likeness: MergeEntry.Likeness) -> Int? {
    guard var at = first[likeness] else { return nil }
    while let following = next[at] { at = following }
    return at
  }

  // MARK: Taking away

  /// Takes away what lies in the period of a register and was not told.
  mutating func removeUntold(
    of register: Int64, in period: Period, _ claims: BlockClaims, _ ledger: inout Ledger
  ) throws {
    for head in try table.blocks(
      where: "register = ? AND first <= ? AND last >= ?", [register, period.to.seconds, period.from.seconds])
    {
      try load(head, claims)
    }
    for at in entries.indices {
      let entry = entries[at]
      guard entry.key.register == register, !entry.isClaimed, !entry.isGone, period.contains(entry.row.datetime) else {
        continue
      }
      entries[at].isGone = true
      if let block = entry.block { loaded[block]?.isDirty = true }
      ledger.touched.insert(entry.key.shiftKey)
      ledger.outcome.removed += 1
    }
  }

  // MARK: Writing

  /// Writes the blocks that changed and notes what was claimed; the merge has ended.
  func write(_ claims: inout BlockClaims) throws {
    let keys = grown.union(loaded.values.filter(\.isDirty).map(\.key))
    var members: [BlockKey: [Int]] = [:]
    for (at, entry) in entries.enumerated() where !entry.isGone && keys.contains(entry.key) {
      members[entry.key, default: []].append(at)
    }
    for (id, block) in loaded where !keys.contains(block.key) {
      claims.note(block: id, entries[block.range].map(\.isClaimed))
    }
    for key in keys.sorted(by: BlockKey.precedes) {
      let numbers = loaded.filter { $0.value.key == key }.map(\.key).sorted()
      try write(members[key] ?? [], of: key, in: numbers, &claims)
    }
  }

  /// Writes the receipts of a key in the place of these blocks.
  private func write(_ members: [Int], of key: BlockKey, in numbers: [Int64], _ claims: inout BlockClaims) throws {
    // Alike ones keep their order.
    let ordered = members.sorted { a, b in
      if BlockRow.precedes(entries[a].row, entries[b].row) { return true }
      return a < b && !BlockRow.precedes(entries[b].row, entries[a].row)
    }
    var unused = numbers[...]
    for start in stride(from: 0, to: ordered.count, by: RowKey.places) {
      let part = ordered[start..<min(start + RowKey.places, ordered.count)].map { entries[$0] }
      let id = try table.write(
        part.map(\.row), bodies: try BlockBodies.pack(part.map(\.body)),
        originals: try Originals(gathering: part.map(\.original)).packed(), of: key, in: unused.popFirst())
      if isClaimed(key, part.contains { $0.row.document == 0 }) {
        claims.note(block: id, part.map(\.isClaimed))
      } else {
        claims.forget(block: id)
      }
    }
    for id in unused {
      try table.delete(BlockHead(id: id, key: key))
      claims.forget(block: id)
    }
  }
}

extension BlockKey {
  fileprivate static func precedes(_ a: BlockKey, _ b: BlockKey) -> Bool {
    (a.drive, a.shift, a.register, a.day) < (b.drive, b.shift, b.register, b.day)
  }
}
