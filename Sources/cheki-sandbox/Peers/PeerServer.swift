import Fiscal
import FlyingFox
import JSON

import enum JSON.JSONValue

/// One of the operators behind a port of its own.
struct PeerServer: Sendable {
  let name: String
  private let peer: any Peer
  private let server: HTTPServer

  init(_ type: any Peer.Type, _ chain: Chain, _ rules: PeerRules, _ temper: Temper, port: UInt16) throws {
    let peer = type.init(chain, rules)
    name = type.name
    self.peer = peer
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { request in
        let mood = temper.next(.operator)
        if mood.has(.slow) { try? await Task.sleep(for: .seconds(mood.seconds)) }
        if let other = Answer.instead(mood) { return other.response(mood) }
        return await peer.answer(await PeerRequest(request), mood).response(mood)
      })
  }

  func run() async throws { try await server.run() }

  /// What to tell of it when it listens.
  func greeting() async throws -> (String, JSONValue)? {
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { return nil }
    return (name, .record([("url", .string("http://127.0.0.1:\(port)\(peer.path)"))] + peer.credentials))
  }
}
