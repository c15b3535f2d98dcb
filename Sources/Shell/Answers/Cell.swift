import Fiscal

/// A value of a table. Renderers decide how it looks; only here is said what it is.
public enum Cell: Sendable, Hashable {
  /// Not known: nothing in a table, null in JSON, an empty field in CSV.
  case absent
  case text(String)
  /// A word of the design that tables translate and machine modes do not: `.word("sale", "sign.sale")` with the key of
  /// the catalogue.
  case word(String, String)
  case integer(Int64)
  case sum(Kopecks)
  /// A sum that is a difference: signed and coloured on a terminal.
  case difference(Kopecks)
  case clock(WallClock)
  case day(CalendarDay)
  case quantity(Quantity)
  case flag(Bool)
}

extension Cell {
  public static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .absent }
  public static func integer(_ number: UInt32?) -> Cell { number.map { .integer(Int64($0)) } ?? .absent }
  public static func integer(_ number: Int?) -> Cell { number.map { .integer(Int64($0)) } ?? .absent }
  public static func sum(_ sum: Kopecks?) -> Cell { sum.map { .sum($0) } ?? .absent }
  public static func clock(_ clock: WallClock?) -> Cell { clock.map { .clock($0) } ?? .absent }
  public static func sign(_ sign: Sign) -> Cell { .word(sign.name, "sign.\(sign.name)") }
  public static func rate(_ rate: VATRate?) -> Cell { rate.map { .word($0.name, "vat.\($0.name)") } ?? .absent }
  public static func payment(_ payment: Payment) -> Cell { .word(payment.name, "payment.\(payment.name)") }
}
