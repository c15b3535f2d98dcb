import Fiscal
import JSON

extension DocumentReader {
  /// The register's clock. `localDateTime`, where it is there, is the clock and `dateTime` an instant; otherwise a text
  /// without a zone is the clock, and a number is the clock counted as if it were UTC, as in the ФНС's exchange format.
  func datetime() throws(Refusal) -> WallClock {
    var found = try localClock()
    if found == nil { found = try written() }
    guard let clock = found else { throw refusal(.missing, ["field": "dateTime"]) }
    if !clock.isPlausible { doubts.append(Message(Doubt.oddDate, ["datetime": clock.description])) }
    return clock
  }

  private func localClock() throws(Refusal) -> WallClock? {
    guard let token = fields[.localDateTime], !tape.isBlank(token) else { return nil }
    guard let text = tape.text(token), let parsed = ClockText(text), parsed.clock.isStorable else {
      throw refusal(.badDate, token)
    }
    // The local time has minutes only; zones are whole minutes, so the instant's seconds are the clock's too.
    guard parsed.precision == .minute, let token = fields[.dateTime], tape.kind(token) == .number,
      let instant = tape.integer(token), instant >= 0
    else { return parsed.clock }
    return parsed.clock.adding(seconds: instant % 60)
  }

  private func written() throws(Refusal) -> WallClock? {
    guard let token = fields[.dateTime], !tape.isBlank(token) else { return nil }
    return try clock(token)
  }

  /// A time as a text or as seconds.
  func clock(_ token: Int) throws(Refusal) -> WallClock {
    if tape.kind(token) == .string, let plain = clocks.plain(tape.bytes(token)), plain.isStorable { return plain }
    let text = tape.text(token) ?? ""
    // Seconds written as a text have nine or ten digits; eight digits are a date.
    if tape.kind(token) == .number || (text.utf8.count >= 9 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }) {
      guard let seconds = tape.integer(token), WallClock(seconds: seconds).isStorable else {
        throw refusal(.badDate, token)
      }
      return WallClock(seconds: seconds)
    }
    if let clock = WallClock(text), clock.isStorable { return clock }
    guard let clock = zoned(text), clock.isStorable else { throw refusal(.badDate, token) }
    return clock
  }

  /// `…T12:00:00+07:00` tells the local clock beside its zone. `…Z` may be an instant, or a local time wrongly labelled,
  /// as operators do: taken as it stands, with a doubt.
  private func zoned(_ text: String) -> WallClock? {
    if text.hasSuffix("Z") || text.hasSuffix("z") {
      guard let clock = WallClock(text.dropLast()) else { return nil }
      doubts.append(Message(Doubt.zonedTime, ["datetime": text]))
      return clock
    }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), text.contains("T") else { return nil }
    let zone = text[sign...].dropFirst().filter { $0 != ":" }
    guard zone.utf8.count == 4 || zone.utf8.count == 2, zone.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    guard let clock = WallClock(text[..<sign]) else { return nil }
    if zone.allSatisfy({ $0 == "0" }) { doubts.append(Message(Doubt.zonedTime, ["datetime": text])) }
    return clock
  }
}
