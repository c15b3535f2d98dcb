import Fiscal
import JSON

/// Shifts of a drive, their totals and their receipts.
struct TaxcomShifts: Sendable {
  let adapter: TaxcomOperator

  private var clock: OperatorClock { adapter.terms.clock }

  /// The drive in the register, and those that its history names: how that is wrapped is not known, so every number of a
  /// drive in it counts.
  func drives(of register: Register) async throws -> [DriveNumber] {
    var drives = Set([register.drive].compactMap(\.self))
    do {
      let history = try await adapter.line.get("FnHistory", [("kktRegNumber", register.registration?.text ?? "")])
      Self.collect(history, &drives)
    } catch let fault as Fault where OperatorFault.refusals.contains(fault.code) {}
    return drives.sorted()
  }

  private static func collect(_ json: JSONValue, _ drives: inout Set<DriveNumber>) {
    var rest = [json]
    while let next = rest.popLast() {
      rest += next.elements ?? []
      for member in next.members ?? [] {
        let isDrive = member.key == "fn" || member.key == "fnFactoryNumber"
        if isDrive, let drive = member.value.text.flatMap(DocumentReader.drive) { drives.insert(drive) }
        rest.append(member.value)
      }
    }
  }

  func listed(_ drive: DriveNumber, _ asked: Period) async throws -> [ToldShift] {
    let query: OperatorLine.Query = [
      ("fn", drive.text), ("begin", TimeText.joined(asked.from)), ("end", TimeText.joined(asked.to)),
    ]
    return try await adapter.all("ShiftList", query).compactMap { json in
      guard let number = DocumentReader.number(json["shiftNumber"]) else { return nil }
      let (opened, closed) = (clock.time(json["openDateTime"]), clock.time(json["closeDateTime"]))
      var shift = ToldShift(id: ShiftID(drive: drive, number: number), opened: opened, closed: closed)
      shift.isOpen = ToldShift.isOpen(opened: opened, closed: closed, asked: asked, now: TaxcomOperator.latestNow)
      return shift
    }
  }

  private static let signs: [(name: String, sign: Sign)] = [
    ("income", .sale), ("incomeReturn", .return), ("expenditure", .expense),
    ("expenditureReturn", .expenseReturn),
  ]

  /// With its totals: by sign, and by two forms of payment.
  func whole(_ listed: ToldShift) async throws -> ToldShift {
    let query: OperatorLine.Query = [("fn", listed.id.drive.text), ("shift", String(listed.id.number))]
    let answer = try await adapter.line.get("ShiftInfo", query)
    guard let json = answer["shift"] else { return listed }
    var shift = listed
    shift.openingDocument = DocumentReader.number(json["openFdNumber"])
    shift.closingDocument = DocumentReader.number(json["closeFdNumber"])
    if let state = json["state"]?.text?.lowercased() {
      shift.isOpen = state == "open" ? true : state == "close" ? false : shift.isOpen
    }
    shift.stated = Dictionary(
      uniqueKeysWithValues: Self.signs.compactMap { name, sign in json[name].map { (sign, sums($0)) } })
    return shift
  }

  private func sums(_ json: JSONValue) -> StatedSums {
    let unit = MoneyUnit.kopecks
    var sums = StatedSums(
      receipts: json["receiptCount"]?.integer.flatMap { Int(exactly: $0) }, total: unit.sum(json["total"]))
    sums.payments[.cash] = unit.sum(json["cash"])
    sums.payments[.electronic] = unit.sum(json["electronic"])
    return sums
  }

  // MARK: Receipts

  /// What the list has is asked for one by one: only a document itself has its lines and the other forms of payment.
  /// - Returns: also how many stand in the list under a number that another has: of those only one can be asked for.
  func receipts(of shift: ToldShift) async throws -> (records: [DocumentRecord], namesakes: Int) {
    let query: OperatorLine.Query = [("fn", shift.id.drive.text), ("shift", String(shift.id.number))]
    let listed = try await adapter.all("DocumentList", query)
    let numbers = listed.compactMap { json -> UInt32? in
      let form = json["documentType"]?.integer.flatMap { Int(exactly: $0) }.flatMap(DocumentForm.init)
      return form?.kind == nil ? nil : DocumentReader.number(json["fdNumber"])
    }
    let reader = Self.reader(clock)
    let once = Set(numbers).sorted()
    let records = try await inOrder(once, atOnce: adapter.line.pace.parallel) { number in
      let query: OperatorLine.Query = [("fn", shift.id.drive.text), ("fd", String(number))]
      let answer = try await adapter.line.get("DocumentInfo", query)
      let word = answer["documentType"]?.text ?? "–"
      let form = answer["documentType"]?.integer.flatMap { Int(exactly: $0) }.flatMap(DocumentForm.init)
      return reader.read(answer["document"] ?? answer, form: form, word: word)
    }
    return (records, numbers.count - once.count)
  }

  /// A document is keyed by the tags of the ФФД.
  private static func reader(_ clock: OperatorClock) -> DocumentReader {
    var names = FieldNames(
      datetime: ["1012"], register: ["1037"], drive: ["1041"], shift: ["1038"], number: ["1042"], document: ["1040"],
      fiscalSign: ["1077"], sign: ["1054"], total: ["1020"], cash: ["1031"], electronic: ["1081"], prepaid: ["1215"],
      postpaid: ["1216"], provision: ["1217"], cashier: ["1021"], inn: ["1018"], taxation: ["1055"], items: ["1059"])
    names.item = FieldNames.Item(
      name: ["1030"], quantity: ["1023"], price: ["1079"], sum: ["1043"], vat: ["1199"],
      code: ["1162", "1163", "2000"],
      settlement: ["1214"], subject: ["1212"])
    return DocumentReader(names: names, clock: clock)
  }
}

extension ToldShift {
  /// Whether it may have documents in the period.
  func touches(_ period: Period) -> Bool {
    opened.map { $0 <= period.to } ?? true && closed.map { $0 >= period.from } ?? true
  }
}
