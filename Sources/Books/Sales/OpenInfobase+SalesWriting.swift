import Fiscal
import JSON

extension OpenInfobase {
  /// How long is waited before looking again for a document whose making was not answered: 1С may still be at it.
  private static let pauses: [Duration] = [.zero, .milliseconds(500), .seconds(2)]

  func write(
    _ prepared: PreparedReport, known: String?, post: Bool, replace: Bool
  ) async throws -> WrittenReport {
    // Anew: what was looked at may have changed since, and so may the reports that are there.
    var preparation = try await ReportPreparation(base: self, report: prepared.report)
    let body = try await preparation.body()
    if let problem = preparation.problems.first { throw Fault(problem) }
    let known = known.flatMap { ObjectKey($0) }
    let found = try await reports(of: preparation, body, known: known)
    var written: WrittenReport
    switch found.count {
    case 0: written = try await create(preparation, body)
    case 1: written = try await change(found[0], preparation, body, post: post, replace: replace)
    default:
      let numbers = found.map(\.number).joined(separator: ", ")
      throw Fault(BooksFault.severalReports, ["numbers": numbers, "shift": String(prepared.report.shift.number)])
    }
    let isWhole = written.action == .present || written.report.differing.isEmpty
    if post, !written.report.isPosted, isWhole { try await self.post(&written, preparation, body) }
    return written
  }

  // MARK: Making

  private func create(_ preparation: ReportPreparation, _ body: JSONValue) async throws -> WrittenReport {
    let set = preparation.names.set
    var notes: [Message] = []
    let key: ObjectKey
    do {
      let record = try await client.create(body, in: set)
      guard let made = record.key("Ref_Key") else {
        throw WriteFailure.unknown(Fault(BooksFault.unreadable, ["object": ObjectName.people(set), "line": "1"]))
      }
      key = made
    } catch WriteFailure.refused(let fault) {
      throw fault
    } catch WriteFailure.unknown(let fault) {
      guard let made = try await lookFor(preparation, body) else {
        throw Fault(
          BooksFault.writeUnanswered,
          ["object": ObjectName.people(set), "cause": Self.cause(fault)])
      }
      key = made
      notes.append(Message(BooksNote.foundAfterFailure, ["object": ObjectName.people(set)]))
    }
    let report = try await readBack(key, preparation, body)
    return WrittenReport(action: .created, report: report, notes: notes)
  }

  /// The document that a request made although its answer did not come.
  private func lookFor(_ preparation: ReportPreparation, _ body: JSONValue) async throws -> ObjectKey? {
    var failure: Fault?
    for pause in Self.pauses {
      if pause > .zero { try await Task.sleep(for: pause) }
      do {
        failure = nil
        let found = try await reports(of: preparation, body, known: nil)
        if let made = found.first(where: { $0.report.isOurs }) ?? found.first { return made.key }
      } catch let fault as Fault {
        failure = fault
      }
    }
    if let failure {
      throw Fault(
        BooksFault.writeUnknown,
        [
          "object": ObjectName.people(preparation.names.set), "mark": preparation.report.mark,
          "cause": Self.cause(failure),
        ])
    }
    return nil
  }

  /// What went wrong, as a fact: 1С's own words, a status of HTTP, or that no answer came.
  private static func cause(_ fault: Fault) -> String {
    let facts = fault.message.facts
    if let text = facts["text"], !text.isEmpty { return text }
    return facts["status"].map { "HTTP \($0)" } ?? "@books.no-answer"
  }

  // MARK: Changing

  private func change(
    _ found: FoundReport, _ preparation: ReportPreparation, _ body: JSONValue, post: Bool, replace: Bool
  ) async throws -> WrittenReport {
    if found.report.isSame { return WrittenReport(action: .present, report: found.report, notes: []) }
    let (names, report) = (preparation.names, found.report)
    guard report.isOurs || report.isEmpty || replace else {
      throw Fault(
        BooksFault.reportDiffers,
        [
          "number": report.number, "total": report.total?.rubles ?? "–", "ours": preparation.report.net.rubles,
          "shift": String(preparation.report.shift.number),
        ])
    }
    guard !report.isPosted || post else { throw Fault(BooksFault.reportPosted, ["number": report.number]) }
    // Whether 1С minds If-Match is not sure: the version is looked at here too.
    guard let now = try await client.object(found.key, in: names.set) else {
      throw Fault(BooksFault.changedMeanwhile, ["object": ObjectName.people(names.set)])
    }
    guard now.text("DataVersion") == found.version else {
      throw Fault(BooksFault.changedMeanwhile, ["object": ObjectName.people(names.set)])
    }
    var notes: [Message] = []
    do {
      try await client.update(found.key, in: names.set, withTypes(body, names.set), version: found.version)
    } catch WriteFailure.refused(let fault) {
      throw fault
    } catch WriteFailure.unknown(let fault) {
      let kept = try await readBack(found.key, preparation, body)
      guard kept.differing.isEmpty else {
        throw Fault(
          BooksFault.changeUnanswered,
          ["number": report.number, "cause": Self.cause(fault)])
      }
      notes.append(Message(BooksNote.foundAfterFailure, ["object": ObjectName.people(names.set)]))
    }
    var kept = try await readBack(found.key, preparation, body)
    // What was posted by what it held before has to be posted anew.
    if kept.isPosted, post { kept.isPosted = false }
    return WrittenReport(action: .changed, report: kept, notes: notes)
  }

  /// With the type of every table beside it: some servers ignore a table without it.
  private func withTypes(_ body: JSONValue, _ set: String) -> JSONValue {
    .object(
      (body.members ?? []).flatMap { member -> [JSONMember] in
        guard member.value.elements != nil else { return [member] }
        let type = "Collection(StandardODATA.\(set)_\(member.key)_RowType)"
        return [JSONMember("\(member.key)@odata.type", .string(type)), member]
      })
  }

  // MARK: Reading back and posting

  private func readBack(
    _ key: ObjectKey, _ preparation: ReportPreparation, _ body: JSONValue
  ) async throws -> BookedReport {
    guard let record = try await client.object(key, in: preparation.names.set) else {
      throw Fault(
        BooksFault.instanceMissing,
        ["object": ObjectName.people(preparation.names.set), "text": key.description])
    }
    return Self.found(record, key, .mark, preparation, body, known: key).report
  }

  private func post(
    _ written: inout WrittenReport, _ preparation: ReportPreparation, _ body: JSONValue
  ) async throws {
    let set = preparation.names.set
    guard let key = ObjectKey(written.report.key) else { return }
    var failure: Fault?
    do {
      try await client.post(key, in: set)
    } catch let error as WriteFailure {
      failure = error.fault
    }
    let now = try await client.object(key, in: set)
    written.report.isPosted = now?.flag("Posted") ?? false
    if written.report.isPosted, failure == nil || written.action != .changed { return }
    written.postFailure = Message(
      BooksNote.notPosted,
      ["number": written.report.number, "text": failure.map(Self.cause) ?? "–"])
  }
}
