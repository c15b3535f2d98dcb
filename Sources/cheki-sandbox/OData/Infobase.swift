import Fiscal
import JSON
import Synchronization

/// The books: a УНФ 3.0 infobase in which the chain's sales are booked. What never changes is kept as rows; what happened
/// is made of the shifts that a question can concern.
final class Infobase: Sendable {
  let chain: Chain
  let sets: [EntitySet]
  let configuration: Configuration
  let written = WrittenDocuments()
  private let answers = Mutex<[String: [JSONValue]]>([:])

  /// - Parameter reports: whether the shifts' reports on sales are there.
  init(_ chain: Chain, configuration: Configuration = .unf3, reports: Bool = true) {
    self.chain = chain
    self.configuration = configuration
    let all = Catalogs(chain: chain).sets + Bookings(chain: chain, reports: reports).sets
    let release = configuration.release
    sets =
      Dialect(configuration: configuration, chain: chain).sets(all) + [
        EntitySet(
          "InformationRegister_ВерсииПодсистем", keys: ["ИмяПодсистемы"],
          [
            .record([
              ("ИмяПодсистемы", .string(release.name)), ("Версия", .string(release.version)),
              ("ЭтоОсновнаяКонфигурация", .bool(true)),
            ])
          ])
      ]
  }

  func set(_ name: String) -> EntitySet? { sets.first { $0.name == name } }

  /// The rows of a question in its order, those before its page too; no more than are needed where that is known.
  func rows(_ set: EntitySet, _ question: ODataQuestion) -> [JSONValue] {
    let rows = told(set, question)
    let written = self.written.rows(of: set.name)
    guard !written.isEmpty else { return rows }
    let reach = reach(set)
    let kept = rows.filter { row in written[set.identity(row)] == nil }
    return question.sorted(kept + written.values.compactMap(\.self).filter { question.filter.takes($0, reach) }, reach)
  }

  /// The rows of the chain's own story.
  private func told(_ set: EntitySet, _ question: ODataQuestion) -> [JSONValue] {
    switch set.rows {
    case .fixed(let rows):
      return question.sorted(rows.filter { question.filter.takes($0, reach(set)) }, reach(set))
    case .dated(let date, let make):
      let name = set.name + question.name
      if let rows = answers.withLock({ $0[name] }) { return rows }
      let rows = walk(set, question, date, make)
      if question.needed == nil {
        answers.withLock { answers in
          if answers.count >= 6 { answers.removeAll() }
          answers[name] = rows
        }
      }
      return rows
    }
  }

  // MARK: What a question can concern

  private struct Places {
    var tills: [Int]
    var days: ClosedRange<Int>
    /// Registers and days of the keys that are asked for.
    var keyed: Set<[Int]>?
    /// Open shifts alone.
    var areOpen: Bool

    func contains(_ plan: ShiftPlan) -> Bool {
      days.contains(plan.day) && (plan.isOpen || !areOpen) && keyed.map { $0.contains([plan.till, plan.day]) } ?? true
    }
  }

  private func places(_ set: String, _ filter: ODataFilter, _ date: String) -> Places? {
    let bounds = filter.bounds(of: date)
    guard let days = chain.days(from: bounds.from.flatMap { WallClock($0) }, to: bounds.to.flatMap { WallClock($0) })
    else { return nil }
    var tills = Set(chain.tills.indices)
    for field in ["КассаККМ_Key", "КассаККМ", "ФискальноеУстройство_Key"] {
      guard let keys = filter.values(of: field) else { continue }
      tills.formIntersection(keys.compactMap { ODataKey.number(of: $0).map { $0 - 9001 } })
    }
    if let numbers = filter.values(of: "РегистрационныйНомерККТ") {
      tills = tills.filter { numbers.contains(chain.tills[$0].registration.text) }
    }
    if let numbers = filter.values(of: "ЗаводскойНомерФН") {
      tills = tills.filter {
        numbers.contains(chain.tills[$0].drive.text) || numbers.contains(chain.tills[$0].formerDrive.text)
      }
    }
    var keyed: Set<[Int]>?
    for field in ["Ref_Key", "ДокументОснование", "ИдентификаторЗаписи", "КассоваяСмена_Key"] {
      guard let keys = filter.values(of: field) else { continue }
      let places = Set(keys.compactMap { ODataKey.place(of: $0).map { [$0.till, $0.day] } })
      keyed = keyed?.intersection(places) ?? places
    }
    if let keyed { tills.formIntersection(keyed.map { $0[0] }) }
    let areOpen = set == "Document_КассоваяСмена" && filter.values(of: "Статус") == ["Открыта"]
    return Places(tills: tills.sorted(), days: days, keyed: keyed, areOpen: areOpen)
  }

  // MARK: Walking over the shifts

  private func walk(
    _ set: EntitySet, _ question: ODataQuestion, _ date: String, _ make: (ShiftPlan) -> [JSONValue]
  ) -> [JSONValue] {
    guard let places = places(set.name, question.filter, date) else { return [] }
    let first = question.order.first
    let reach = reach(set)
    func made(_ plans: [ShiftPlan]) -> [JSONValue] {
      plans.filter(places.contains).flatMap { make($0).filter { question.filter.takes($0, reach) } }
    }
    var rows: [JSONValue] = []
    if let first, first.field == date, let needed = question.needed {
      rows = byDay(places, needed, first.isDescending, date, made)
    } else {
      // Keys rise with register, day and number.
      let isByKey = first.map { set.keys.contains($0.field) && !$0.isDescending } ?? false
      for till in places.tills {
        for plan in chain.plans(of: till) {
          rows += made([plan])
          if isByKey, let needed = question.needed, rows.count >= needed { return question.sorted(rows, reach) }
        }
      }
    }
    return question.sorted(rows, reach)
  }

  /// Day after day until no later day can bring what comes before the rows that are needed. Rows of a day's shifts are of
  /// that day or the next.
  private func byDay(
    _ places: Places, _ needed: Int, _ isDescending: Bool, _ date: String, _ made: ([ShiftPlan]) -> [JSONValue]
  ) -> [JSONValue] {
    var rows: [JSONValue] = []
    for day in isDescending ? Array(places.days.reversed()) : Array(places.days) {
      rows += made(places.tills.flatMap { till in chain.plans(of: till).filter { $0.day == day } })
      let edge = chain.firstDay.advanced(by: day + 1).start.description
      let settled = rows.lazy.filter { ($0[date]?.text ?? "" >= edge) == isDescending }.count
      if settled >= needed { break }
    }
    return rows
  }

  // MARK: References

  /// An object by its key.
  func object(_ key: String, in set: String) -> JSONValue? {
    if let written = written.row(key, in: set) { return written }
    guard let set = self.set(set) else { return nil }
    switch set.rows {
    case .fixed(let rows): return rows.first { $0["Ref_Key"]?.text == key }
    case .dated(_, let make):
      guard let (till, day) = ODataKey.place(of: key) else { return nil }
      for plan in chain.plans(of: till) where plan.day == day {
        if let row = make(plan).first(where: { $0["Ref_Key"]?.text == key }) { return row }
      }
      return nil
    }
  }

  /// What an attribute's reference leads to; nil where it is empty or is none.
  func referred(_ name: String, of row: JSONValue, in set: EntitySet) -> (set: String, row: JSONValue)? {
    if let key = row[name + "_Key"]?.text, let target = set.target(of: name) {
      return object(key, in: target).map { (target, $0) }
    }
    guard let key = row[name]?.text, let type = row[name + "_Type"]?.text, type.hasPrefix("StandardODATA.") else {
      return nil
    }
    let target = String(type.dropFirst("StandardODATA.".count))
    return object(key, in: target).map { (target, $0) }
  }

  /// Follows a path through references: `Организация/ИНН`.
  func reach(_ set: EntitySet) -> ODataTerm.Reach {
    { row, path in
      var (row, set) = (row, set)
      let steps = path.split(separator: "/").map(String.init)
      for step in steps.dropLast() {
        guard let (name, next) = self.referred(step, of: row, in: set), let its = self.set(name) else { return nil }
        (row, set) = (next, its)
      }
      return steps.last.flatMap { row[$0] }
    }
  }
}
