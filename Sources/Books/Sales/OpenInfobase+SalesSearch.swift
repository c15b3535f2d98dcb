import Fiscal
import JSON

extension OpenInfobase {
  /// Everything that a report refers to, and the reports that are there already.
  func prepare(_ report: SalesReport, known: String?) async throws -> PreparedReport {
    var preparation = try await ReportPreparation(base: self, report: report)
    let body = try await preparation.body()
    let found = try await reports(of: preparation, body, known: known.flatMap { ObjectKey($0) })
    for other in found where found.count == 1 && other.reason == .alike {
      preparation.notes.append(Message(BooksNote.reportAlike, ["number": other.number]))
    }
    preparation.parties.currency =
      body.members?.first { member in
        member.key == "ВалютаДокумента_Key" || member.key == "Валюта_Key"
      }?.value.text
    return PreparedReport(
      report: report, set: preparation.names.set, body: body, found: found.map(\.report),
      problems: preparation.problems,
      doubts: preparation.doubts, notes: preparation.notes, parties: preparation.parties)
  }

  /// A report that is there, with what is needed to change it.
  struct FoundReport {
    var report: BookedReport
    var key: ObjectKey
    var version: String?
    var number: String { report.number }
    var reason: BookedReport.Reason { report.reason }
  }

  /// The reports that stand for the shift: that which the archive remembers, that which refers to the shift's document,
  /// those of the register with the shift's number, those with our mark, and where the configuration refers to no
  /// register, one of the same place, time and total.
  func reports(
    of preparation: ReportPreparation, _ body: JSONValue, known: ObjectKey?
  ) async throws -> [FoundReport] {
    let names = preparation.names
    var found: [FoundReport] = []
    func add(_ record: ODataRecord, _ reason: BookedReport.Reason) {
      guard record.flag("DeletionMark") != true, let key = record.key("Ref_Key"),
        !found.contains(where: { $0.key == key })
      else { return }
      found.append(Self.found(record, key, reason, preparation, body, known: known))
    }
    if let known, let record = try await client.object(known, in: names.set) { add(record, .remembered) }
    if let link = names.shift, let shift = preparation.parties.shift.flatMap({ ObjectKey($0.key) }),
      let target = profile.shift?.set,
      let condition = condition(link, in: names.set, is: shift, of: target, code: nil)
    {
      let query = ODataQuery(set: names.set, conditions: [condition], order: ["Ref_Key asc"])
      for record in try await client.all(query, top: 50, { $0 }).items where record.reference(link)?.key == shift {
        add(record, .shift)
      }
    }
    for record in try await nearReports(of: preparation) {
      if let reason = Self.reason(record, preparation, body) { add(record, reason) }
    }
    return found
  }

  /// Reports of the register, or of the place, around the shift's time.
  private func nearReports(of preparation: ReportPreparation) async throws -> [ODataRecord] {
    let (names, subject, report) = (preparation.names, preparation.subject, preparation.report)
    let from = subject.serverClock(report.opened ?? report.date).adding(seconds: -2 * 86_400)
    let to = subject.serverClock(report.date).adding(seconds: 7 * 86_400)
    var mine: String?
    if let register = names.register, let key = preparation.entry?.key {
      mine = condition(register, in: names.set, is: key, of: profile.register.set, code: subject.code)
    } else if let outlet = names.outlet, let key = preparation.parties.outlet.flatMap({ ObjectKey($0.key) }) {
      mine = condition(outlet, in: names.set, is: key, of: profile.outlet.set, code: nil)
    }
    var told: [Message] = []
    return try await dated(
      ODataQuery(set: names.set, order: ["Ref_Key"]),
      conditions: ["Date ge \(ODataLiteral.clock(from))", "Date le \(ODataLiteral.clock(to))"], by: "Date", from: from,
      narrowing: [mine].compactMap(\.self), top: 50, notes: &told
    ) { record in
      record.clock("Date").map { from <= $0 && $0 <= to } ?? false ? record : nil
    }.items
  }

  /// Why a report near the shift is taken for the shift's; nil where it is another's.
  private static func reason(
    _ record: ODataRecord, _ preparation: ReportPreparation, _ body: JSONValue
  ) -> BookedReport.Reason? {
    let (names, report) = (preparation.names, preparation.report)
    if SalesReport.isMarked(record.text(names.comment), of: report.shift) { return .mark }
    if let register = names.register, let key = preparation.entry?.key {
      guard record.reference(register)?.key == key else { return nil }
      if let number = names.shiftNumber, record.number(number) == report.shift.number { return .number }
      // Without a number of the shift its time tells: shifts of a register do not overlap.
      guard names.shiftNumber == nil, isInTime(record, preparation) else { return nil }
      return record.text(names.comment)?.contains("cheki: ФН") == true ? nil : .alike
    }
    guard record.text(names.comment)?.contains("cheki: ФН") != true, isInTime(record, preparation),
      record.sum(names.total) == (names.totalIs == .net ? report.net : report.sale)
    else { return nil }
    return .alike
  }

  private static func isInTime(_ record: ODataRecord, _ preparation: ReportPreparation) -> Bool {
    let (report, subject) = (preparation.report, preparation.subject)
    guard let date = record.clock("Date") else { return false }
    let from = subject.serverClock(report.opened ?? report.date)
    return from <= date && date <= subject.serverClock(report.date).adding(seconds: 3600)
  }

  static func found(
    _ record: ODataRecord, _ key: ObjectKey, _ reason: BookedReport.Reason, _ preparation: ReportPreparation,
    _ body: JSONValue, known: ObjectKey?
  ) -> FoundReport {
    let names = preparation.names
    let contents = ReportContents(record, names)
    let isOurs = key == known || SalesReport.isMarked(record.text(names.comment), of: preparation.report.shift)
    return FoundReport(
      report: BookedReport(
        key: key.description, number: record.text("Number") ?? key.description, date: record.clock("Date"),
        isPosted: record.flag("Posted") ?? false, isOurs: isOurs, reason: reason, total: record.sum(names.total),
        isEmpty: contents.isEmpty, isSame: contents == ReportContents(ODataRecord(body), names),
        differing: RecordComparison.differing(body, record.json)),
      key: key, version: record.text("DataVersion"))
  }
}
