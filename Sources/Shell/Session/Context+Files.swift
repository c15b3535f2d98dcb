import Fiscal

extension Context {
  /// Writes an answer into a file that a command's option names, by its ending where no mode is told. On trial it is only looked
  /// whether that could be done.
  func write(_ answer: Answer, to path: String, as mode: OutputMode? = nil) throws {
    guard !session.desk.isTrial else { return try AnswerFile.check(path, as: mode) }
    let catalogue = Catalogue(session.settings.language)
    let answer = answer.reporting(progress)
    if let mode {
      try AnswerFile.write(answer, to: path, as: mode, catalogue)
    } else {
      try AnswerFile.write(answer, to: path, catalogue)
    }
  }

  /// The same for bytes.
  func write(_ bytes: [UInt8], to path: String) throws {
    guard !session.desk.isTrial else { return try FileSink.check(path) }
    let sink = try FileSink(path, .replacing)
    do {
      try sink.write(bytes)
      try sink.finish()
    } catch {
      sink.abandon()
      throw error
    }
  }
}
