import Fiscal

/// An answer's way onto a sink: in which mode, in whose words.
public struct Drawing: Sendable {
  public let mode: OutputMode
  public let catalogue: Catalogue

  public init(_ mode: OutputMode, _ catalogue: Catalogue) {
    self.mode = mode
    self.catalogue = catalogue
  }

  /// Draws an answer onto a sink, in pieces. The sink stays open: whoever made it finishes it.
  /// - Returns: the notes that were not drawn with the answer, to be told on standard error.
  public func draw(_ answer: Answer, on sink: any OutputSink) throws(OutputFailure) -> [Message] {
    var out = OutputBuffer(sink)
    let notes = try renderer(for: sink.surface).draw(answer, on: &out)
    try out.flush()
    return notes
  }

  private func renderer(for surface: Surface) -> any Renderer {
    switch mode {
    case .table: TableRenderer(catalogue: catalogue, surface: surface)
    case .vertical: VerticalRenderer(catalogue: catalogue, surface: surface)
    case .csv: CSVRenderer(surface: surface)
    case .tsv: TSVRenderer(surface: surface)
    case .json: JSONRenderer(surface: surface)
    case .jsonl: JSONLinesRenderer()
    case .markdown: MarkdownRenderer(catalogue: catalogue, surface: surface)
    case .html: HTMLRenderer(catalogue: catalogue, surface: surface)
    }
  }
}
