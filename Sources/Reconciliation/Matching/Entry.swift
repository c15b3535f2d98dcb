import Fiscal

/// A row of either table while its register is matched: the facts side by side, in the numbering of both tables.
/// 0 stands for what is not known.
struct Entry {
  var row: UInt32
  /// Seconds of the register's clock since 1970.
  var time: UInt32
  var total: Int64
  var place: UInt32
  var drive: UInt32
  var shift: UInt32
  var number: UInt32
  var document: UInt32
  /// The name that stands for the person.
  var cashier: UInt32
  /// The cashier's name as it is spelled.
  var name: UInt32
  var sign: UInt8
  /// The payment's raw value, or ``several``.
  var payment: UInt8

  static let several: UInt8 = 0xFF

  var settlement: Sign { Sign(rawValue: Int(sign)) ?? .sale }
  var solePayment: Payment? { payment == Self.several ? nil : Payment(rawValue: Int(payment)) }
  var clock: WallClock { WallClock(seconds: Int64(time)) }

  func distance(to other: Entry) -> Int64 { abs(Int64(time) - Int64(other.time)) }

  /// Within the half hour in which rows without a document number may be one receipt.
  func isNear(_ other: Entry) -> Bool { distance(to: other) <= Self.likeness }

  /// Seconds of that half hour.
  static let likeness: Int64 = 1_800

  /// Whether two rows can be of one register, as far as they tell.
  func sharesRegister(with other: Entry) -> Bool {
    place == other.place || (drive != 0 && drive == other.drive)
  }

  /// The same shift number of the same drive; of the same register where a drive is not known. A shift lasts a day at
  /// the most, so that the shift of the same number in the register's other drive is told apart by time.
  func sharesShift(with other: Entry) -> Bool {
    guard shift != 0, shift == other.shift else { return false }
    if drive != 0 && other.drive != 0 { return drive == other.drive }
    return place == other.place && distance(to: other) <= Self.longestShift
  }

  /// Whether two rows of one register and document number can be one document: of one drive they are. Where a drive is not
  /// known, the number may be another drive's; then they are of one day, and the sum or the time fits.
  func canBeOneDocument(with other: Entry) -> Bool {
    if drive != 0 && other.drive != 0 { return drive == other.drive }
    return distance(to: other) <= Self.longestShift && (total == other.total || isNear(other))
  }

  /// Seconds that a shift can last (54-ФЗ ст. 4.3 п. 2).
  static let longestShift: Int64 = 86_400

  /// The same (drive, shift, number).
  func sharesNumber(with other: Entry) -> Bool {
    number != 0 && number == other.number && sharesShift(with: other)
  }

  /// An order by content alone, the payments apart; rows that are equal in it differ in nothing that a finding shows.
  func precedes(_ other: Entry) -> Bool {
    if time != other.time { return time < other.time }
    if document != other.document { return document < other.document }
    if drive != other.drive { return drive < other.drive }
    if shift != other.shift { return shift < other.shift }
    if number != other.number { return number < other.number }
    if place != other.place { return place < other.place }
    if sign != other.sign { return sign < other.sign }
    if total != other.total { return total < other.total }
    if payment != other.payment { return payment < other.payment }
    return name < other.name
  }
}
