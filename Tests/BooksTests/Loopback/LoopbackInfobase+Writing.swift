import FlyingFox
import FlyingSocks
import Foundation
import JSON

import enum JSON.JSONValue

/// What was sent to be written.
struct Sent: Sendable {
  let method: String
  /// Behind the root.
  let path: String
  let body: JSONValue
  /// Of `If-Match`.
  let version: String?
}

extension LoopbackInfobase {
  /// One object by its key; nil where the path names none.
  func single(_ path: String) -> HTTPResponse? {
    guard let (set, key, step) = Self.parts(path), step == nil else { return nil }
    guard let row = sets[set]?.first(where: { $0["Ref_Key"]?.text == key }) else {
      return Self.error(404, 9, "Экземпляр сущности \"\(set)\" не найден по переданному ключу.")
    }
    return Self.response(200, "application/json", row.serialized())
  }

  private static func parts(_ path: String) -> (set: String, key: String, step: String?)? {
    guard let open = path.firstIndex(of: "("), let close = path.firstIndex(of: ")") else { return nil }
    let key = path[open..<close].split(separator: "'").map(String.init).first { $0.count == 36 }
    let step = path[path.index(after: close)...].dropFirst()
    return key.map { (String(path[..<open]), $0, step.isEmpty ? nil : String(step)) }
  }

  func write(_ asked: Sent) -> HTTPResponse {
    sent.append(asked)
    let failure = quirks.writing.failures.isEmpty ? nil : quirks.writing.failures[0]
    if !quirks.writing.failures.isEmpty { quirks.writing.failures.removeFirst() }
    if failure == .before { return Self.error(500, -1, "Не заполнено значение реквизита \"Подразделение\"") }
    let answer = written(asked)
    switch failure {
    case .after: return Self.error(500, -1, "Внутренняя ошибка OData сервиса")
    case .proxy: return Self.response(502, "text/html", "<html><body>Bad Gateway</body></html>")
    case .cut:
      return HTTPResponse(
        statusCode: HTTPStatusCode(201, phrase: ""), headers: [.contentType: "application/json"],
        body: HTTPBodySequence(from: NothingComes(), count: 5000))
    default: return answer
    }
  }

  private func written(_ asked: Sent) -> HTTPResponse {
    guard let (set, key, step) = Self.parts(asked.path) else { return made(asked) }
    guard let at = sets[set]?.firstIndex(where: { $0["Ref_Key"]?.text == key }), let row = sets[set]?[at] else {
      return Self.error(404, 9, "Экземпляр не найден")
    }
    if step?.hasPrefix("Post") == true {
      if quirks.writing.postFails { return Self.error(500, -1, "Период закрыт") }
      sets[set]?[at] = row.with("Posted", .bool(true))
      return Self.response(200, "text/plain", "")
    }
    if quirks.writing.refusesVersion || asked.version.map({ $0 != row["DataVersion"]?.text }) ?? false {
      return Self.response(412, "text/plain", "")
    }
    sets[set]?[at] = merged(row, asked.body).with("DataVersion", .string("changed-\(sent.count)"))
    return Self.response(200, "application/json", (sets[set]?[at] ?? .null).serialized())
  }

  private func made(_ asked: Sent) -> HTTPResponse {
    guard sets[asked.path] != nil else { return Self.error(404, 8, "Сущность не найдена") }
    let digits = String(sets[asked.path]?.count ?? 0)
    let key = "000000a\(digits)-c0de-11f1-9a01-0050569f0001"
    let head = JSONValue.object([
      JSONMember("Ref_Key", .string(key)), JSONMember("DataVersion", .string("AAAA\(sent.count)=")),
      JSONMember("DeletionMark", .bool(false)), JSONMember("Number", .string("00-0000004\(digits)")),
      JSONMember("Posted", .bool(false)),
    ])
    let row = merged(head, asked.body)
    sets[asked.path]?.append(row)
    return Self.response(201, "application/json", row.serialized())
  }

  private func merged(_ row: JSONValue, _ body: JSONValue) -> JSONValue {
    var row = row
    for member in body.members ?? [] where !member.key.contains("@") {
      if quirks.writing.ignored.contains(member.key) { continue }
      if quirks.writing.needsTypes, member.value.elements != nil, body["\(member.key)@odata.type"] == nil,
        row[member.key] != nil
      {
        continue
      }
      row = row.with(member.key, member.value)
    }
    return row
  }
}

extension JSONValue {
  func with(_ name: String, _ value: JSONValue) -> JSONValue {
    var members = self.members ?? []
    if let at = members.firstIndex(where: { $0.key == name }) {
      members[at].value = value
    } else {
      members.append(JSONMember(name, value))
    }
    return .object(members)
  }
}

/// Promised bytes of which none comes.
private struct NothingComes: AsyncBufferedSequence, Sendable {
  typealias Element = UInt8
  struct Broken: Error {}

  func makeAsyncIterator() -> Iterator { Iterator() }

  struct Iterator: AsyncBufferedIteratorProtocol {
    mutating func next() async throws -> UInt8? { throw Broken() }
    mutating func nextBuffer(suggested count: Int) async throws -> Data? { throw Broken() }
  }
}
