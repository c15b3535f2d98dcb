import Fiscal
import Testing
import Transport

/// Patience and its end.
@Suite struct TimeTests {
  @Test func silenceBeforeTheAnswerEnds() async throws {
    let server = try RawServer { _ in [.pause(3)] }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.firstByteTimeout = 0.2
    settings.tries = 2
    let transport = CurlTransport(settings)
    let began = ContinuousClock.now
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.silence")
    #expect(fault?.message.facts == ["host": "127.0.0.1:\(server.port)", "seconds": "0.2", "tries": "2"])
    #expect(began.duration(to: .now) < .seconds(15))
  }

  @Test func silenceInTheMiddleEndsButSlownessDoesNot() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n".utf8)
    let server = try RawServer { number in
      let slow = (0..<6).flatMap { _ in [RawServer.Step.pause(0.15), .send([UInt8(ascii: "a")])] }
      return [.send(head)] + (number == 0 ? slow : [.send([UInt8(ascii: "a")]), .pause(3)])
    }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.firstByteTimeout = 0.4
    settings.tries = 1
    let transport = CurlTransport(settings)
    #expect(try await transport.send(HTTPRequest(.get, server.url)).body == Array("aaaaaa".utf8))
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.silence")
  }

  @Test func theWholeHasALimit() async throws {
    let server = try RawServer { _ in
      [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".utf8))]
        + (0..<100).flatMap { _ in [RawServer.Step.pause(0.05), .send([UInt8(ascii: "a")])] }
    }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.wholeTimeout = 0.4
    settings.tries = 1
    let transport = CurlTransport(settings)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.whole-timeout")
    #expect(fault?.message.facts["seconds"] == "0.4")
  }

  @Test func cancellingEndsAWaitAtOnce() async throws {
    let server = try RawServer { _ in [.pause(5)] }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    try await expectQuickEnd { try await transport.send(HTTPRequest(.get, server.url)) }
  }

  @Test func cancellingEndsAPauseAtOnce() async throws {
    let server = try RawServer { _ in .answer(429, headers: ["Retry-After: 30"]) }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    try await expectQuickEnd { try await transport.send(HTTPRequest(.get, server.url)) }
  }

  @Test func cancellingEndsAPlaceInTheQueue() async throws {
    let server = try RawServer { _ in [.pause(5)] }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.parallel = 1
    let transport = CurlTransport(settings)
    let first = Task { try await transport.send(HTTPRequest(.get, server.url)) }
    defer { first.cancel() }
    try await Task.sleep(for: .milliseconds(100))
    try await expectQuickEnd { try await transport.send(HTTPRequest(.get, server.url)) }
  }

  @Test func cancelledTaskSendsNothing() async throws {
    let server = try RawServer { _ in .answer(200) }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let task = Task {
      try await Task.sleep(for: .milliseconds(20))
      return try await transport.send(HTTPRequest(.get, server.url))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(server.seen.requests.isEmpty)
  }

  @Test func transportGivenUpEndsItsRequests() async throws {
    let server = try RawServer { _ in [.pause(5)] }
    defer { server.stop() }
    for _ in 0..<20 {
      let task = Task { try await CurlTransport(.quick).send(HTTPRequest(.get, server.url)) }
      try await Task.sleep(for: .milliseconds(5))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  /// Cancels the work after a while; it is to end within a tenth of a second, told generously for a busy machine.
  private func expectQuickEnd(_ work: @escaping @Sendable () async throws -> HTTPResponse) async throws {
    let task = Task { try await work() }
    try await Task.sleep(for: .milliseconds(150))
    let cancelled = ContinuousClock.now
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(cancelled.duration(to: .now) < .seconds(5))
  }
}
