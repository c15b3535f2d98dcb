import Fiscal
import JSON

/// Первый ОФД: a key gives a token, sums are rubles with a fraction, thirty days at once.
struct FirstOFDPeer: Peer {
  static let name = "firstofd"
  private static let key = "sandbox-firstofd-key-51"
  private static let organization = "\(Chain.inn).402701001"

  private let chain: Chain
  private let rules: PeerRules
  private let sessions: Sessions

  init(_ chain: Chain, _ rules: PeerRules) {
    self.chain = chain
    self.rules = rules
    sessions = Sessions(rules)
  }

  var credentials: [(String, JSONValue)] { [("key", .string(Self.key))] }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    let parts = request.parts
    if parts == ["api", "auth"] {
      guard request.method == "POST", request.json["apiKey"]?.text == Self.key else {
        return Self.failure(401, "Неверный apiKey")
      }
      return Answer(body: .json(.record([("token", .string(sessions.make()))])))
    }
    let token = request.header("Authorization").flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : nil }
    guard sessions.use(token) else { return Self.failure(401, "Token expired") }
    if parts == ["api", "rent", "v3", "organisations"] { return organizations(request) }
    guard parts.count == 6, parts.starts(with: ["api", "rent", "v2", "organisations", Self.organization]) else {
      return Self.failure(404, "Not found")
    }
    switch parts[5] {
    case "retailPlaces": return Answer(body: .json(.record([("retailPlaces", .list(chain.shops, place))])))
    case "kkms": return Answer(body: .json(.record([("kkms", .list(chain.tills, kkm))])))
    case "shifts": return period(request, shifts)
    case "documents": return period(request, documents)
    default: return Self.failure(404, "Not found")
    }
  }

  private static func failure(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, body: .json(.record([("message", .string(text))])))
  }

  private func period(_ request: PeerRequest, _ answer: (PeerRequest, Till, WallClock, WallClock) -> Answer) -> Answer {
    guard let till = chain.till(request["kkmRegId"]) else { return Self.failure(404, "ККТ не найдена") }
    guard let from = request.clock("fromDate"), let to = request.clock("toDate") else {
      return Self.failure(400, "Не задан период")
    }
    guard to.seconds - from.seconds <= 30 * 86_400 else { return Self.failure(400, "Период больше 30 дней") }
    return answer(request, till, from, to)
  }

  // MARK: Places

  private func organizations(_ request: PeerRequest) -> Answer {
    let page = request["page"].flatMap { Int($0) } ?? 0
    let organization = JSONValue.record([
      ("organisationKeyKind", .string("INN.KPP")), ("organisationKey", .string(Self.organization)),
      ("inn", .string(Chain.inn)), ("kpp", .string("402701001")),
      ("organizationName", .string(Chain.organization)),
    ])
    return Answer(
      body: .json(
        .record([
          ("page", .array(page == 0 ? [organization] : [])), ("totalCount", .whole(1)), ("pageNumber", .whole(page)),
          ("pageSize", .whole(50)),
        ])))
  }

  private func place(_ shop: Shop) -> JSONValue {
    .record([("retailPlaceId", .whole(shop.id)), ("address", .string(shop.address)), ("title", .string(shop.name))])
  }

  private func kkm(_ till: Till) -> JSONValue {
    let shop = chain.shops[till.shop]
    return place(shop).with([
      ("kkmRegId", .string(till.registration.text)), ("kkmFactoryNumber", .string(till.serial)),
      ("fsFactoryNumber", .string(till.drive.text)),
      (
        "fiscalDrives",
        .array([
          .record([
            ("fsFactoryNumber", .string(till.drive.text)),
            ("expireDate", .text(chain.today.advanced(by: 300).start)), ("closeArchiveDate", .null),
          ])
        ])
      ), ("kkmInternalName", .string(till.name)), ("kkmAddress", .string(shop.address)), ("online", .bool(true)),
    ])
  }

  // MARK: Documents

  private static let types: [DocumentForm: String] = [
    .receipt: "TICKET", .openShift: "OPEN_SHIFT", .closeShift: "CLOSE_SHIFT", .correction: "RECEIPT_CORRECTION",
    .bso: "BSO", .bsoCorrection: "BSO_CORRECTION", .registrationChange: "FISCAL_REPORT_CORRECTION",
    .closeDrive: "CLOSE_ARCHIVE",
  ]

  private func documents(_ request: PeerRequest, _ till: Till, _ from: WallClock, _ to: WallClock) -> Answer {
    let wanted = Set(request.all("transactionTypes"))
    let drive = request["fsFactoryNumber"] ?? till.drive.text
    let found = chain.documents(of: till, from: from, to: to, drive: drive).compactMap { document -> JSONValue? in
      guard let type = Self.types[document.form], wanted.isEmpty || wanted.contains(type) else { return nil }
      return json(document, type)
    }
    return Answer(
      body: .json(
        .record([
          ("kkmFactoryNumber", .string(till.serial)), ("fsFactoryNumber", .string(drive)),
          ("documents", .array(found)),
        ])))
  }

  private func json(_ document: ChainDocument, _ type: String) -> JSONValue {
    let words = type.lowercased().split(separator: "_")
    let key = words.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }.joined()
    return .record([
      ("transactionDate", .text(document.datetime)), ("insertedAt", .text(document.datetime.adding(seconds: 40))),
      ("fiscalSign", .string(String(document.sign))), ("transactionType", .string(type)),
      ("kkmRegId", .string(document.till.registration.text)), ("fiscalDriveNumber", .string(document.drive.text)),
      ("fiscalDocumentNumber", .document(document.document)), ("shiftNum", .whole(Int(document.shift.id.number))),
      ("fnsStatus", .string("OK")), (key, .record(document.receipt.map(ticket) ?? [])),
    ])
  }

  private func ticket(_ receipt: Receipt) -> [(String, JSONValue)] {
    let payments = receipt.payments
    return [
      ("requestNumber", .whole(Int(receipt.number ?? 0))), ("operationType", .whole(receipt.sign.rawValue)),
      ("taxationType", .whole(1)), ("operator", .string(receipt.cashier ?? "")), ("userInn", .string(Chain.inn)),
      ("totalSum", .double(receipt.total)), ("cashTotalSum", .double(payments.cash)),
      ("ecashTotalSum", .double(payments.electronic)), ("prepaymentSum", .double(payments.prepaid)),
      ("postpaymentSum", .double(payments.postpaid)), ("counterSubmissionSum", .double(payments.provision)),
      (
        "items",
        .list(receipt.items) { item in
          .record([
            ("quantity", .number(item.quantity?.text ?? "1")), ("name", .string(Assortment.printed(item.name))),
            ("sum", .double(item.sum ?? .zero)), ("price", .double(item.price ?? .zero)),
            ("ndsRate", item.vat.map { .whole($0.rawValue) } ?? .null), ("calculationTypeSign", .whole(4)),
            ("calculationSubjectSign", .whole(1)), ("productCode", .text(item.code)),
          ])
        }
      ),
    ]
  }

  // MARK: Shifts

  private func shifts(_ request: PeerRequest, _ till: Till, _ from: WallClock, _ to: WallClock) -> Answer {
    let shifts = chain.shifts(of: till, from: from, to: to).filter { !$0.isCutOff }.map { plan -> JSONValue in
      let figures = rules.figures(chain.story(plan))
      func counters(_ sign: Sign) -> JSONValue {
        let sums = figures[sign]
        return .record([
          ("quantity", .whole(sums.count)), ("cashSum", .double(sums.payments.cash)),
          ("ecashSum", .double(sums.payments.electronic)), ("prepaymentSum", .double(sums.payments.prepaid)),
          ("postpaymentSum", .double(sums.payments.postpaid)),
          ("counterSubmissionSum", .double(sums.payments.provision)), ("resultSum", .double(sums.total)),
        ])
      }
      return .record([
        ("shiftNumber", .whole(Int(plan.id.number))), ("dateTimeOpen", .text(plan.opened)),
        ("dateTimeClose", .text(plan.closed)), ("kkmNumber", .string(till.serial)),
        ("fsNumber", .string(plan.id.drive.text)), ("kkmRegId", .string(till.registration.text)),
        (
          "shiftCounters",
          .record([
            ("quantity", .whole(figures.receipts)), ("sellsCounters", counters(.sale)),
            ("sellReturnsCounters", counters(.return)), ("buyesCounters", counters(.expense)),
            ("buyReturnsCounters", counters(.expenseReturn)),
          ])
        ),
      ])
    }
    return Answer(body: .json(.record([("kkmShifts", .array(shifts))])))
  }
}

extension JSONValue {
  /// Rubles as a program writes a double: `590.0`, `408.55`.
  static func double(_ sum: Kopecks) -> JSONValue {
    .number(sum.rubles.hasSuffix("0") ? String(sum.rubles.dropLast()) : sum.rubles)
  }
}
