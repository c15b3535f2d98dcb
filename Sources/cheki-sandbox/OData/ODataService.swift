import JSON

/// The standard OData interface over the infobase, for reading.
struct ODataService {
  let infobase: Infobase
  let root: String

  enum Body {
    case json(JSONValue)
    case text(String)
    case xml(String)
  }

  /// - Parameters:
  ///   - path: behind `standard.odata/`, decoded.
  ///   - query: decoded options by name.
  func answer(_ path: String, _ query: [String: String]) -> (status: Int, body: Body) {
    if path.isEmpty {
      let sets = infobase.sets.map { JSONValue.record([("name", .string($0.name)), ("url", .string($0.name))]) }
      return (200, .json(.record([("odata.metadata", .string("\(root)$metadata")), ("value", .array(sets))])))
    }
    if path == "$metadata" { return (200, .xml(Edmx.text(infobase))) }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    let opening = parts[0].firstIndex(of: "(")
    let set = opening.map { String(parts[0][..<$0]) } ?? parts[0]
    guard let rows = infobase.rows(set) else { return failure(404, "8", "Сущность \"\(set)\" не найдена") }
    if let opening { return entity(String(parts[0][opening...]), rows, set) }
    let filter: ODataFilter
    do { filter = try ODataFilter(query["$filter"] ?? "") } catch {
      return failure(400, "14", "Ошибка разбора опции запроса $filter")
    }
    let known = Set((rows.first?.members ?? []).map(\.key))
    if !known.isEmpty, let unknown = filter.fields.first(where: { !known.contains($0) }) {
      return failure(400, "10", "Свойство \"\(unknown)\" не найдено")
    }
    let found = sorted(rows.filter(filter.takes), query["$orderby"] ?? "")
    if parts.count > 1, parts[1] == "$count" { return (200, .text("\u{FEFF}\(found.count)")) }
    let skip = max(0, Int(query["$skip"] ?? "") ?? 0)
    let top = max(0, Int(query["$top"] ?? "") ?? found.count)
    let page = found.dropFirst(skip).prefix(top).map { selected($0, query["$select"]) }
    return (
      200, .json(.record([("odata.metadata", .string("\(root)$metadata#\(set)")), ("value", .array(Array(page)))]))
    )
  }

  private func entity(_ key: String, _ rows: [JSONValue], _ set: String) -> (Int, Body) {
    guard let row = rows.first(where: { $0["Ref_Key"]?.text.map { key.contains($0) } ?? false }) else {
      return failure(404, "9", "Экземпляр сущности \"\(set)\" не найден по переданному ключу.")
    }
    return (200, .json(row))
  }

  private func failure(_ status: Int, _ code: String, _ text: String) -> (Int, Body) {
    let message = JSONValue.record([("lang", .string("ru")), ("value", .string(text))])
    return (status, .json(.record([("odata.error", .record([("code", .string(code)), ("message", message)]))])))
  }

  private func sorted(_ rows: [JSONValue], _ order: String) -> [JSONValue] {
    let fields = order.split(separator: ",").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    guard !fields.isEmpty else { return rows }
    return rows.sorted { a, b in
      for field in fields {
        let (x, y) = (a[field[0]]?.text ?? "", b[field[0]]?.text ?? "")
        if x == y { continue }
        let ascending: Bool
        if let i = Int64(x), let j = Int64(y) { ascending = i < j } else { ascending = x < y }
        return ascending != (field.last == "desc")
      }
      return false
    }
  }

  private func selected(_ row: JSONValue, _ select: String?) -> JSONValue {
    guard let select, !select.contains("*"), case .object(let members) = row else { return row }
    let names = Set(select.split(separator: ",").map { String($0.split(separator: "/")[0]) })
    return .object(members.filter { names.contains($0.key) })
  }
}
