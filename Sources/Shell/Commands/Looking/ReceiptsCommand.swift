import Fiscal
import JSON
import Reconciliation
import Services

/// `receipts [--sign S] [--payment P] …`
enum ReceiptsCommand {
  static let filters: [CommandSpec.Option] = [
    .init("sign", .choice(Sign.allCases.map(\.name))), .init("payment", .choice(Payment.allCases.map(\.name))),
    .init("cashier", .cashier), .init("from", .date), .init("to", .date), .init("sum", .sums), .init("number", .number),
    .init("document", .receipt),
  ]

  static let spec = CommandSpec(
    "receipts", topic: .looking,
    options: filters + [
      .init("only-in", .choice(SideName.allCases.map(\.rawValue))),
      .init("side", .choice(SideName.allCases.map(\.rawValue) + ["both"])), .init("refresh"),
    ],
    examples: [
      .init("receipts"), .init("receipts --sign return"), .init("receipts --side both --sum 1000.."),
      .init("receipts --only-in operator"),
    ], answers: true
  ) { invocation, context in
    let wish = try await ReceiptsCommand.wish(invocation, context)
    let service = ReceiptService(context.session.desk, progress: context.progress)
    if invocation.text("only-in") != nil, invocation.text("side") != nil {
      throw Fault(LanguageFault.optionsExclude, ["first": "--only-in", "second": "--side"])
    }
    if let only = invocation.text("only-in").flatMap(SideName.init(rawValue:)) {
      return Outcome(answer: try await onlyIn(only, wish, invocation, context))
    }
    let sides: [SideName]
    switch invocation.text("side") {
    case "both": sides = SideName.allCases
    case let name?: sides = SideName(rawValue: name).map { [$0] } ?? []
    case nil: sides = [try await service.usualSide()]
    }
    let found = try await service.receipts(wish, sides: sides)
    return Outcome(answer: answer(found, both: sides.count > 1, context))
  }

  /// What the options and the selection ask for.
  static func wish(_ invocation: Invocation, _ context: Context) async throws -> ReceiptService.Wish {
    let session = context.session
    var wish = ReceiptService.Wish()
    wish.period = try invocation.period()
    if let record = session.selection.register {
      wish.records = [record]
      if wish.period == nil { wish.shift = session.selection.shift }
    } else if session.selection.outlet != nil || !session.desk.connection.isEmpty {
      wish.records = try await session.records()
    }
    wish.sign = invocation.text("sign").flatMap { Sign(name: $0) }
    wish.payment = invocation.text("payment").flatMap { Payment(name: $0) }
    wish.cashier = invocation.text("cashier")
    wish.sums = invocation.sums("sum")
    wish.number = invocation.number("number")
    if let text = invocation.text("document") {
      // A plain number is a № ФД; anything else is a document of the books that was written.
      wish.document = UInt32(text)
      if wish.document == nil { wish.behind = text }
    }
    wish.refresh = invocation.flag("refresh")
    return wish
  }

  static func answer(_ found: [ReceiptService.Found], both: Bool, _ context: Context) -> Answer {
    let side = both ? [Listing.Column("side")] : []
    @Sendable func row(_ found: ReceiptService.Found) -> [Cell] {
      (both ? [.word(found.side.rawValue, "side.\(found.side.rawValue)")] : []) + ReceiptView.row(found.receipt)
    }
    let listing = Listing(
      side + ReceiptView.columns, rows: Listing.Rows(count: found.count) { row(found[$0]) },
      totals: both ? nil : ReceiptView.totals(found.lazy.map(\.receipt)))
    let catalogue = Catalogue(context.session.settings.language)
    var answer = Answer(listing)
    answer.elements = .init(count: found.count) { at in
      let object = ReceiptView.object(found[at].receipt, catalogue)
      guard both, case .object(let members) = object else { return object }
      return .object([JSONMember("side", .string(found[at].side.rawValue))] + members)
    }
    return answer
  }

  /// Receipts that the other side lacks, by the findings of the same question.
  private static func onlyIn(
    _ side: SideName, _ wish: ReceiptService.Wish, _ invocation: Invocation, _ context: Context
  ) async throws -> Answer {
    let result = try await DiffCommand.result(invocation, context)
    let kind: FindingKind = side == .operator ? .missingInBooks : .missingInOperator
    let wanted = Set(
      result.reconciliation.findings.lazy.filter { $0.kind == kind }.map {
        Place($0.datetime, $0.document, $0.number, $0.operatorSum ?? $0.booksSum)
      })
    let all = try await ReceiptService(context.session.desk, progress: context.progress).receipts(wish, sides: [side])
    let found = all.filter { found in
      let receipt = found.receipt
      return wanted.contains(Place(receipt.datetime, receipt.document, receipt.number, receipt.total))
    }
    return answer(found, both: false, context)
  }

  /// What a finding and its receipt have in common.
  private struct Place: Hashable {
    let datetime: WallClock?
    let document: UInt32?
    let number: UInt32?
    let sum: Kopecks?

    init(_ datetime: WallClock?, _ document: UInt32?, _ number: UInt32?, _ sum: Kopecks?) {
      self.datetime = datetime
      self.document = document
      self.number = number
      self.sum = sum
    }
  }
}
