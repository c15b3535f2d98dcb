import Fiscal

/// One mode of output.
protocol Renderer {
  /// Draws the answer. What it could not show in its mode it gives back, to be told elsewhere: the notes of a machine mode.
  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message]
}

/// A mode that is made of rows, one at a time, so that an answer of any length needs no memory.
protocol RowFormat {
  mutating func begin(_ columns: [Listing.Column], on out: inout OutputBuffer) throws(OutputFailure)
  mutating func row(_ cells: [Cell], on out: inout OutputBuffer) throws(OutputFailure)
  mutating func end(on out: inout OutputBuffer) throws(OutputFailure)
}

extension RowFormat {
  /// All rows of a listing.
  mutating func draw(_ listing: Listing, on out: inout OutputBuffer) throws(OutputFailure) {
    try begin(listing.columns, on: &out)
    for row in listing.rows { try self.row(row, on: &out) }
    try end(on: &out)
  }
}
