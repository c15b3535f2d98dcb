import Fiscal

struct TSVRenderer: Renderer {
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    var format = TSVFormat(isForTerminal: surface.isTerminal)
    try format.draw(answer.rows, on: &out)
    return answer.notes
  }
}
