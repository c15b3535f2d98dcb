import Fiscal

/// A shift whose sums, as the operator itself adds them up, are not those of the receipts that it gives.
struct StatedDifference: Sendable {
  var place: UInt32
  var drive: UInt32
  var shift: UInt32
  var closed: WallClock?
  /// The only sign that differs.
  var sign: Sign?
  /// `sale.total:4498.55/4398.55`: what is stated and what came, for each that differs.
  var detail: String

  /// Nil where they agree, or where unlike documents under one number leave it open which of them was added up. Only what
  /// the operator tells is compared, with corrections or without them.
  init?(_ shift: Shift, _ stated: [Sign: StatedSums], _ count: ShiftCounts.Count, _ places: Places) {
    guard !count.hasDuplicates else { return nil }
    var differences = Self.differences(stated, count.all)
    if !differences.isEmpty, !count.corrections.isEmpty {
      var without = count.all
      for (sign, sums) in count.corrections { without[sign, default: .init()] -= sums }
      if Self.differences(stated, without).isEmpty { differences = [] }
    }
    guard !differences.isEmpty else { return nil }
    drive = places.drives.number(of: shift.id.drive.text)
    place = places.place(register: places.registers.number(of: shift.register?.text), drive: drive).place
    self.shift = shift.id.number
    closed = shift.closed
    let signs = Set(differences.map(\.sign))
    sign = signs.count == 1 ? signs.first : nil
    detail = differences.map(\.text).joined(separator: ",")
  }

  private static func differences(_ stated: [Sign: StatedSums], _ came: [Sign: ShiftCounts.Sums]) -> [(
    sign: Sign, text: String
  )] {
    var found: [(sign: Sign, text: String)] = []
    for (sign, told) in stated.sorted(by: { $0.key < $1.key }) {
      let own = came[sign] ?? .init()
      func note(_ what: String, _ a: String, _ b: String) {
        if a != b { found.append((sign, "\(sign.name).\(what):\(a)/\(b)")) }
      }
      if let receipts = told.receipts { note("receipts", "\(receipts)", "\(own.receipts)") }
      if let total = told.total { note("total", total.rubles, own.total.rubles) }
      for payment in Payment.allCases {
        if let sum = told.payments[payment] { note(payment.name, sum.rubles, own.payments[payment].rubles) }
      }
    }
    return found
  }
}
