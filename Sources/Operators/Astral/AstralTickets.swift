import Fiscal
import Foundation
import JSON

/// What is asked of `documents.tickets` for a register and a period.
struct AstralTickets: Sendable {
  let register: Register
  /// Unix seconds as the operator counts them: the period with a day of slack on either side, the end excluded. How the
  /// operator cuts days is known for Moscow's midnights only, so more is asked for and cut here.
  let begin: Int64
  let end: Int64

  init(register: Register, period: Period, clock: OperatorClock) {
    self.register = register
    let wide = period.widened(days: 1)
    begin = clock.seconds(wide.from)
    end = clock.seconds(wide.to) + 1
  }

  var parameters: [JSONMember] {
    var members = [
      JSONMember("orderBy", .string("dateTime")), JSONMember("order", .string("asc")),
      JSONMember("beginDate", .number(String(begin))), JSONMember("endDate", .number(String(end))),
    ]
    if let organization = register.organizationID { members.append(JSONMember("organizationId", .id(organization))) }
    if let id = register.sourceID { members.append(JSONMember("kkts", .array([.id(id)]))) }
    return members
  }

  /// Whether the newest document of the register must be among those asked for, in whatever zone it is: wall clocks
  /// are up to 14 hours ahead of UTC.
  func reaches(now: Date) -> Bool { Double(end) >= now.timeIntervalSince1970 + 14 * 3600 }
}

extension AstralCalls {
  /// Long lists are fetched so many pages at a time.
  private static let pagesAtOnce = 4

  /// Fetches all pages.
  ///
  /// The list can shift while it is read, pages can repeat, overlap or be shorter than asked for, and `totalCount` can
  /// be anything. The end is an empty page or one that holds nothing new; while more documents are said to be there, one
  /// page further is looked at.
  func gather(
    _ request: AstralTickets, into harvest: inout Harvest, _ reader: AstralReader, progress: Fiscal.Progress.Report
  ) async throws {
    let list = AstralList.tickets
    let what = Message(
      OperatorNote.receiving, ["operator": AstralOperator.title, "register": request.register.label])
    var next = 1
    var width = 1
    var idle = 0
    while true {
      var mayBeLong = next > 1
      for page in try await pages(next..<next + width, of: list, request.parameters) {
        idle = harvest.take(page.elements.map(reader.read)) == 0 ? idle + 1 : 0
        let total = page.total ?? 0
        progress(Fiscal.Progress(what, done: harvest.count, total: total >= harvest.count ? total : nil))
        if idle > (harvest.count < total ? 1 : 0) { return }
        if page.elements.count >= list.count { mayBeLong = true }
      }
      next += width
      width = mayBeLong ? Self.pagesAtOnce : 1
    }
  }

  /// Several pages at a time, in their order.
  private func pages(_ numbers: Range<Int>, of list: AstralList, _ parameters: [JSONMember]) async throws
    -> [(elements: [JSONValue], total: Int?)]
  {
    try await withThrowingTaskGroup(of: (Int, (elements: [JSONValue], total: Int?)).self) { group in
      for number in numbers { group.addTask { (number, try await page(number, of: list, parameters)) } }
      var pages: [Int: (elements: [JSONValue], total: Int?)] = [:]
      for try await (number, page) in group { pages[number] = page }
      return numbers.compactMap { pages[$0] }
    }
  }
}
