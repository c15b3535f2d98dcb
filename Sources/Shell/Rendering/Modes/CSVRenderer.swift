import Fiscal

struct CSVRenderer: Renderer {
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    var format = CSVFormat(isForTerminal: surface.isTerminal)
    try format.draw(answer.rows, on: &out)
    return answer.notes
  }
}
