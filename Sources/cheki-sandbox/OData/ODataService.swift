import Fiscal
import JSON

/// The standard OData interface over the infobase, as far as it is read; ``ODataWriting`` answers for the other methods.
struct ODataService {
  let infobase: Infobase
  let root: String

  /// - Parameters:
  ///   - path: behind `standard.odata/`, decoded.
  ///   - options: decoded options by name.
  func answer(_ method: String, _ path: String, _ options: [String: String], _ mood: Mood) -> Answer {
    guard method == "GET" else { return .odataError(405, "19", "Метод \(method) не разрешен для данного ресурса") }
    return get(path, options, mood)
  }

  private func get(_ path: String, _ options: [String: String], _ mood: Mood) -> Answer {
    if path.isEmpty {
      let sets = infobase.sets.map { JSONValue.record([("name", .string($0.name)), ("url", .string($0.name))]) }
      return Answer(body: .json(.record([("odata.metadata", .string("\(root)$metadata")), ("value", .array(sets))])))
    }
    if path == "$metadata" { return Answer(body: .xml(Edmx.text(infobase.sets, rates: rates))) }
    if let unknown = options.keys.sorted().first(where: { $0.hasPrefix("$") && !Self.known.contains($0) }) {
      return .odataError(400, "0", "Неизвестная опция запроса \(unknown)")
    }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    let opening = parts[0].firstIndex(of: "(")
    let name = opening.map { String(parts[0][..<$0]) } ?? parts[0]
    let step = parts.count > 1 ? parts[1] : nil
    guard let set = infobase.set(name) else {
      return .odataError(404, "8", "Сущность \"\(name)\" не найдена")
    }
    if let opening { return entity(String(parts[0][opening...]), set, step, options, mood) }
    return list(set, step, options, mood)
  }

  /// The values of the enumeration of rates, where the configuration has one.
  private var rates: [String] {
    infobase.configuration.hasRatesByName ? VATRate.allCases.map { Dialect.name(of: $0) } : []
  }

  private static let known: Set<String> = [
    "$filter", "$orderby", "$top", "$skip", "$select", "$expand", "$format", "$inlinecount", "$allowedOnly",
  ]

  // MARK: Lists

  private func list(_ set: EntitySet, _ step: String?, _ options: [String: String], _ mood: Mood) -> Answer {
    guard var question = try? ODataQuestion(options) else {
      return .odataError(400, "14", "Ошибка разбора опции запроса $filter")
    }
    let named = question.filter.fields.union(question.order.map { String($0.field.prefix { $0 != "/" }) })
    if let unknown = named.sorted().first(where: { !set.has($0) }) {
      return .odataError(400, "10", "Свойство \"\(unknown)\" не найдено")
    }
    if step == "$count" {
      question.top = nil
      return Answer(body: .text("\u{FEFF}\(infobase.rows(set, question).count)"))
    }
    if let step { return .odataError(404, "11", "Метод \"\(step)\" не найден") }
    var members: [(String, JSONValue)] = [("odata.metadata", .string("\(root)$metadata#\(set.name)"))]
    if options["$inlinecount"] == "allpages" {
      var all = question
      all.top = nil
      all.skip = 0
      members.append(("odata.count", .string(String(infobase.rows(set, all).count))))
    }
    if mood.has(.shortPages) { question.top = question.top.map { max(1, $0 / 3) } }
    if mood.has(.repeatPages) { question.skip -= min(question.skip, (question.top ?? 0) / 2) }
    let found = infobase.rows(set, question)
    let page = found.dropFirst(question.skip).prefix(question.top ?? found.count)
    members.append(("value", .array(page.map { shown($0, set, options, mood) })))
    return Answer(body: .json(.record(members)))
  }

  // MARK: One object

  private func entity(
    _ key: String, _ set: EntitySet, _ step: String?, _ options: [String: String], _ mood: Mood
  ) -> Answer {
    let text = key.split(separator: "'").map(String.init).first { $0.count == 36 }?.lowercased()
    guard let text, let row = infobase.object(text, in: set.name) else {
      return .odataError(404, "9", "Экземпляр сущности \"\(set.name)\" не найден по переданному ключу.")
    }
    guard let step else { return single(row, set, options, mood) }
    guard let (name, other) = infobase.referred(step, of: row, in: set), let its = infobase.set(name) else {
      return .odataError(404, "10", "Свойство \"\(step)\" не найдено")
    }
    return single(other, its, options, mood)
  }

  private func single(_ row: JSONValue, _ set: EntitySet, _ options: [String: String], _ mood: Mood) -> Answer {
    var options = options
    // The guide: not when a single entity is asked for.
    options["$expand"] = nil
    let metadata = JSONMember("odata.metadata", .string("\(root)$metadata#\(set.name)/@Element"))
    return Answer(body: .json(.object([metadata] + (shown(row, set, options, mood).members ?? []))))
  }

  // MARK: What is shown of a row

  private func shown(_ row: JSONValue, _ set: EntitySet, _ options: [String: String], _ mood: Mood) -> JSONValue {
    var members = row.members ?? []
    if mood.has(.noDocumentNumbers), let at = members.firstIndex(where: { $0.key == "НомерЧекаККМ" }) {
      members[at].value = .whole(0)
    }
    let expanded = (options["$expand"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
    let names = (options["$select"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
    if !names.isEmpty { members = selected(members, names, row, set) }
    for name in expanded where set.sample[name + "_Key"] != nil || set.sample[name + "_Type"] != nil {
      members.append(JSONMember(name, infobase.referred(name, of: row, in: set)?.row ?? .null))
    }
    if names.isEmpty, expanded.isEmpty, let key = row["Ref_Key"]?.text {
      members += set.references(members).map { name, _ in
        JSONMember("\(name)@navigationLinkUrl", .string("\(set.name)(guid'\(key)')/\(name)"))
      }
    }
    return .object(members)
  }

  private func selected(
    _ members: [JSONMember], _ names: [String], _ row: JSONValue, _ set: EntitySet
  ) -> [JSONMember] {
    var chosen: [JSONMember] = []
    if names.contains("*") {
      chosen = members
    } else if names.contains("**") {
      chosen = members.filter { !set.isTable($0.key) }
    } else {
      let columns = Dictionary(grouping: names.map { $0.split(separator: "/", maxSplits: 1).map(String.init) }) {
        $0[0]
      }
      chosen = members.compactMap { member in
        guard let paths = columns[member.key] else { return nil }
        let inner = Set(paths.compactMap { $0.count > 1 ? $0[1] : nil })
        guard !inner.isEmpty, let lines = member.value.elements else { return member }
        return JSONMember(
          member.key, .array(lines.map { .object(($0.members ?? []).filter { inner.contains($0.key) }) }))
      }
    }
    let suffix = "____Presentation"
    for name in names where name.hasSuffix(suffix) {
      let attribute = String(name.dropLast(suffix.count))
      chosen.append(JSONMember(name, .string(presentation(attribute, row, set))))
    }
    return chosen
  }

  private func presentation(_ attribute: String, _ row: JSONValue, _ set: EntitySet) -> String {
    let other = infobase.referred(attribute, of: row, in: set)?.row
    return other?["Description"]?.text ?? other?["Number"]?.text ?? row[attribute]?.text ?? ""
  }
}
