import Fiscal
import JSON

/// A finding that must come of what was planted, with the fields of the contract. `difference` is that of a diff of
/// `shift`; a diff of `books_shift`, where that is another, has it with the other sign.
struct PlantedFinding: Sendable {
  var kind: String
  var register: RegistrationNumber
  var drive: DriveNumber
  var shift: UInt32?
  var number: UInt32?
  var document: UInt32?
  var datetime: WallClock?
  var sign: Sign?
  var operatorSum: Kopecks?
  var booksSum: Kopecks?
  var difference = Kopecks.zero
  var booksShift: UInt32?
  var rule: String?
  var detail = ""

  init(_ kind: String, _ till: Till, _ drive: DriveNumber) {
    self.kind = kind
    register = till.registration
    self.drive = drive
  }

  /// Of receipts: the operator's names it where he has it.
  init(
    _ kind: String, _ till: Till, _ drive: DriveNumber, received: Receipt? = nil, booked: Receipt? = nil,
    rule: String? = nil, detail: String = ""
  ) {
    self.init(kind, till, drive)
    let named = received ?? booked
    shift = named?.shift
    // The books do not know the number in the shift.
    number = received?.number
    document = named?.document
    datetime = named?.datetime
    sign = named?.sign
    operatorSum = received?.total
    booksSum = booked?.total
    booksShift = booked?.shift
    if let booked { difference += booked.sign.net(booked.total) }
    if let received { difference -= received.sign.net(received.total) }
    self.rule = rule
    self.detail = detail
  }

  /// Another booking of a receipt that has its own already.
  static func again(_ booked: Receipt, of received: Receipt, _ till: Till, _ drive: DriveNumber, rule: String) -> Self {
    var finding = PlantedFinding(
      "duplicate_in_books", till, drive, received: received, booked: booked, rule: rule)
    finding.operatorSum = nil
    finding.difference = booked.sign.net(booked.total)
    return finding
  }

  var json: JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    func whole(_ number: UInt32?) -> JSONValue { number.map { .whole(Int($0)) } ?? .null }
    return .record([
      ("kind", .string(kind)), ("register", .string(register.text)), ("drive", .string(drive.text)),
      ("shift", whole(shift)), ("number", whole(number)), ("document", whole(document)),
      ("datetime", text(datetime?.description)), ("sign", text(sign?.name)),
      ("operator_sum", text(operatorSum?.rubles)),
      ("books_sum", text(booksSum?.rubles)), ("difference", .string(difference.rubles)),
      ("books_shift", whole(booksShift)), ("rule", text(rule)), ("detail", .string(detail)),
    ])
  }
}
