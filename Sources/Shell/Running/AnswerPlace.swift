import Fiscal

/// Where a statement's answer goes: its redirection, and the mode that follows from it.
struct AnswerPlace: Sendable {
  let target: Statement.Target
  let settings: Settings
  /// Whether a person may page through it.
  let isPaged: Bool
  let environment: [String: String]
  /// Where `watch` draws, while it is at work.
  var watchScreen: WatchScreen?
  /// How many rows of a list the statement wants at the most.
  var rows: Int?
  var progress: Progress.Report = { _ in }

  private var catalogue: Catalogue { Catalogue(settings.language) }

  /// Whether another program has the terminal meanwhile.
  var isPrograms: Bool {
    switch target {
    case .screen: isPaged && watchScreen == nil
    case .program: true
    case .file, .appending: false
    }
  }

  /// Draws the answer there.
  /// - Parameter wish: the mode that the statement names.
  /// - Returns: what is still to be told on standard error.
  func put(_ whole: Answer, as wish: OutputMode?) throws -> [Message] {
    let wish = wish ?? whole.mode
    try watchScreen?.take(whole)
    let told = isForScreen ? whole : whole.reporting(progress)
    if wish == nil, let book = workbook {
      if case .appending = target { throw Fault(ShellFault.appendWorkbook, ["file": book]) }
      let answer = rows.map { told.limited(to: $0, inBlocks: false) } ?? told
      try AnswerFile.write(answer, to: book, catalogue)
      return answer.notes
    }
    let mode = wish ?? file.flatMap(OutputMode.init(forFile:)) ?? settings.output ?? .table
    let answer = limited(told, mode)
    let sink = try sink(answer.rows, mode)
    do {
      let notes = try Drawing(mode, catalogue).draw(answer, on: sink)
      try sink.finish()
      return notes
    } catch OutputFailure.readerLeft {
      watchScreen?.left()
      // Not so a program that failed before it had read all.
      try sink.finish()
      return []
    } catch {
      sink.abandon()
      throw error
    }
  }

  /// The setting is for people who look; what a statement asks for itself holds everywhere.
  private func limited(_ answer: Answer, _ mode: OutputMode) -> Answer {
    let isForPeople = !mode.isForMachines
    if let rows { return answer.limited(to: rows, inBlocks: isForPeople) }
    guard let rows = settings.rows, mode == .table || mode == .vertical else { return answer }
    return answer.limited(to: rows, inBlocks: true)
  }

  /// Whether the answer is seen while it is drawn.
  private var isForScreen: Bool {
    guard case .screen = target else { return false }
    return Surface(descriptor: 1, environment: environment).isTerminal
  }

  private var file: String? {
    switch target {
    case .file(let path), .appending(let path): path
    case .screen, .program: nil
    }
  }

  private var workbook: String? { file.flatMap { $0.lowercased().hasSuffix(".xlsx") ? $0 : nil } }

  private func sink(_ rows: Listing, _ mode: OutputMode) throws -> any OutputSink {
    if let watchScreen, let sink = watchScreen.sink(mode, header: try header(rows, mode)) { return sink }
    return switch target {
    case .screen where isPaged: StandardOutput.paged(color: settings.color, environment: environment)
    case .screen: StandardOutput(color: settings.color, environment: environment)
    case .file(let path): try FileSink(path, .replacing)
    case .appending(let path): try AppendingSink(path, header: try header(rows, mode))
    case .program(let text): try ProgramSink(["/bin/sh", "-c", text], named: text)
    }
  }

  /// The header line that csv and tsv begin with.
  private func header(_ rows: Listing, _ mode: OutputMode) throws(OutputFailure) -> [UInt8]? {
    guard mode == .csv || mode == .tsv else { return nil }
    let memory = MemorySink()
    _ = try Drawing(mode, catalogue).draw(Answer(Listing(rows.columns)), on: memory)
    return memory.bytes
  }
}
