import Fiscal
import Testing
import Transport

/// Which failures are tried again, and how often.
@Suite struct RetryTests {
  @Test(arguments: [429, 500, 502, 503, 504])
  func passingTroubleIsTriedAgain(status: Int) async throws {
    let server = try RawServer { $0 < 3 ? .answer(status) : .answer(200, "done") }
    defer { server.stop() }
    let response = try await CurlTransport(.quick).send(HTTPRequest(.get, server.url))
    #expect(response.body == Array("done".utf8))
    #expect(server.seen.requests.count == 4)
  }

  @Test func pausesGrow() async throws {
    let server = try RawServer { _ in .answer(500) }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.firstPause = 0.1
    settings.tries = 4
    let transport = CurlTransport(settings)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.message.facts["tries"] == "4")
    let times = server.seen.requests.map(\.at)
    try #require(times.count == 4)
    #expect(times[1] - times[0] >= .milliseconds(74))
    #expect(times[2] - times[1] >= .milliseconds(149))
    #expect(times[3] - times[2] >= .milliseconds(299))
  }

  @Test func unrepeatableRequestIsSentOnce() async throws {
    let server = try RawServer { $0 == 0 ? .answer(500, "business") : [.cut] }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let request = HTTPRequest(.post, server.url, body: [1], repeatable: false)
    let response = try await transport.send(request)
    #expect(response.status == 500)
    #expect(response.body == Array("business".utf8))
    // The connection kept alive is cut: libcurl itself would send it again on a fresh one.
    let fault = await fault { try await transport.send(request) }
    #expect(fault?.code == "transport.broken")
    #expect(fault?.message.facts["tries"] == "1")
    #expect(server.seen.requests.count == 2)
  }

  @Test(arguments: [429, 503])
  func unrepeatableRequestIsRepeatedWhenAskedTo(status: Int) async throws {
    let server = try RawServer { $0 == 0 ? .answer(status, headers: ["Retry-After: 0"]) : .answer(201) }
    defer { server.stop() }
    let request = HTTPRequest(.post, server.url, body: [1], repeatable: false)
    #expect(try await CurlTransport(.quick).send(request).status == 201)
    #expect(server.seen.requests.count == 2)
  }

  @Test func retryAfterInSecondsIsKept() async throws {
    let server = try RawServer { $0 == 0 ? .answer(429, headers: ["Retry-After: 1"]) : .answer(200) }
    defer { server.stop() }
    #expect(try await CurlTransport(.quick).send(HTTPRequest(.get, server.url)).status == 200)
    let times = server.seen.requests.map(\.at)
    try #require(times.count == 2)
    #expect(times[1] - times[0] >= .milliseconds(990))
    #expect(times[1] - times[0] < .seconds(20))
  }

  @Test func retryAfterAsDateIsCountedFromTheServersClock() async throws {
    let headers = ["Date: Sun, 06 Nov 1994 08:49:36 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"]
    let server = try RawServer { $0 == 0 ? .answer(503, headers: headers) : .answer(200) }
    defer { server.stop() }
    #expect(try await CurlTransport(.quick).send(HTTPRequest(.get, server.url)).status == 200)
    let times = server.seen.requests.map(\.at)
    try #require(times.count == 2)
    #expect(times[1] - times[0] >= .milliseconds(990))
    #expect(times[1] - times[0] < .seconds(20))
  }

  @Test func tooLongARetryAfterFailsAtOnce() async throws {
    let server = try RawServer { _ in .answer(429, headers: ["Retry-After: 3600"]) }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.busy")
    let facts = ["host": "127.0.0.1:\(server.port)", "status": "429", "seconds": "3600", "tries": "1"]
    #expect(fault?.message.facts == facts)
  }

  @Test func cutBodyIsTriedAgain() async throws {
    let cut: [RawServer.Step] = [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".utf8)), .cut]
    let server = try RawServer { $0 < 2 ? cut : .answer(200, "whole") }
    defer { server.stop() }
    let response = try await CurlTransport(.quick).send(HTTPRequest(.get, server.url))
    #expect(response.body == Array("whole".utf8))
    #expect(server.seen.requests.count == 3)
  }

  @Test func cutForEverIsToldAsBroken() async throws {
    let server = try RawServer { _ in [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".utf8)), .cut] }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.broken")
    #expect(fault?.message.facts == ["host": "127.0.0.1:\(server.port)", "tries": "5"])
    #expect(server.seen.requests.count == 5)
  }

  @Test func refusedConnectionIsTriedThreeTimes() async throws {
    let server = try RawServer { _ in [] }
    server.stop()
    let transport = CurlTransport(.quick)
    let request = HTTPRequest(.post, server.url, repeatable: false)
    let fault = await fault { try await transport.send(request) }
    #expect(fault?.code == "transport.refused")
    #expect(fault?.message.facts == ["host": "127.0.0.1:\(server.port)", "tries": "3"])
  }

  @Test func unknownHostIsTold() async {
    let transport = CurlTransport(.quick)
    let fault = await fault { try await transport.send(HTTPRequest(.get, "http://no.such.host.invalid/")) }
    #expect(fault?.code == "transport.not-resolved")
    #expect(fault?.message.facts["host"] == "no.such.host.invalid")
  }

  @Test func verdictOutweighsTheStatus() async throws {
    let server = try RawServer { $0 == 0 ? .answer(200, "too many") : .answer(500, "business") }
    defer { server.stop() }
    let request = HTTPRequest(.post, server.url) { response in
      response.body == Array("too many".utf8) ? .again(status: 429) : .answer
    }
    let response = try await CurlTransport(.quick).send(request)
    #expect(response.status == 500)
    #expect(server.seen.requests.count == 2)
  }
}
