import Fiscal

/// JSON Lines: an object a line.
struct JSONLinesRenderer: Renderer {
  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    var format = JSONRows(.lines)
    try format.draw(answer, on: &out)
    return answer.notes
  }
}
