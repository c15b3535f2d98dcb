/// A piece of a shift that lies aside until the end of an import, in the form of a block.
struct PackedPiece {
  var figures: [UInt8]
  var bodies: [UInt8]
  var originals: [UInt8]?

  /// About how many bytes of memory it takes unpacked.
  var size: Int { figures.count * 12 + bodies.count * 4 + (originals?.count ?? 0) * 2 }

  /// A draft in parts that are no bigger than a block.
  static func pack(_ told: Draft) throws -> [PackedPiece] {
    var draft = told
    if draft.rows.count <= RowKey.places {
      return [
        PackedPiece(
          figures: BlockRows.pack(draft.rows), bodies: try BlockBodies.pack(counted: draft.bodies),
          originals: try draft.originals().packed())
      ]
    }
    let bodies = try draft.splitBodies()
    let texts = try draft.originals().texts()
    return try stride(from: 0, to: draft.rows.count, by: RowKey.places).map { start in
      let part = start..<min(start + RowKey.places, draft.rows.count)
      return PackedPiece(
        figures: BlockRows.pack(draft.rows[part]), bodies: try BlockBodies.pack(bodies[part]),
        originals: try Originals(gathering: Array(texts[part])).packed())
    }
  }

  func unpack(into draft: inout Draft) throws {
    let rows = try BlockRows.unpack(figures)
    draft.add(
      rows: rows, countedBodies: try BlockBodies.unpack(bodies),
      originals: try originals.map { try Originals($0, rows: rows.count) })
  }
}
