import Fiscal
import JSON

/// The operator: the methods of Астрал.ОФД v4.2 over the chain.
struct AstralService {
  static let organization = 41_077
  let chain: Chain
  let key: String

  /// - Returns: the whole envelope.
  func answer(_ method: String, _ parameters: JSONValue) -> JSONValue {
    guard parameters["api_key"]?.text == key else { return failure(401, "Неверный ключ API") }
    switch method {
    case "organization.list": return success(organizations())
    case "kkt.aliasList", "kkt.alias": return success(outlets(parameters))
    case "kkt.search", "kkt.listByAlias": return success(registers(parameters))
    case "documents.tickets": return success(tickets(parameters))
    case "documents.closedShiftsList": return success(closedShifts(parameters))
    default: return failure(404, "Метод \(method) не найден")
    }
  }

  private func success(_ result: JSONValue) -> JSONValue { .record([("ok", .bool(true)), ("result", result)]) }

  private func failure(_ code: Int, _ text: String) -> JSONValue {
    .record([("ok", .bool(false)), ("error_code", .whole(code)), ("description", .string(text))])
  }

  private func page(_ rows: [JSONValue], _ parameters: JSONValue, _ name: String) -> JSONValue {
    let count = max(1, min(1000, Int(parameters["count"]?.integer ?? 100)))
    let number = max(1, Int(parameters[["pageNumber", "page"]]?.integer ?? 1))
    return .record([
      (name, .array(Array(rows.dropFirst((number - 1) * count).prefix(count)))),
      ("totalCount", .string(String(rows.count))),
    ])
  }

  private func organizations() -> JSONValue {
    page(
      [
        .record([
          ("id", .whole(Self.organization)), ("inn", .string(Chain.inn)), ("kpp", .string("402701001")),
          ("shortTitle", .string(Chain.organization)), ("fullTitle", .string(Chain.organization)),
          ("statusContract", .whole(1)), ("fnsStatus", .whole(1)), ("removed", .null),
        ])
      ], .record([]), "organizations")
  }

  private func outlets(_ parameters: JSONValue) -> JSONValue {
    page(
      chain.shops.map { shop in
        .record([
          ("id", .whole(shop.id)), ("alias", .string(shop.name)), ("organization_id", .whole(Self.organization)),
          ("kktRegIds", .string(shop.tills.map { $0.registration.text + "|" }.joined())), ("city", .string(shop.city)),
          ("street", .string(shop.street)), ("house", .string(shop.house)), ("building", .string("")),
          ("apartment", .string("")), ("removed", .string("")),
        ])
      }, parameters, "aliases")
  }

  private func registers(_ parameters: JSONValue) -> JSONValue {
    let rows = chain.shops.flatMap { shop in
      shop.tills.map { till -> JSONValue in
        let open = chain.frames.contains { $0.till == till.id && $0.shift.state == .open }
        let last = chain.events.last { $0.till == till.id }?.received?.datetime.seconds ?? 0
        return .record([
          ("id", .whole(till.id)), ("kktRegID", .string(till.registration.text)), ("numberKKT", .string(till.serial)),
          ("factoryFiscalDrive", .string(till.drive.text)), ("nameModelKKT", .string("АТОЛ 30Ф")),
          ("kktAliasId", .whole(shop.id)), ("alias", .string(shop.name)), ("status", .string("1")),
          ("statusOfd", .string("connected")), ("shiftActive", .bool(open)), ("lastUpdate", .string(String(last))),
          ("endFiscalDrive", .string(String(chain.today.advanced(by: 300).start.seconds))), ("removed", .string("")),
        ])
      }
    }
    return page(rows, parameters, "kkts")
  }

  /// Documents in ascending order; the period is half open, times are local clocks written as UTC.
  private func tickets(_ parameters: JSONValue) -> JSONValue {
    let from = parameters["beginDate"]?.integer ?? 0
    let to = parameters["endDate"]?.integer ?? .max
    let tills = Set((parameters["kkts"]?.oneOrMany ?? []).compactMap { $0.integer.map { Int($0) } })
    func asked(_ till: Int, _ clock: WallClock?) -> Bool {
      guard let clock else { return false }
      return (tills.isEmpty || tills.contains(till)) && clock.seconds >= from && clock.seconds < to
    }
    var rows: [(Int64, JSONValue)] = []
    for event in chain.events {
      guard let receipt = event.received, asked(event.till, receipt.datetime) else { continue }
      rows.append((receipt.datetime.seconds, ticket(receipt)))
    }
    for frame in chain.frames {
      if asked(frame.till, frame.shift.opened) {
        rows.append(report(frame, 2, frame.shift.opened, frame.shift.openingDocument))
      }
      if asked(frame.till, frame.shift.closed) {
        rows.append(report(frame, 5, frame.shift.closed, frame.shift.closingDocument))
      }
    }
    return page(rows.sorted { $0.0 < $1.0 }.map(\.1), parameters, "documents")
  }

  private func report(_ frame: Frame, _ form: Int, _ clock: WallClock?, _ document: UInt32?) -> (Int64, JSONValue) {
    let seconds = clock?.seconds ?? 0
    return (
      seconds,
      .record([
        ("kktRegId", .string(frame.shift.register?.text ?? "")),
        ("fiscalDriveNumber", .string(frame.shift.id.drive.text)),
        ("shiftNumber", .whole(Int(frame.shift.id.number))), ("fiscalDocumentNumber", .whole(Int(document ?? 0))),
        ("documentType", .string(String(form))), ("operationType", .whole(0)), ("issueDate", .number(String(seconds))),
      ])
    )
  }

  private func ticket(_ receipt: Receipt) -> JSONValue {
    .record([
      ("FnsID", .string("\(receipt.drive?.text ?? "")-\(receipt.document ?? 0)")),
      ("kktRegId", .string(receipt.register?.text ?? "")), ("fiscalDriveNumber", .string(receipt.drive?.text ?? "")),
      ("shiftNumber", .whole(Int(receipt.shift ?? 0))), ("checkNumber", .whole(Int(receipt.number ?? 0))),
      ("fiscalDocumentNumber", .whole(Int(receipt.document ?? 0))),
      ("fiscalSign", .string(receipt.fiscalSign.map { String($0.value) } ?? "")), ("documentType", .string("3")),
      ("operationType", .whole(receipt.sign.rawValue)), ("issueDate", .number(String(receipt.datetime.seconds))),
      ("inn", .string(Chain.inn)), ("operator", .string(receipt.cashier ?? "")), ("taxationType", .whole(1)),
      ("version", .string("4")), ("sum", .kopecks(receipt.total)), ("cash", .kopecks(receipt.payments.cash)),
      ("ecash", .kopecks(receipt.payments.electronic)), ("credit", .kopecks(receipt.payments.postpaid)),
      ("prepaid", .kopecks(receipt.payments.prepaid)), ("provision", .kopecks(receipt.payments.provision)),
      ("FnsCode", .string("0")),
      (
        "items",
        .array(
          receipt.items.map {
            .record([
              ("name", .string($0.name)), ("count", .number($0.quantity?.text ?? "1")),
              ("price", .kopecks($0.price ?? .zero)), ("sum", .kopecks($0.sum ?? .zero)),
              ("nds", .whole($0.vat?.rawValue ?? 6)),
            ])
          })
      ),
    ])
  }

  private func closedShifts(_ parameters: JSONValue) -> JSONValue {
    let from = parameters["beginDate"]?.integer ?? 0
    let to = parameters["endDate"]?.integer ?? .max
    let closed = chain.frames.filter { ($0.shift.closed?.seconds).map { $0 >= from && $0 < to } ?? false }
    let rows = closed.map { frame -> JSONValue in
      let receipts = chain.events.compactMap(\.received).filter { $0.shiftID == frame.shift.id }
      let sales = receipts.filter { $0.sign == .sale }
      return .record([
        ("sum", .kopecks(sales.reduce(.zero) { $0 + $1.total })),
        ("cash", .kopecks(sales.reduce(.zero) { $0 + $1.payments.cash })),
        ("ecash", .kopecks(sales.reduce(.zero) { $0 + $1.payments.electronic })),
        ("checkCount", .whole(receipts.count)),
      ])
    }
    return page(rows, parameters, "closedShifts")
  }
}

extension JSONValue {
  static func record(_ members: [(String, JSONValue)]) -> JSONValue { .object(members.map { JSONMember($0.0, $0.1) }) }
  static func whole(_ number: Int) -> JSONValue { .number(String(number)) }
  static func kopecks(_ sum: Kopecks) -> JSONValue { .number(String(sum.count)) }
}
