import Fiscal
import JSON

/// A method of Астрал.ОФД that gives a list by pages, and how it wants to be asked.
struct AstralList: Sendable {
  let method: String
  /// The key of the list in the result.
  let key: String
  /// The parameter that numbers the pages, from 1.
  let page: String
  /// Whether that number is wanted as a string.
  var pageIsText = false
  var count = 100

  static let organizations = AstralList(
    method: "organization.list", key: "organizations", page: "page", pageIsText: true)
  static let outlets = AstralList(method: "kkt.aliasList", key: "aliases", page: "pageNumber")
  /// The older spelling of the same.
  static let olderOutlets = AstralList(method: "kkt.alias", key: "aliases", page: "pageNumber")
  static let registers = AstralList(method: "kkt.search", key: "kkts", page: "page")
  static let tickets = AstralList(method: "documents.tickets", key: "documents", page: "pageNumber", count: 1000)

  func parameters(page number: Int, _ more: [JSONMember]) -> [JSONMember] {
    more + [
      JSONMember(page, pageIsText ? .string(String(number)) : .number(String(number))),
      JSONMember("count", .number(String(count))),
    ]
  }
}

extension AstralCalls {
  /// One page: its elements, and how many the operator says there are in all.
  func page(_ number: Int, of list: AstralList, _ parameters: [JSONMember]) async throws
    -> (elements: [JSONValue], total: Int?)
  {
    let result = try await call(list.method, list.parameters(page: number, parameters))
    let total = result["totalCount"]?.integer.flatMap { Int(exactly: $0) }
    if let elements = result[list.key]?.elements { return (elements, total) }
    // Nothing is told as null, as no list at all, or as an empty array in place of the object; after the first page
    // whatever the total, which counts all pages.
    let saysNothing = result[list.key] == nil && (number > 1 || total ?? 0 <= 0)
    guard saysNothing else { throw fault(.unexpected, list.method, ["field": "result.\(list.key)"]) }
    return ([], total)
  }

  /// A whole short list. `totalCount` is not trusted: an empty page, or one that holds nothing new, is the end; while more
  /// are said to be there, one page further is looked at, because a page can be repeated.
  func all(_ list: AstralList, _ parameters: [JSONMember]) async throws -> [JSONValue] {
    var found: [JSONValue] = []
    var seen: Set<JSONValue> = []
    var number = 1
    var idle = 0
    while true {
      let (page, total) = try await page(number, of: list, parameters)
      let fresh = page.filter { seen.insert($0["id"].map { .string($0.text ?? "") } ?? $0).inserted }
      idle = fresh.isEmpty ? idle + 1 : 0
      if idle > (found.count < total ?? 0 ? 1 : 0) { return found }
      found += fresh
      number += 1
    }
  }
}
