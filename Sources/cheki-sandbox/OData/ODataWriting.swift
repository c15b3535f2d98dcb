import Fiscal
import Foundation
import JSON

import enum JSON.JSONValue

/// Writing into the infobase as 1С's guide has it: POST makes, PATCH changes, POST …/Post posts, DELETE removes at once.
/// Names that the set has not are ignored without a word; a line without its number is an error.
struct ODataWriting {
  let infobase: Infobase
  let root: String

  struct Refusal: Error {
    var status: Int
    var code: String
    var text: String
  }

  /// - Parameters:
  ///   - path: behind `standard.odata/`, decoded.
  ///   - version: of `If-Match`.
  func answer(_ method: String, _ path: String, _ body: JSONValue?, version: String?, _ mood: Mood) -> Answer {
    do {
      return try written(method, path, body, version: version, mood)
    } catch let refusal as Refusal {
      return .odataError(refusal.status, refusal.code, refusal.text)
    } catch {
      return .odataError(500, "-1", "Внутренняя ошибка OData сервиса")
    }
  }

  private func written(
    _ method: String, _ path: String, _ body: JSONValue?, version: String?, _ mood: Mood
  ) throws -> Answer {
    if mood.has(.writeRefused) {
      throw Refusal(status: 500, code: "-1", text: "Не заполнено значение реквизита \"Подразделение\"")
    }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    let opening = parts[0].firstIndex(of: "(")
    let name = opening.map { String(parts[0][..<$0]) } ?? parts[0]
    guard let set = infobase.set(name) else {
      throw Refusal(status: 404, code: "8", text: "Сущность \"\(name)\" не найдена")
    }
    if name.hasPrefix("InformationRegister_Сопоставление") {
      return try recorded(method, path, opening == nil ? nil : String(path.drop { $0 != "(" }), body, set, mood)
    }
    guard name.hasPrefix("Document_") else {
      throw Refusal(status: 405, code: "19", text: "Метод \(method) не разрешен для данного ресурса")
    }
    guard let opening else {
      guard method == "POST", parts.count == 1 else {
        throw Refusal(status: 405, code: "19", text: "Метод \(method) не разрешен для данного ресурса")
      }
      return created(try made(set, body, mood), set)
    }
    let key = parts[0][opening...].split(separator: "'").map(String.init).first { $0.count == 36 }?.lowercased()
    guard let key, let row = infobase.object(key, in: name) else {
      throw Refusal(
        status: 404, code: "9", text: "Экземпляр сущности \"\(name)\" не найден по переданному ключу.")
    }
    switch (method, parts.count > 1 ? parts[1] : nil) {
    case ("POST", "Post"?), ("POST", "Post()"?):
      try check(row)
      _ = infobase.written.keep(row.replacedValue("Posted", .bool(true)), in: name)
      return Answer(body: .text(""))
    case ("POST", "Unpost"?), ("POST", "Unpost()"?):
      _ = infobase.written.keep(row.replacedValue("Posted", .bool(false)), in: name)
      return Answer(body: .text(""))
    case ("PATCH", nil):
      if mood.has(.changedMeanwhile) || version.map({ $0 != row["DataVersion"]?.text && $0 != "*" }) ?? false {
        return Answer(status: 412, body: .text(""))
      }
      return Answer(body: .json(entity(infobase.written.keep(try merged(row, body, set, mood), in: name), set)))
    case ("DELETE", nil):
      infobase.written.delete(key, in: name)
      return Answer(status: 204, body: .text(""))
    default: throw Refusal(status: 405, code: "19", text: "Метод \(method) не разрешен для данного ресурса")
    }
  }

  // MARK: Records of a register

  /// POST makes a record, PATCH changes the one of the key: `(Наименование='…')`.
  private func recorded(
    _ method: String, _ path: String, _ key: String?, _ body: JSONValue?, _ set: EntitySet, _ mood: Mood
  ) throws -> Answer {
    let names = set.keys
    let known = Dictionary(
      infobase.rows(set, try ODataQuestion([:])).map { (set.identity($0), $0) }, uniquingKeysWith: { _, last in last })
    let blank = JSONValue.object(
      (set.sample.members ?? []).map {
        JSONMember($0.key, .string($0.key.hasSuffix("_Key") ? ODataKey.empty : ""))
      })
    switch (method, key) {
    case ("POST", nil):
      let row = try merged(blank, body, set, mood)
      guard known[set.identity(row)] == nil else {
        throw Refusal(status: 400, code: "15", text: "Запись с такими ключевыми полями уже существует")
      }
      infobase.written.keep(record: row, under: set.identity(row), in: set.name)
      return Answer(status: 201, body: .json(entity(row, set)))
    case ("PATCH", let key?):
      let parts = key.replacing("''", with: "\u{1}").split(separator: "'", omittingEmptySubsequences: false)
      let values = stride(from: 1, to: parts.count, by: 2).map { parts[$0].replacing("\u{1}", with: "'") }
      guard values.count == names.count, let row = known[values.joined(separator: "\u{1F}")] else {
        throw Refusal(
          status: 404, code: "9", text: "Экземпляр сущности \"\(set.name)\" не найден по переданному ключу.")
      }
      let changed = try merged(row, body, set, mood)
      infobase.written.keep(record: changed, under: set.identity(changed), in: set.name)
      return Answer(body: .json(entity(changed, set)))
    default: throw Refusal(status: 405, code: "19", text: "Метод \(method) не разрешен для данного ресурса")
    }
  }

  // MARK: Rows

  private func made(_ set: EntitySet, _ body: JSONValue?, _ mood: Mood) throws -> JSONValue {
    let (key, number) = infobase.written.next()
    let empty = JSONValue.object(
      (set.sample.members ?? []).map { member in
        switch member.value {
        case .array: return JSONMember(member.key, .array([]))
        case .bool: return JSONMember(member.key, .bool(false))
        case .number: return JSONMember(member.key, .number("0"))
        case .string(let text) where text.count == 19 && text.dropFirst(10).first == "T":
          return JSONMember(member.key, .string(noDate))
        default:
          return JSONMember(member.key, .string(member.key.hasSuffix("_Key") ? ODataKey.empty : ""))
        }
      })
    let row = empty.replacedValue("Ref_Key", .string(key)).replacedValue("Number", .string(number))
    return infobase.written.keep(try merged(row, body, set, mood), in: set.name)
  }

  /// A row with what the body says of it, as far as the set has such attributes.
  private func merged(_ row: JSONValue, _ body: JSONValue?, _ set: EntitySet, _ mood: Mood) throws -> JSONValue {
    guard let sent = body?.members else {
      throw Refusal(status: 400, code: "1", text: "Ошибка разбора тела запроса")
    }
    let ours: Set = ["Ref_Key", "DataVersion", "Posted", "Number"]
    let ignored: Set = mood.has(.fieldsIgnored) ? ["БезналичнаяОплата", "Оплата", "ОплатаПлатежнымиКартами"] : []
    var changed = row
    for member in sent where !ours.contains(member.key) && !ignored.contains(member.key) {
      guard let now = row[member.key] ?? set.sample[member.key] else { continue }
      if now.elements != nil {
        changed = changed.replacedValue(member.key, .array(try lines(member, of: row, set)))
      } else {
        changed = changed.replacedValue(member.key, try value(member, like: now))
      }
    }
    return totalled(changed)
  }

  private func lines(_ member: JSONMember, of row: JSONValue, _ set: EntitySet) throws -> [JSONValue] {
    guard let rows = member.value.elements else {
      throw Refusal(status: 400, code: "4", text: "Неверное значение свойства \(member.key)")
    }
    let columns = set.sample[member.key]?.elements?.first?.members
    return try rows.map { line in
      guard line["LineNumber"]?.integer != nil else {
        throw Refusal(status: 500, code: "-1", text: "Внутренняя ошибка OData сервиса")
      }
      let known = (line.members ?? []).filter { cell in
        columns.map { $0.contains { $0.key == cell.key } } ?? true
      }
      let number = JSONMember("LineNumber", .string(line["LineNumber"]?.text ?? ""))
      return .object(
        [JSONMember("Ref_Key", row["Ref_Key"] ?? .null), number]
          + known.filter { $0.key != "Ref_Key" && $0.key != "LineNumber" })
    }
  }

  private func value(_ member: JSONMember, like now: JSONValue) throws -> JSONValue {
    switch (now, member.value) {
    case (.number, .number), (.bool, .bool), (.string, .string): return member.value
    case (.string, .number(let text)): return .string(text)
    case (.number, .string(let text)) where JSONValue.string(text).integer != nil: return .number(text)
    default: throw Refusal(status: 400, code: "4", text: "Неверное значение свойства \(member.key)")
    }
  }

  /// 1С counts the header's total anew before it writes.
  private func totalled(_ row: JSONValue) -> JSONValue {
    guard row["СуммаДокумента"] != nil else { return row }
    var total = Kopecks.zero
    for (table, column, sign) in infobase.configuration.totals {
      for line in row[table]?.elements ?? [] {
        total += Kopecks(sign * (Kopecks(rubles: line[column]?.text ?? "") ?? .zero).count)
      }
    }
    return row.replacedValue("СуммаДокумента", .rubles(total))
  }

  /// What belongs to posting: attributes that must be filled.
  private func check(_ row: JSONValue) throws {
    for name in infobase.configuration.required where (row[name]?.text ?? ODataKey.empty) == ODataKey.empty {
      let title = name.hasSuffix("_Key") ? String(name.dropLast(4)) : name
      throw Refusal(status: 500, code: "-1", text: "Не заполнено значение реквизита \"\(title)\"")
    }
  }

  // MARK: Answers

  private func created(_ row: JSONValue, _ set: EntitySet) -> Answer {
    let location = "\(root)\(set.name)(guid'\(row["Ref_Key"]?.text ?? "")')"
    let encoded = location.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? ""
    return Answer(status: 201, headers: ["Location": encoded], body: .json(entity(row, set)))
  }

  private func entity(_ row: JSONValue, _ set: EntitySet) -> JSONValue {
    .object([JSONMember("odata.metadata", .string("\(root)$metadata#\(set.name)/@Element"))] + (row.members ?? []))
  }
}
