import Fiscal
import FlyingFox
import JSON

import enum JSON.JSONValue

/// An operator of the sandbox: one protocol over the chain.
protocol Peer: Sendable {
  /// The word that `connect` takes.
  static var name: String { get }

  init(_ chain: Chain, _ rules: PeerRules)

  /// What a client must know to connect, besides the address.
  var credentials: [(String, JSONValue)] { get }

  /// The path behind the port that the client's address has.
  var path: String { get }

  func answer(_ request: PeerRequest, _ mood: Mood) async -> Answer
}

extension Peer {
  var path: String { "" }
}

/// How strict the operators are.
struct PeerRules: Sendable {
  /// A token of a session is good for so many requests; nil for ever.
  var sessionRequests: Int?
  /// So many seconds between two requests where the operator asks for that; 0 forgives all.
  var spacing = 0.0
  /// The totals of every fifth shift are not those of its receipts.
  var wrongTotals = false

  func figures(_ story: ShiftStory, from: WallClock? = nil, to: WallClock? = nil) -> ShiftFigures {
    ShiftFigures(story, from: from, to: to, wrong: wrongTotals && story.plan.id.number % 5 == 0)
  }
}

/// All operators besides Астрал that the sandbox can be.
enum Peers {
  static let all: [any Peer.Type] = [
    OFDRuPeer.self, PlatformaPeer.self, KonturPeer.self, FirstOFDPeer.self, TaxcomPeer.self, YandexPeer.self,
    OFDYaPeer.self, SBISPeer.self, Gateway1CPeer.self,
  ]

  static func named(_ name: String) -> (any Peer.Type)? { all.first { $0.name == name } }
}
