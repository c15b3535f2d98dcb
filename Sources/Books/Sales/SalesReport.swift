import Fiscal

/// What «Отчёт о розничных продажах» of one shift holds, whatever the configuration calls it. Sums of returns are
/// positive; what each configuration makes of them is its own.
public struct SalesReport: Hashable, Sendable {
  /// As the books know it; where they do not, as the operator does.
  public var register: Register
  public var shift: ShiftID
  public var opened: WallClock?
  /// Nil where the shift is open, or nobody tells.
  public var closed: WallClock?
  /// The document's time: the closing, else the opening, on the register's clock.
  public var date: WallClock
  public var lines: [SalesLine]
  public var returns: [SalesLine]
  /// What was paid for the lines, and paid back for the returns.
  public var paid: Payments
  public var repaid: Payments

  public init(
    register: Register, shift: ShiftID, opened: WallClock?, closed: WallClock?, date: WallClock,
    lines: [SalesLine] = [], returns: [SalesLine] = [], paid: Payments = .zero, repaid: Payments = .zero
  ) {
    self.register = register
    self.shift = shift
    self.opened = opened
    self.closed = closed
    self.date = date
    self.lines = lines
    self.returns = returns
    self.paid = paid
    self.repaid = repaid
  }

  /// What the document's comment says of where it comes from: by this it is found again.
  public var mark: String { Self.mark(of: shift) }

  public static func mark(of shift: ShiftID) -> String { "cheki: ФН \(shift.drive.text), смена \(shift.number)" }

  public var sale: Kopecks { lines.reduce(.zero) { $0 + $1.sum } }
  public var returned: Kopecks { returns.reduce(.zero) { $0 + $1.sum } }
  public var net: Kopecks { sale - returned }

  /// Whether a comment has the mark of a shift: that of shift 17 is not that of 176.
  static func isMarked(_ comment: String?, of shift: ShiftID) -> Bool {
    guard let comment, let found = comment.firstRange(of: mark(of: shift)) else { return false }
    return comment[found.upperBound...].first.map { !$0.isNumber } ?? true
  }
}

/// Goods of one item, price and rate that were sold, or taken back.
public struct SalesLine: Hashable, Sendable {
  public var goods: GoodsKey
  /// As the receipts have it.
  public var name: String
  public var quantity: Quantity
  public var price: Kopecks
  public var sum: Kopecks
  public var vat: VATRate
  /// The sale that is returned, where it is known.
  public var sold: Sale?

  public struct Sale: Hashable, Sendable {
    public var document: UInt32
    public var datetime: WallClock
    /// The key of the sale's document in the books.
    public var key: String?

    public init(document: UInt32, datetime: WallClock, key: String? = nil) {
      self.document = document
      self.datetime = datetime
      self.key = key
    }
  }

  public init(
    goods: GoodsKey, name: String, quantity: Quantity, price: Kopecks, sum: Kopecks, vat: VATRate, sold: Sale? = nil
  ) {
    self.goods = goods
    self.name = name
    self.quantity = quantity
    self.price = price
    self.sum = sum
    self.vat = vat
    self.sold = sold
  }

  /// The VAT inside the sum, taken out once a line.
  public var tax: Kopecks { vat.tax(in: sum) }
}

/// An item of the books: the element of `Номенклатура`, its characteristic and packaging where they are told.
public struct GoodsKey: Hashable, Sendable {
  public var key: String
  public var characteristic: String?
  public var packaging: String?

  public init(key: String, characteristic: String? = nil, packaging: String? = nil) {
    self.key = key
    self.characteristic = characteristic
    self.packaging = packaging
  }
}
