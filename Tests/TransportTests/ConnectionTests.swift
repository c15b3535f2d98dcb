import Testing
import Transport

/// Connections: kept, and not too many.
@Suite struct ConnectionTests {
  @Test func connectionIsKept() async throws {
    let server = try RawServer { _ in .answer(200, "x") }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    for _ in 0..<10 { _ = try await transport.send(HTTPRequest(.post, server.url, body: [1])) }
    #expect(server.seen.requests.count == 10)
    #expect(server.seen.connections == 1)
  }

  @Test func requestsAtOnceAreLimited() async throws {
    let server = try RawServer { number in [.pause(0.05)] + .answer(200, String(number)) }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.parallel = 3
    let transport = CurlTransport(settings)
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask {
          String(decoding: try await transport.send(HTTPRequest(.get, server.url)).body, as: UTF8.self)
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(answers.count == 20)
    #expect(server.seen.mostActive == 3)
    #expect(server.seen.connections <= 4)
  }

  @Test func manyRequestsAllCome() async throws {
    let server = try RawServer { .answer(200, String($0)) }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.parallel = 8
    let transport = CurlTransport(settings)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<500 {
        group.addTask { try await transport.send(HTTPRequest(.get, server.url)).status }
      }
      return try await group.reduce(into: 0) { $0 += $1 == 200 ? 1 : 0 }
    }
    #expect(count == 500)
  }
}
