/// Writes rows one at a time in a machine mode, for exports that are too long to be an ``Answer``.
public struct RowWriter {
  private var format: any RowFormat
  private var out: OutputBuffer

  /// Writes the header. Nil for the modes that are for people.
  public init?(_ mode: OutputMode, _ columns: [Listing.Column], on sink: any OutputSink) throws(OutputFailure) {
    let isTerminal = sink.surface.isTerminal
    switch mode {
    case .csv: format = CSVFormat(isForTerminal: isTerminal)
    case .tsv: format = TSVFormat(isForTerminal: isTerminal)
    case .json: format = JSONRows(isTerminal ? .prettyArray : .array)
    case .jsonl: format = JSONRows(.lines)
    case .table, .vertical, .markdown, .html: return nil
    }
    out = OutputBuffer(sink)
    try format.begin(columns, on: &out)
  }

  public mutating func append(_ row: [Cell]) throws(OutputFailure) { try format.row(row, on: &out) }

  /// Writes what is left. The sink stays open: whoever made it finishes it.
  public mutating func end() throws(OutputFailure) {
    try format.end(on: &out)
    try out.flush()
  }
}
