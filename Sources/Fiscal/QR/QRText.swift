/// The text of a receipt's QR code: `t=20231120T0041&s=36900.00&fn=9960440300000011&i=30001&fp=1234567890&n=1`.
///
/// Read in any order, out of an operator's link, and as a hand scanner types it under a Russian keyboard layout. The QR
/// code of a shift's report has no sum and no sign.
public struct QRText: Hashable, Sendable {
  public var datetime: WallClock
  public var sum: Kopecks?
  public var drive: DriveNumber
  public var document: UInt32
  public var fiscalSign: FiscalSign?
  public var sign: Sign?

  public init(
    datetime: WallClock, sum: Kopecks?, drive: DriveNumber, document: UInt32, fiscalSign: FiscalSign?, sign: Sign?
  ) {
    self.datetime = datetime
    self.sum = sum
    self.drive = drive
    self.document = document
    self.fiscalSign = fiscalSign
    self.sign = sign
  }

  /// Nil when the text is no such code.
  public init?(_ text: some StringProtocol) {
    var fields: [String: String] = [:]
    let query = text.trimmed.split(separator: "?", maxSplits: 1).last.map(String.init) ?? ""
    let pieces = text.contains("=") && text.contains("&") ? query : text.trimmed
    for piece in pieces.split(whereSeparator: { $0 == "&" || $0 == "?" }) {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = Self.latin[String(parts[0]).lowercased()] ?? String(parts[0]).lowercased()
      fields[name] = String(parts[1])
    }
    guard let time = fields["t"]?.replacing("е", with: "T").replacing("Е", with: "T"), let datetime = WallClock(time),
      let drive = fields["fn"].flatMap({ DriveNumber($0) }), let document = fields["i"].flatMap({ UInt32($0) }),
      document > 0
    else { return nil }
    var sum: Kopecks?
    if let text = fields["s"] {
      guard let read = Kopecks(rubles: text.replacing("ю", with: ".")) else { return nil }
      sum = read
    }
    self.init(
      datetime: datetime, sum: sum, drive: drive, document: document,
      fiscalSign: fields["fp"].flatMap { FiscalSign($0) },
      sign: fields["n"].flatMap { Int($0) }.flatMap { Sign(rawValue: $0) })
  }

  /// The keys as a scanner types them when the keyboard is Russian.
  private static let latin = ["е": "t", "ы": "s", "ат": "fn", "ш": "i", "аз": "fp", "т": "n"]

  /// The text as registers print it.
  public var text: String {
    let day = datetime.day.components
    let time = datetime.timeOfDay
    var text = "t=\(pad(day.year, 4))\(pad(day.month, 2))\(pad(day.day, 2))T\(pad(time.hour, 2))\(pad(time.minute, 2))"
    if let sum { text += "&s=\(sum.rubles)" }
    text += "&fn=\(drive)&i=\(document)"
    if let fiscalSign { text += "&fp=\(fiscalSign.value)" }
    if let sign { text += "&n=\(sign.rawValue)" }
    return text
  }
}
