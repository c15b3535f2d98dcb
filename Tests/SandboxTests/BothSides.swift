import Books
import Fiscal
import JSON
import Operators
import Reconciliation

/// What both sides hold of a register, fetched by the real adapters.
struct BothSides {
  let register: Register
  var received: Side
  var booked: Side
  var answers: [SourceAnswer]

  init(
    _ register: Register, _ fiscalOperator: any FiscalDataOperator, _ books: Infobase, in period: Period
  ) async throws {
    self.register = register
    let ours = try await fiscalOperator.documents(of: register, in: period) { _ in }
    // The books number their registers themselves.
    var asked = register
    asked.sourceID = nil
    asked.organizationID = nil
    let theirs = try await books.receipts(of: asked, in: period) { _ in }
    received = Side(ours)
    booked = Side(theirs)
    answers = [ours, theirs]
  }

  /// The shifts that either side tells.
  var shifts: [ShiftID] { Set((received.shifts + booked.shifts).map(\.id)).sorted() }

  func reconciled(_ scope: Scope) -> Reconciliation { reconcile(operator: received, books: booked, scope: scope) }
}

extension Side {
  fileprivate init(_ answer: SourceAnswer) {
    self.init(
      receipts: ReceiptTable(answer.documents.compactMap(\.receipt)), shifts: answer.shifts,
      reports: answer.documents.compactMap(\.report), complete: answer.complete, notes: answer.notes)
  }
}

/// A finding as one line, for comparing.
enum Line {
  private static func line(_ fields: [String?]) -> String { fields.map { $0 ?? "–" }.joined(separator: " | ") }

  static func of(_ finding: Finding) -> String {
    line([
      finding.kind.rawValue, finding.register, finding.drive, finding.shift.map { "\($0)" },
      finding.number.map { "\($0)" }, finding.document.map { "\($0)" }, finding.datetime?.description,
      finding.sign?.name, finding.operatorSum?.rubles, finding.booksSum?.rubles, finding.difference.rubles,
      finding.booksShift.map { "\($0)" }, finding.rule?.rawValue, finding.detail,
    ])
  }

  /// - Parameter difference: what stands in place of the planted one.
  static func of(_ planted: JSONValue, difference: String? = nil) -> String {
    let names = [
      "kind", "register", "drive", "shift", "number", "document", "datetime", "sign", "operator_sum", "books_sum",
      "difference", "books_shift", "rule",
    ]
    let fields = names.map { $0 == "difference" ? difference ?? planted[$0]?.text : planted[$0]?.text }
    return line(fields + [planted["detail"]?.string])
  }
}

/// What must be found in a scope.
enum Expected {
  static func inShift(_ id: ShiftID, _ truth: [JSONValue]) -> [String] {
    truth.flatMap { planted -> [String] in
      guard planted["drive"]?.text == id.drive.text else { return [] }
      let (mine, theirs) = (planted["shift"]?.integer, planted["books_shift"]?.integer)
      if mine == Int64(id.number) { return [Line.of(planted)] }
      guard planted["kind"]?.text == "shift_differs", theirs == Int64(id.number) else { return [] }
      let difference = planted["difference"]?.text ?? ""
      let mirrored = difference.hasPrefix("-") ? String(difference.dropFirst()) : "-" + difference
      return [Line.of(planted, difference: mirrored)]
    }.sorted()
  }

  static func inAll(of register: Register, _ truth: [JSONValue]) -> [String] {
    truth.filter { $0["register"]?.text == register.registration?.text }.map { planted in
      Line.of(planted, difference: planted["kind"]?.text == "shift_differs" ? "0.00" : nil)
    }.sorted()
  }
}
