import Fiscal

/// A run of `watch` behind the one before, where there is no screen to draw it on.
final class WatchRollSink: OutputSink {
  private let output: any OutputSink
  private var head: [UInt8]
  /// What is left of a header that the run before has written.
  private var skipped: ArraySlice<UInt8>

  var surface: Surface { output.surface }

  init(_ output: any OutputSink, head: [UInt8], skipping header: [UInt8]?) {
    self.output = output
    self.head = head
    skipped = (header ?? [])[...]
  }

  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var bytes = bytes[...]
    while let byte = skipped.first, bytes.first == byte {
      skipped.removeFirst()
      bytes.removeFirst()
    }
    guard !bytes.isEmpty else { return }
    skipped = []
    try output.write(head + bytes)
    head = []
  }

  func finish() throws(OutputFailure) { try output.finish() }
  func abandon() { output.abandon() }
}

/// A run of `watch` on a terminal, in place of the one before. What has no room is counted.
final class WatchPageSink: OutputSink {
  private let output: any OutputSink
  private let head: String
  private let isFirst: Bool
  private let catalogue: Catalogue
  private var held: [UInt8] = []

  var surface: Surface { output.surface }

  init(_ output: any OutputSink, head: String, isFirst: Bool, _ catalogue: Catalogue) {
    self.output = output
    self.head = head
    self.isFirst = isFirst
    self.catalogue = catalogue
  }

  func write(_ bytes: [UInt8]) { held += bytes }

  func finish() throws(OutputFailure) {
    let height = surface.height ?? 24
    let width = surface.width ?? 80
    // What stood on the screen before goes up, where it can be scrolled to.
    var page = isFirst ? Array(repeating: UInt8(0x0A), count: height) : []
    page += Array("\u{1B}[H".utf8)
    add(Array(surface.palette.paint(head.shortened(to: width), .faint).utf8)[...], to: &page)
    var lines = held.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    // A row for the head, one for what was hidden, one for the cursor.
    var rows = ScreenRows(width: width)
    while let line = lines.first {
      var with = rows
      with.add(Array(line) + [0x0A])
      guard with.count <= max(1, height - (lines.count > 1 ? 3 : 2)) else { break }
      rows = with
      add(line, to: &page)
      lines.removeFirst()
    }
    if !lines.isEmpty {
      let note = catalogue.text(Message(ShellNote.linesHidden, ["count": String(lines.count)]))
      add(Array(surface.palette.paint(note, .faint).utf8)[...], to: &page)
    }
    try output.write(page + Array("\u{1B}[J".utf8))
    held = []
  }

  func abandon() { held = [] }

  private func add(_ line: ArraySlice<UInt8>, to page: inout [UInt8]) {
    page += line
    page += Array("\u{1B}[K\n".utf8)
  }
}
