import FlyingFox
import FlyingSocks
import Foundation
import JSON

import enum JSON.JSONValue

/// What is answered, before it is written and before it is spoilt.
struct Answer: Sendable {
  enum Body: Sendable {
    case json(JSONValue)
    case text(String)
    case xml(String)
    case html(String)
    case pdf(Data)
  }

  var status = 200
  var headers: [String: String] = [:]
  var body: Body

  private var type: String {
    switch body {
    case .json: "application/json;charset=utf-8"
    case .text: "text/plain;charset=utf-8"
    case .xml: "application/xml;charset=utf-8"
    case .html: "text/html;charset=utf-8"
    case .pdf: "application/pdf"
    }
  }

  private func bytes(_ mood: Mood) -> Data {
    switch body {
    case .json(let value): Data((mood.has(.strings) ? value.withStrings : value).serialized().utf8)
    case .text(let text), .xml(let text), .html(let text): Data(text.utf8)
    case .pdf(let bytes): bytes
    }
  }

  func response(_ mood: Mood) -> HTTPResponse {
    var bytes = bytes(mood)
    if mood.has(.badJSON), case .json = body { bytes = bytes.dropLast(max(1, bytes.count / 4)) }
    var headers: HTTPHeaders = [.contentType: type]
    for (name, value) in self.headers { headers[HTTPHeader(name)] = value }
    let phrase = (200...299).contains(status) ? "OK" : "Refused"
    let code = HTTPStatusCode(status, phrase: phrase)
    if mood.has(.writeCut) {
      // A body is promised, and nothing of it comes.
      return HTTPResponse(
        statusCode: code, headers: headers, body: HTTPBodySequence(from: BreakingBody(bytes: Data()), count: 10_000))
    }
    guard mood.has(.cut), bytes.count > 1 else {
      return HTTPResponse(statusCode: code, headers: headers, body: Data(bytes))
    }
    // More is promised than comes, and then the connection breaks.
    let half = Data(bytes.prefix(bytes.count / 2))
    return HTTPResponse(
      statusCode: code, headers: headers,
      body: HTTPBodySequence(from: BreakingBody(bytes: half), count: bytes.count))
  }

  /// What takes the answer's place where the mood has one.
  static func instead(_ mood: Mood) -> Answer? {
    if mood.has(.tooMany) {
      return Answer(status: 429, headers: ["Retry-After": "1"], body: .text("Too Many Requests"))
    }
    if mood.has(.unavailable) { return Answer(status: 503, body: .text("Service Unavailable")) }
    if mood.has(.unauthorized) { return .odataError(401, "20", "Нарушение прав доступа!") }
    if mood.has(.failed) { return .odataError(500, "-1", "Не заполнено значение реквизита \"Подразделение\"") }
    if mood.has(.html) {
      return Answer(
        body: .html("<!DOCTYPE html><html><head><title>Вход</title></head><body><h1>Вход в систему</h1></body></html>"))
    }
    return nil
  }

  /// An error in 1С's shape.
  static func odataError(_ status: Int, _ code: String, _ text: String) -> Answer {
    let message = JSONValue.record([("lang", .string("ru")), ("value", .string(text))])
    return Answer(
      status: status,
      body: .json(.record([("odata.error", .record([("code", .string(code)), ("message", message)]))])))
  }
}

/// Half an answer, and then an end that nobody expects.
private struct BreakingBody: AsyncBufferedSequence, Sendable {
  typealias Element = UInt8
  struct Broken: Error {}

  let bytes: Data

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: Data

    mutating func next() async throws -> UInt8? {
      guard let first = rest.first else { throw Broken() }
      rest = rest.dropFirst()
      return first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> Data? {
      guard !rest.isEmpty else { throw Broken() }
      let buffer = Data(rest.prefix(count))
      rest = Data(rest.dropFirst(count))
      return buffer
    }
  }
}

extension JSONValue {
  /// Every number as a text.
  fileprivate var withStrings: JSONValue {
    switch self {
    case .number(let text): .string(text)
    case .array(let elements): .array(elements.map(\.withStrings))
    case .object(let members): .object(members.map { JSONMember($0.key, $0.value.withStrings) })
    default: self
    }
  }
}
