import Fiscal

/// A document as an operator has it, whatever its protocol.
struct ChainDocument: Sendable {
  enum Content: Sendable {
    case receipt(Receipt)
    case report(DocumentForm)
  }

  let content: Content
  let till: Till
  let shift: ShiftPlan
  let datetime: WallClock
  let document: UInt32

  /// All that the operator has of a shift, in order of their numbers.
  static func all(of story: ShiftStory, till: Till) -> [ChainDocument] {
    let receipts = story.received.map {
      ChainDocument(
        content: .receipt($0), till: till, shift: story.plan, datetime: $0.datetime, document: $0.document ?? 0)
    }
    let reports = story.reports.map {
      ChainDocument(
        content: .report($0.form), till: till, shift: story.plan, datetime: $0.datetime, document: $0.document)
    }
    return (receipts + reports).sorted { $0.document < $1.document }
  }

  var form: DocumentForm {
    switch content {
    case .receipt(let receipt): DocumentForm(rawValue: Int(receipt.kind.rawValue)) ?? .receipt
    case .report(let form): form
    }
  }

  var receipt: Receipt? {
    if case .receipt(let receipt) = content { receipt } else { nil }
  }

  var drive: DriveNumber { shift.id.drive }

  /// ФПД; reports have one too.
  var sign: UInt32 { receipt?.fiscalSign?.value ?? 700_000_000 &+ document }

  /// An operator's own number of the document.
  var uuid: String {
    let number = String(document)
    return "a9c2d3e4-\(shift.id.drive.text.suffix(4))-4000-8000-" + String(repeating: "0", count: 12 - number.count)
      + number
  }
}

extension Chain {
  func till(_ registration: String?) -> Till? {
    tills.first { $0.registration.text == registration?.trimmingBlanks }
  }

  func till(drive: String?) -> Till? {
    tills.first { [$0.drive.text, $0.formerDrive.text].contains(drive?.trimmingBlanks ?? "") }
  }

  /// A register's documents between two times, in order of time.
  func documents(of till: Till, from: WallClock?, to: WallClock?, drive: String? = nil) -> [ChainDocument] {
    guard let days = days(from: from, to: to) else { return [] }
    return plans(of: [till.index], on: days)
      .filter { drive == nil || $0.id.drive.text == drive }
      .flatMap { ChainDocument.all(of: story($0), till: till) }
      .filter { document in
        from.map { $0 <= document.datetime } ?? true && to.map { document.datetime <= $0 } ?? true
      }
      .sorted { ($0.datetime, $0.document) < ($1.datetime, $1.document) }
  }

  /// A register's shifts with a part between two times.
  func shifts(of till: Till, from: WallClock?, to: WallClock?) -> [ShiftPlan] {
    guard let days = days(from: from, to: to) else { return [] }
    return plans(of: [till.index], on: days).filter { plan in
      to.map { plan.opened <= $0 } ?? true && (plan.closed ?? plan.opened.adding(seconds: 1_200)) >= from ?? plan.opened
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String { filter { $0 != " " } }
}
