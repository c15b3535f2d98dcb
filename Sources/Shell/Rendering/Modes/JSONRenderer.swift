import Fiscal
import JSON

/// One JSON document; with two spaces of indentation on a terminal, else compact.
struct JSONRenderer: Renderer {
  let surface: Surface

  func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) -> [Message] {
    if let document = answer.document {
      out.append(document().serialized(pretty: surface.isTerminal))
      try out.endLine()
      return answer.notes
    }
    var format = JSONRows(surface.isTerminal ? .prettyArray : .array)
    try format.draw(answer, on: &out)
    return answer.notes
  }
}

extension JSONRows {
  /// The objects of an answer: its elements where it has some, else its rows.
  mutating func draw(_ answer: Answer, on out: inout OutputBuffer) throws(OutputFailure) {
    guard let elements = answer.elements else { return try draw(answer.rows, on: &out) }
    try begin([], on: &out)
    for at in 0..<elements.count { try element(elements.at(at), on: &out) }
    try end(on: &out)
  }
}
