/// A fiscal document without a settlement: opening or closing of a shift, a registration, a state of settlements.
/// It takes a document number, so that a jump among receipts is not yet a gap.
public struct ReportDocument: Hashable, Sendable {
  public var form: DocumentForm
  public var drive: DriveNumber
  public var document: UInt32
  public var register: RegistrationNumber?
  public var shift: UInt32?
  public var datetime: WallClock
  /// Of a closing report: what it counts.
  public var closing: ClosingReport?

  public init(
    form: DocumentForm, drive: DriveNumber, document: UInt32, register: RegistrationNumber? = nil,
    shift: UInt32? = nil, datetime: WallClock, closing: ClosingReport? = nil
  ) {
    self.form = form
    self.drive = drive
    self.document = document
    self.register = register
    self.shift = shift
    self.datetime = datetime
    self.closing = closing
  }
}
