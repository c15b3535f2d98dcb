import Fiscal
import JSON
import Services

/// Sales that are to be loaded, and what came of loading them.
enum SalesView {
  /// A shift that was not loaded.
  struct Failed: Sendable {
    var shift: ShiftRecord
    var record: RegisterRecord
    var reason: Message
  }

  // MARK: A preview

  static func answer(_ preview: SalesService.Preview, _ catalogue: Catalogue) -> Answer {
    let draft = preview.draft
    let object = object(preview, catalogue)
    var blocks: [Answer.Block] = [
      .heading(heading(draft)), .table(lines(draft, totals: true)), .table(payments(draft)),
    ]
    blocks += preview.problems.map { .line(marked(SalesRemark.problem, $0, catalogue)) }
    blocks += preview.doubts.map { .line(marked(SalesRemark.doubt, $0, catalogue)) }
    if preview.problems.isEmpty { blocks.append(.line(Message(SalesRemark.ready))) }
    return Answer(
      blocks: blocks, rows: lines(draft, totals: false), document: { object }, notes: preview.notes)
  }

  /// Several shifts, a row each.
  static func list(_ previews: [SalesService.Preview], _ catalogue: Catalogue) -> Answer {
    let rows = previews.map { preview -> [Cell] in
      let draft = preview.draft
      return place(draft) + [
        .integer(draft.count), .sum(draft.sale), .sum(draft.returned), .sum(draft.net),
        .integer(preview.problems.count), .text(preview.prepared?.found.first?.number),
      ]
    }
    let columns = place + ["receipts", "sale", "return", "total", "problems", "sales_document"].map { .init($0) }
    let objects = previews.map { object($0, catalogue) }
    return Answer(
      Listing(columns, rows: rows), elements: .init(count: objects.count) { objects[$0] },
      notes: previews.flatMap(\.notes).reduce(into: []) { notes, note in
        if !notes.contains(note) { notes.append(note) }
      })
  }

  private static let place: [Listing.Column] = [
    .init("register", minor: true), .init("drive", minor: true), .init("shift"), .init("closed"),
  ]

  private static func place(_ draft: SalesDraft) -> [Cell] {
    [
      .text(draft.record.register.registration?.text), .text(draft.shift.id.drive.text),
      .integer(draft.shift.id.number), .clock(draft.closed),
    ]
  }

  private static func heading(_ draft: SalesDraft) -> Message {
    Message(
      ViewNote.shift,
      [
        "register": draft.record.label, "drive": draft.shift.id.drive.text, "shift": String(draft.shift.id.number),
        "state": "@state.\(draft.shift.state?.rawValue ?? "unknown")",
      ])
  }

  /// A message in words, behind a mark that says what it is.
  private static func marked(_ mark: SalesRemark, _ message: Message, _ catalogue: Catalogue) -> Message {
    Message(mark, ["text": catalogue.text(message)])
  }

  private static func lines(_ draft: SalesDraft, totals: Bool) -> Listing {
    let columns: [Listing.Column] = [
      .init("sign"), .init("goods"), .init("name"), .init("code", minor: true), .init("vat"), .init("quantity"),
      .init("price"), .init("sum"), .init("tax", minor: true),
    ]
    let rows = draft.lines.map { line -> [Cell] in
      [
        .sign(line.isReturn ? .return : .sale), .text(line.resolution.match?.name), .text(line.name), .text(line.code),
        .rate(line.vat), .quantity(line.quantity), .sum(line.price), .sum(line.sum), .sum(line.tax),
      ]
    }
    let net: [Cell] = [
      .word("net", "total.net"), .absent, .absent, .absent, .absent, .absent, .absent, .sum(draft.net), .absent,
    ]
    return Listing(columns, rows: rows, totals: totals ? net : nil)
  }

  private static func payments(_ draft: SalesDraft) -> Listing {
    var rows: [[Cell]] = []
    for (sign, sums) in [(Sign.sale, draft.paid), (.return, draft.repaid)] {
      for payment in Payment.allCases where sums[payment] != .zero {
        rows.append([.sign(sign), .payment(payment), .sum(sums[payment])])
      }
    }
    return Listing([.init("sign"), .init("payment"), .init("sum")], rows: rows)
  }

  // MARK: What came of it

  static func answer(
    _ loaded: [SalesService.Loaded], _ failed: [Failed], _ catalogue: Catalogue, dryRun: Bool,
    toBooks: Bool = true
  ) -> Answer {
    let columns =
      place + [.init("action"), .init("sales_document"), .init("key", minor: true), .init("total"), .init("posted")]
      + (failed.isEmpty ? [] : [.init("reason")])
    var rows = loaded.map { one -> [Cell] in
      var action = one.action.map { Cell.word($0.rawValue, "sales.action.\($0.rawValue)") } ?? .absent
      if dryRun, toBooks, let plan = one.plan {
        action = .word("would-be-\(plan.rawValue)", "sales.plan.\(plan.rawValue)")
      }
      let report = one.report ?? (dryRun && toBooks && one.body.found.count == 1 ? one.body.found.first : nil)
      return place(one.draft) + [
        action, .text(report?.number), .text(report?.key), .sum(one.draft.net),
        report.map { .flag($0.isPosted) } ?? .absent,
      ] + (failed.isEmpty ? [] : [.absent])
    }
    rows += failed.map { one -> [Cell] in
      [
        .text(one.record.register.registration?.text), .text(one.shift.id.drive.text), .integer(one.shift.id.number),
        .clock(one.shift.closed), .word("failed", "sales.action.failed"), .absent, .absent, .absent, .absent,
        .text(catalogue.text(one.reason)),
      ]
    }
    var objects = loaded.map { object($0, catalogue, dryRun: dryRun) }
    objects += failed.map { one in
      .object([
        JSONMember("register", .text(one.record.register.registration?.text)),
        JSONMember("drive", .string(one.shift.id.drive.text)), JSONMember("shift", .count(one.shift.id.number)),
        JSONMember("action", .string("failed")), JSONMember("code", .string(one.reason.code)),
        JSONMember("reason", .string(catalogue.text(one.reason))),
      ])
    }
    let all = objects
    return Answer(Listing(columns, rows: rows), elements: .init(count: all.count) { all[$0] })
  }

  // MARK: Objects

  private static func object(_ one: SalesService.Loaded, _ catalogue: Catalogue, dryRun: Bool) -> JSONValue {
    var members = head(one.draft)
    members += [
      JSONMember("action", .text(one.action?.rawValue)), JSONMember("document", one.report.map(document) ?? .null),
      JSONMember("warnings", .array(one.warnings.map { .string(catalogue.text($0)) })),
    ]
    if dryRun {
      members += [
        JSONMember("plan", .text(one.plan?.rawValue)), JSONMember("documents", .array(one.body.found.map(document))),
        JSONMember("body", one.body.body),
      ]
    }
    return .object(members)
  }

  private static func object(_ preview: SalesService.Preview, _ catalogue: Catalogue) -> JSONValue {
    func texts(_ messages: [Message]) -> JSONValue { .array(messages.map { .string(catalogue.text($0)) }) }
    return .object(
      head(preview.draft) + [
        JSONMember("lines", .array(preview.draft.lines.map(line))),
        JSONMember("ready", .bool(preview.problems.isEmpty && !preview.draft.isOpen)),
        JSONMember("problems", texts(preview.problems)), JSONMember("doubts", texts(preview.doubts)),
        JSONMember("documents", .array((preview.prepared?.found ?? []).map(document))),
        JSONMember("notes", texts(preview.notes)),
      ])
  }

  private static func head(_ draft: SalesDraft) -> [JSONMember] {
    var payments: [JSONValue] = []
    for (sign, sums) in [(Sign.sale, draft.paid), (.return, draft.repaid)] {
      for payment in Payment.allCases where sums[payment] != .zero {
        payments.append(
          .object([
            JSONMember("sign", .string(sign.name)), JSONMember("payment", .string(payment.name)),
            JSONMember("sum", .sum(sums[payment])),
          ]))
      }
    }
    return [
      JSONMember("register", .text(draft.record.register.registration?.text)),
      JSONMember("drive", .string(draft.shift.id.drive.text)), JSONMember("shift", .count(draft.shift.id.number)),
      JSONMember("state", .text(draft.shift.state?.rawValue)), JSONMember("date", .string(draft.date.description)),
      JSONMember("receipts", .count(draft.count)), JSONMember("sale", .sum(draft.sale)),
      JSONMember("return", .sum(draft.returned)), JSONMember("total", .sum(draft.net)),
      JSONMember("payments", .array(payments)),
    ]
  }

  private static func line(_ line: SalesDraft.Line) -> JSONValue {
    .object([
      JSONMember("sign", .string((line.isReturn ? Sign.return : .sale).name)),
      JSONMember("item", .text(line.resolution.match?.goods?.item)),
      JSONMember("goods", .text(line.resolution.match?.name)), JSONMember("name", .string(line.name)),
      JSONMember("code", .text(line.code)), JSONMember("match", .string(line.resolution.name)),
      JSONMember("rule", .text(line.resolution.match?.rule.rawValue)), JSONMember("vat", .text(line.vat?.name)),
      JSONMember("quantity", .string(line.quantity.text)), JSONMember("price", .sum(line.price)),
      JSONMember("sum", .sum(line.sum)), JSONMember("tax", line.tax.map { .sum($0) } ?? .null),
    ])
  }

  private static func document(_ report: SalesService.Document) -> JSONValue {
    .object([
      JSONMember("key", .string(report.key)), JSONMember("number", .string(report.number)),
      JSONMember("date", .text(report.date?.description)), JSONMember("posted", .bool(report.isPosted)),
      JSONMember("ours", .bool(report.isOurs)), JSONMember("same", .bool(report.isSame)),
      JSONMember("total", report.total.map { .sum($0) } ?? .null),
    ])
  }
}

/// Lines under a preview.
public enum SalesRemark: String, MessageCode {
  case ready = "view.sales-ready"
  case problem = "view.sales-problem"
  case doubt = "view.sales-doubt"
}
