import Fiscal
import JSON

extension Catalogue {
  /// The one line that tells an error: `FILE:LINE: what failed: why — what to do next`.
  public func line(for fault: Fault) -> String {
    line(fault.message, at: fault.place)
  }

  /// A message with its place and its advice, on one line.
  func line(_ message: Message, at place: Fault.Place?) -> String {
    var line = place.map { "\($0.file.visible):\($0.line): " } ?? ""
    line += text(message)
    if let hint = hint(message) {
      if line.hasSuffix(".") { line.removeLast() }
      line += " — " + hint
    }
    return line
  }

  /// `{"error": {"code", "message", "hint", "file", "line"}}`; what there is not is null.
  public func json(for fault: Fault) -> JSONValue {
    json(fault.message, as: "error", at: fault.place)
  }

  /// The same for a warning or a note: `{"warning": {…}}`.
  func json(_ message: Message, as kind: String, at place: Fault.Place?) -> JSONValue {
    .object([
      JSONMember(
        kind,
        .object([
          JSONMember("code", .string(message.code)),
          JSONMember("message", .string(text(message))),
          JSONMember("hint", hint(message).map { .string($0) } ?? .null),
          JSONMember("file", place.map { .string($0.file) } ?? .null),
          JSONMember("line", place.map { .number(String($0.line)) } ?? .null),
        ]))
    ])
  }
}
