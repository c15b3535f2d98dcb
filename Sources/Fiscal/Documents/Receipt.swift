/// A settlement: a cash receipt, a БСО, or a correction of either, as one side knows it.
///
/// The operator's side knows the drive and № ФД; the books' side may lack them. What a side does not know is nil,
/// never zero or an empty text.
public struct Receipt: Hashable, Sendable {
  public var datetime: WallClock
  public var register: RegistrationNumber?
  public var drive: DriveNumber?
  public var shift: UInt32?
  /// Номер чека за смену, tag 1042.
  public var number: UInt32?
  /// № ФД, tag 1040.
  public var document: UInt32?
  public var fiscalSign: FiscalSign?
  public var kind: ReceiptKind
  public var sign: Sign
  public var total: Kopecks
  public var payments: Payments
  /// As the source spells it, trimmed, inner spaces folded.
  public var cashier: String?
  /// ИНН пользователя.
  public var inn: TaxNumber?
  /// СНО as the document has it: 1 ОСН, 2 УСН доход, 4 УСН доход−расход, 8 ЕНВД, 16 ЕСХН, 32 патент, 64 АУСН.
  public var taxation: Int?
  public var correction: Correction?
  public var items: [ReceiptItem]
  /// What is doubtful in the document although it could be read.
  public var warnings: [Message]

  public init(
    datetime: WallClock, register: RegistrationNumber? = nil, drive: DriveNumber? = nil, shift: UInt32? = nil,
    number: UInt32? = nil, document: UInt32? = nil, fiscalSign: FiscalSign? = nil, kind: ReceiptKind = .receipt,
    sign: Sign, total: Kopecks, payments: Payments, cashier: String? = nil, inn: TaxNumber? = nil,
    taxation: Int? = nil, correction: Correction? = nil, items: [ReceiptItem] = [], warnings: [Message] = []
  ) {
    self.datetime = datetime
    self.register = register
    self.drive = drive
    self.shift = shift
    self.number = number
    self.document = document
    self.fiscalSign = fiscalSign
    self.kind = kind
    self.sign = sign
    self.total = total
    self.payments = payments
    self.cashier = cashier
    self.inn = inn
    self.taxation = taxation
    self.correction = correction
    self.items = items
    self.warnings = warnings
  }

  public var id: DocumentID? {
    guard let drive, let document else { return nil }
    return DocumentID(drive: drive, document: document)
  }

  public var shiftID: ShiftID? {
    guard let drive, let shift else { return nil }
    return ShiftID(drive: drive, number: shift)
  }
}

extension String {
  /// A person's name as the shell keeps it: trimmed, runs of white space folded into one space; nil when empty.
  public var foldedName: String? {
    let words = split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
