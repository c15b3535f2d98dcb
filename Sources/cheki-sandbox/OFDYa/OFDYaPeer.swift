import Fiscal
import JSON

/// ОФД-Я: every call a POST, one day of one drive, HTTP 500 for most mistakes.
struct OFDYaPeer: Peer {
  static let name = "ofdya"
  private static let key = "sandbox-ofdya-key-8"

  private let chain: Chain

  init(_ chain: Chain, _ rules: PeerRules) { self.chain = chain }

  var credentials: [(String, JSONValue)] { [("key", .string(Self.key))] }
  var path: String { "/ofdapi" }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer {
    guard request.header("Ofdapitoken") == Self.key else {
      return Answer(status: 401, body: .json(.record([("message", .string("Unauthorized"))])))
    }
    let body = request.json
    guard request.method == "POST", let day = body["date"]?.text.flatMap({ WallClock($0) })?.day else {
      return Answer(status: 500, body: .json(.record([("message", .string("Internal error"))])))
    }
    switch request.parts.dropFirst().joined(separator: "/") {
    case "v1/KKT", "v2/KKT": return Answer(body: .json(registers(on: day)))
    case "v1/documents":
      guard let till = chain.till(drive: body["fiscalDriveNumber"]?.text) else { return empty }
      let found = chain.documents(
        of: till, from: day.start, to: day.end, drive: body["fiscalDriveNumber"]?.text
      ).filter { $0.receipt != nil }
      return Answer(
        body: .json(
          .record([
            ("count", .whole(found.count)), ("items", .list(found) { .record(FederalDocument.members($0, mood)) }),
          ])))
    default: return Answer(status: 500, body: .json(.record([("message", .string("Internal error"))])))
    }
  }

  private var empty: Answer { Answer(body: .json(.record([("count", .whole(0)), ("items", .array([]))]))) }

  /// The drives that were at work, or are in the registers.
  private func registers(on day: CalendarDay) -> JSONValue {
    var members: [(String, JSONValue)] = []
    for till in chain.tills {
      let worked = Set(chain.shifts(of: till, from: day.start, to: day.end).map(\.id.drive))
      let drives = worked.isEmpty ? [till.drive] : worked
      for drive in drives.sorted() {
        let row = JSONValue.record([
          ("address", .string(chain.shops[till.shop].address)), ("kktregid", .string(till.registration.text)),
          ("last", .string(day.end.spaced)), ("receiptCount", .whole(0)),
        ])
        members.append((drive.text, .array([row])))
      }
    }
    return .record([("KKT", .record(members)), ("count", .whole(members.count))])
  }
}
