import Books
import Fiscal

/// The sales of a shift as the operator's receipts tell them, with the items of the books as far as they are known.
public struct SalesDraft: Sendable {
  /// Lines of one item, price and rate.
  public struct Line: Sendable {
    public var isReturn: Bool
    /// As receipts have it.
    public var name: String
    public var code: String?
    public var resolution: GoodsResolution
    public var vat: VATRate?
    public var price: Kopecks
    public var quantity: Quantity
    public var sum: Kopecks
    public var sold: SalesLine.Sale?

    public var tax: Kopecks? { vat?.tax(in: sum) }
  }

  public var record: RegisterRecord
  public var shift: ShiftRecord
  public var opened: WallClock?
  /// Nil where the shift is open.
  public var closed: WallClock?
  /// The document's time.
  public var date: WallClock
  /// The receipts behind it.
  public var receipts: [DocumentID] = []
  public var count = 0
  public var lines: [Line] = []
  public var paid = Payments.zero
  public var repaid = Payments.zero
  /// What stands in the way of writing.
  public var problems: [Message] = []
  public var notes: [Message] = []

  public var isOpen: Bool { shift.state == .open }

  public var sale: Kopecks { lines.reduce(.zero) { $1.isReturn ? $0 : $0 + $1.sum } }
  public var returned: Kopecks { lines.reduce(.zero) { $1.isReturn ? $0 + $1.sum : $0 } }
  public var net: Kopecks { sale - returned }

  /// What is written; lines without an item or a rate, which are problems, are not in it.
  public var report: SalesReport {
    var register = record.books ?? record.register
    let known = record.register
    register.registration = register.registration ?? known.registration
    register.drive = register.drive ?? known.drive
    register.serial = register.serial ?? known.serial
    register.inn = known.inn ?? register.inn
    register.outlet = register.outlet ?? known.outlet
    var report = SalesReport(
      register: register, shift: shift.id, opened: opened, closed: closed, date: date, paid: paid, repaid: repaid)
    for line in lines {
      guard let goods = line.resolution.match?.goods, let vat = line.vat else { continue }
      let written = SalesLine(
        goods: GoodsKey(key: goods.item, characteristic: goods.characteristic, packaging: goods.packaging),
        name: line.name, quantity: line.quantity, price: line.price, sum: line.sum, vat: vat, sold: line.sold)
      if line.isReturn { report.returns.append(written) } else { report.lines.append(written) }
    }
    return report
  }
}
