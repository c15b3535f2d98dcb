import Fiscal
import JSON

extension DocumentReader {
  /// Reads the receipt whose fields were looked up.
  func readReceipt(_ wantsDetails: Bool, _ details: inout ReceiptDetails) throws(Refusal) {
    receipt.sign = try sign()
    receipt.datetime = try datetime()
    receipt.drive = try drive()
    receipt.document = try number(.document) ?? 0
    if receipt.document == 0, side == .operator { throw refusal(.missing, ["field": "fiscalDocumentNumber"]) }
    receipt.shift = try number(.shift) ?? 0
    receipt.number = try number(.number) ?? 0
    receipt.fiscalSign = try fiscalSign()
    try sums()
    receipt.inn = owner()
    receipt.register = register()
    if receipt.drive.isEmpty, receipt.register.isEmpty { throw refusal(.missing, ["field": "fiscalDriveNumber"]) }
    cashier()
    let taxation = fields[.taxation].flatMap { tape.integer($0) } ?? 0
    receipt.taxation = taxation > 0 ? Int(clamping: taxation) : nil
    if receipt.kind.isCorrection, wantsDetails { details.correction = correction() }
    try items(wantsDetails, &details)
  }

  private func sign() throws(Refusal) -> Sign {
    guard let token = fields[.operationType], !tape.isBlank(token) else {
      throw refusal(.missing, ["field": "operationType"])
    }
    if let code = tape.integer(token), let sign = Sign(rawValue: Int(clamping: code)) { return sign }
    guard let text = tape.text(token), let sign = FieldWords.sign(text) else { throw refusal(.badSign, token) }
    return sign
  }

  private func drive() throws(Refusal) -> UnsafeRawBufferPointer {
    guard let token = fields[.drive], !tape.isBlank(token) else {
      guard side == .books else { throw refusal(.missing, ["field": "fiscalDriveNumber"]) }
      return RawReceipt.nothing
    }
    let bytes = tape.unpadded(token)
    guard FieldBytes.isSixteenDigits(bytes) else { throw refusal(.badDrive, token) }
    return bytes
  }

  /// A number that counts from 1; nil when it is absent or 0.
  func number(_ key: FiscalKey) throws(Refusal) -> UInt32? {
    guard let token = fields[key], !tape.isBlank(token) else { return nil }
    guard let value = tape.integer(token), let number = UInt32(exactly: value) else { throw refusal(.badNumber, token) }
    return number == 0 ? nil : number
  }

  private func fiscalSign() throws(Refusal) -> UInt32? {
    guard let token = fields[.fiscalSign], !tape.isBlank(token) else { return nil }
    guard let value = tape.integer(token), let sign = UInt32(exactly: value) else {
      throw refusal(.badFiscalSign, token)
    }
    return sign
  }

  // MARK: Sums

  private func sums() throws(Refusal) {
    guard let total = try sum(fields[.total]) else { throw refusal(.missing, ["field": "totalSum"]) }
    let prepaid = try sum(fields[.prepaid])
    let credit = try sum(fields[.credit])
    let provision = try sum(fields[.provision])
    receipt.total = total
    receipt.payments = Payments(
      cash: try sum(fields[.cash]) ?? .zero, electronic: try sum(fields[.electronic]) ?? .zero,
      prepaid: prepaid ?? .zero, postpaid: credit ?? .zero, provision: provision ?? .zero)
    let paid = receipt.payments.total
    guard paid != total else { return }
    let facts = ["total": total.rubles, "payments": paid.rubles]
    // Some exports leave the last three payments out altogether.
    guard prepaid == nil, credit == nil, provision == nil, paid < total else {
      throw refusal(.paymentsNotTotal, facts)
    }
    doubts.append(Message(Doubt.paymentsIncomplete, facts))
  }

  /// A sum in kopecks; nil when it is absent.
  func sum(_ token: Int?) throws(Refusal) -> Kopecks? {
    guard let token, !tape.isBlank(token) else { return nil }
    guard let value = tape.integer(token) else {
      let isFraction = tape.text(token).flatMap { Kopecks(rubles: $0) } != nil
      throw refusal(isFraction ? .fraction : .badSum, token)
    }
    guard value >= 0 else { throw refusal(.negativeSum, token) }
    guard value <= Kopecks.largestInDocument.count else {
      let facts = [
        "field": tape.text(token - 1) ?? "", "value": Kopecks(value).rubles, "most": Kopecks.largestInDocument.rubles,
      ]
      throw refusal(.absurdSum, facts)
    }
    return Kopecks(value)
  }

  // MARK: Who

  private func owner() -> TaxNumber? {
    guard let token = fields[.inn], !tape.isBlank(token) else { return nil }
    let bytes = tape.unpadded(token)
    let known: UInt32
    if let seen = owners.known(bytes) {
      known = seen
    } else {
      let number = TaxNumber(String(decoding: bytes, as: UTF8.self))
      let isGood = number?.isValid == true
      let doubt = isGood ? nil : Message(Doubt.badTaxNumber, ["inn": FieldBytes.shown(bytes, .utf8)])
      ownerNumbers.append((number, doubt))
      known = owners.add(bytes, as: UInt32(ownerNumbers.count))
    }
    guard known > 0 else { return nil }
    let owner = ownerNumbers[Int(known) - 1]
    if let doubt = owner.doubt { doubts.append(doubt) }
    return owner.number
  }

  private func register() -> UnsafeRawBufferPointer {
    guard let token = fields[.register], !tape.isBlank(token) else { return RawReceipt.nothing }
    let bytes = tape.unpadded(token)
    guard FieldBytes.isSixteenDigits(bytes) else {
      doubts.append(Message(Doubt.badRegister, ["register": FieldBytes.shown(bytes, .utf8)]))
      return RawReceipt.nothing
    }
    if let doubt = plausibility(bytes) {
      doubts.append(doubt)
    } else if let serial = fields[.serial].flatMap({ tape.text($0) }), let inn = receipt.inn, inn.isValid,
      let number = RegistrationNumber(String(decoding: bytes, as: UTF8.self)),
      !number.isValid(owner: inn, serial: serial)
    {
      doubts.append(
        Message(Doubt.registerCheck, ["register": number.text, "inn": inn.text, "serial": FieldBytes.shown(serial)]))
    }
    return bytes
  }

  /// What is doubtful in the registration number alone.
  private func plausibility(_ bytes: UnsafeRawBufferPointer) -> Message? {
    if let known = registers.known(bytes) { return known == 0 ? nil : registerDoubts[Int(known) - 1] }
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlausible = RegistrationNumber(text)?.isPlausible == true
    registerDoubts.append(isPlausible ? nil : Message(Doubt.impossibleRegister, ["register": text]))
    _ = registers.add(bytes, as: UInt32(registerDoubts.count))
    return registerDoubts.last ?? nil
  }

  private func cashier() {
    guard let token = fields[.cashier] else {
      receipt.cashier = RawReceipt.nothing
      return
    }
    switch tape.kind(token) {
    case .string: receipt.cashierScript = .utf8
    case .escaped: receipt.cashierScript = .escapedJSON
    default:
      receipt.cashier = RawReceipt.nothing
      return
    }
    receipt.cashier = tape.bytes(token)
  }

  private func correction() -> Correction {
    let kind = fields[.correctionType].flatMap { tape.integer($0) }.flatMap {
      Correction.Kind(rawValue: Int(clamping: $0))
    }
    guard let base = fields[.correctionBase] else { return Correction(kind: kind) }
    let value = tape.value(base)
    let written = value["correctionDocumentDate"]
    let seconds = written?.integer
    let clock = seconds.map { WallClock(seconds: $0) } ?? written?.text.flatMap { WallClock($0) }
    let isDay = clock.map { $0.isStorable } ?? false
    return Correction(kind: kind, date: isDay ? clock?.day : nil, number: value["correctionDocumentNumber"]?.text)
  }
}
