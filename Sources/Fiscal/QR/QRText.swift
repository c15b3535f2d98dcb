/// The text of a receipt's QR code: `t=20260101T0900&s=149.90&fn=9960440300000000&i=30001&fp=1234567890&n=1`.
///
/// Reports of a shift that some registers print with a code have no `s` and no `n`.
public struct QRText: Hashable, Sendable {
  /// The register's clock; whole minutes where the code has no seconds.
  public var datetime: WallClock
  public var sum: Kopecks?
  public var drive: DriveNumber
  /// № ФД.
  public var document: UInt32
  public var fiscalSign: FiscalSign?
  public var sign: Sign?

  public init(
    datetime: WallClock, sum: Kopecks? = nil, drive: DriveNumber, document: UInt32, fiscalSign: FiscalSign? = nil,
    sign: Sign? = nil
  ) {
    self.datetime = datetime
    self.sum = sum
    self.drive = drive
    self.document = document
    self.fiscalSign = fiscalSign
    self.sign = sign
  }

  /// The document that the code names.
  public var id: DocumentID { DocumentID(drive: drive, document: document) }

  /// Nil for a receipt without a drive or a document number.
  public init?(_ receipt: Receipt) {
    guard let id = receipt.id else { return nil }
    self.init(
      datetime: receipt.datetime, sum: receipt.total, drive: id.drive, document: id.document,
      fiscalSign: receipt.fiscalSign, sign: receipt.sign)
  }
}

extension QRText {
  /// The text as registers print it: the time to the minute, the sum with two digits, the fiscal sign without zeros
  /// in front.
  public var text: String {
    let (hour, minute, _) = datetime.timeOfDay
    let (year, month, day) = datetime.day.components
    var parts = ["t=\(pad(year, 4))\(pad(month, 2))\(pad(day, 2))T\(pad(hour, 2))\(pad(minute, 2))"]
    if let sum { parts.append("s=\(sum.rubles)") }
    parts.append("fn=\(drive)")
    parts.append("i=\(document)")
    if let fiscalSign { parts.append("fp=\(fiscalSign.value)") }
    if let sign { parts.append("n=\(sign.rawValue)") }
    return parts.joined(separator: "&")
  }
}

extension QRText {
  /// Reads the text in any order of its parts, with or without seconds, with `T` or `t` in the time, a sum with two, one or
  /// no digits of fraction behind a point or a comma, as an operator's link, and as a hand scanner types it under a Russian
  /// keyboard layout. Nil when it is no such text, or when a part that is there cannot be read.
  public init?(_ text: some StringProtocol) {
    guard let parts = QRText.parts(of: text.trimmed) ?? RussianLayoutQR.parts(of: text.trimmed),
      let time = parts["t"].flatMap({ ClockText($0) }), time.precision != .day,
      let drive = parts["fn"].flatMap({ DriveNumber($0) }),
      let document = parts["i"].flatMap({ $0.isDigits ? UInt32($0) : nil }), document > 0
    else { return nil }
    self.init(datetime: time.clock, drive: drive, document: document)
    if let written = parts["s"] {
      guard let sum = Kopecks(rubles: written), sum >= .zero else { return nil }
      self.sum = sum
    }
    if let written = parts["fp"] {
      guard let fiscalSign = FiscalSign(written) else { return nil }
      self.fiscalSign = fiscalSign
    }
    if let written = parts["n"] {
      guard let sign = Int(written).flatMap(Sign.init(rawValue:)) else { return nil }
      self.sign = sign
    }
  }

  private static let names: Set<String> = ["t", "s", "fn", "i", "fp", "n"]

  /// `name=value` parts between `&`, behind the `?` of a link where there is one; others are passed over. Nil when a part
  /// is there twice, or when the three that name a document are not all there.
  private static func parts(of text: String) -> [String: String]? {
    var parts: [String: String] = [:]
    let query = text.lastIndex(of: "?").map { text[text.index(after: $0)...] } ?? text[...]
    for part in query.split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { continue }
      let name = halves[0].lowercased()
      guard names.contains(name) else { continue }
      guard parts.updateValue(unescaped(halves[1]), forKey: name) == nil else { return nil }
    }
    return ["t", "fn", "i"].allSatisfy { parts[$0] != nil } ? parts : nil
  }

  /// The comma of a sum may stand as `%2C` in a link.
  private static func unescaped(_ value: Substring) -> String {
    value.split(separator: "%2", omittingEmptySubsequences: false).enumerated().map { at, piece in
      guard at > 0 else { return String(piece) }
      switch piece.first {
      case "C", "c": return "," + piece.dropFirst()
      case "E", "e": return "." + piece.dropFirst()
      default: return "%2" + piece
      }
    }.joined()
  }
}
