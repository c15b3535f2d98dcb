import Fiscal
import JSON

/// A licence: so many registers of one holder may be attached in its term.
public struct Licence: Hashable, Sendable {
  /// The vendor's number of it: letters, digits, `-`, `_`, `.`, `/`.
  public var number: String
  /// ИНН of whose registers may be attached.
  public var holder: TaxNumber
  /// The holder's name, for people.
  public var name: String?
  public var tariff: Tariff
  /// How many registers may be attached at once.
  public var places: Int
  /// Both days are in the term.
  public var from: CalendarDay
  public var to: CalendarDay

  public static let mostPlaces = 100_000

  public init(
    number: String, holder: TaxNumber, name: String? = nil, tariff: Tariff, places: Int, from: CalendarDay,
    to: CalendarDay
  ) {
    self.number = number
    self.holder = holder
    self.name = name
    self.tariff = tariff
    self.places = places
    self.from = from
    self.to = to
  }

  public enum Standing: String, CaseIterable, Sendable {
    case valid
    /// Its term has not begun.
    case early
    case expired
  }

  public func standing(on day: CalendarDay) -> Standing {
    day < from ? .early : day > to ? .expired : .valid
  }

  /// What is signed: a line for each fact in this order, whatever the file looks like.
  var canonical: [UInt8] {
    let lines = [
      "cheki-licence 1", "number=\(number)", "holder=\(holder.text)", "name=\(name ?? "")",
      "tariff=\(tariff.rawValue)", "places=\(places)", "from=\(from)", "to=\(to)",
    ]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  // MARK: The file

  /// A licence with its signature, as the file has it.
  public struct Signed: Hashable, Sendable {
    public var licence: Licence
    /// Ed25519 over ``Licence/canonical``, 64 bytes.
    public var signature: [UInt8]

    public init(_ licence: Licence, signature: [UInt8]) {
      self.licence = licence
      self.signature = signature
    }

    /// The file's text: JSON.
    public var text: String {
      let licence = licence
      var members = [
        JSONMember("number", .string(licence.number)), JSONMember("holder", .string(licence.holder.text)),
        JSONMember("tariff", .string(licence.tariff.rawValue)), JSONMember("places", .number(String(licence.places))),
        JSONMember("from", .string(licence.from.description)), JSONMember("to", .string(licence.to.description)),
      ]
      if let name = licence.name { members.insert(JSONMember("name", .string(name)), at: 2) }
      return JSONValue.object([
        JSONMember("licence", .object(members)), JSONMember("signature", .string(Base64.text(signature))),
      ]).serialized(pretty: true) + "\n"
    }

    /// Reads a file's text. Facts that nobody knows are refused: they would not be signed.
    public init?(_ text: String) {
      guard let json = try? JSONParser.parse(text), let members = json.members,
        members.map(\.key).sorted() == ["licence", "signature"], let licence = json["licence"].flatMap(Licence.init),
        let signature = json["signature"]?.string.flatMap(Base64.bytes), signature.count == 64
      else { return nil }
      self.init(licence, signature: signature)
    }
  }

  private init?(_ json: JSONValue) {
    let known = ["number", "holder", "name", "tariff", "places", "from", "to"]
    guard let members = json.members, members.allSatisfy({ known.contains($0.key) }),
      Set(members.map(\.key)).count == members.count, let number = json["number"]?.string, Self.isNumber(number),
      let holder = json["holder"]?.string.flatMap({ TaxNumber($0) }),
      let tariff = json["tariff"]?.string.flatMap(Tariff.init), case .number? = json["places"],
      let places = json["places"]?.integer, (1...Int64(Self.mostPlaces)).contains(places),
      let from = Self.day(json["from"]), let to = Self.day(json["to"]), from <= to
    else { return nil }
    let name = json["name"]?.string
    guard name.map(Self.isName) ?? true else { return nil }
    self.init(
      number: number, holder: holder, name: name, tariff: tariff, places: Int(places), from: from, to: to)
  }

  /// Whether a text can be a number; it stands in a line of what is signed.
  public static func isNumber(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-_./".utf8.contains(byte)
      }
  }

  /// Whether a text can be a name: one line of letters.
  public static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 200
      && text.unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) && $0.value != 0x2028 }
  }

  private static func day(_ json: JSONValue?) -> CalendarDay? {
    guard let text = json?.string, text.utf8.count == 10, let clock = ClockText(text)?.clock,
      clock.day.description == text
    else { return nil }
    return clock.day
  }
}
