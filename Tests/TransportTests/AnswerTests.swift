import Fiscal
import Foundation
import Testing
import Transport

/// What reaches the server, and what comes back.
@Suite struct AnswerTests {
  @Test func requestArrivesWhole() async throws {
    let server = try RawServer { _ in .answer(200, "{\"ok\": true}", headers: ["X-Касса: 1", "x-two:  a  "]) }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let base = try #require(Address("\(server.url)/база/"))
    let request = HTTPRequest(
      .post, base.url("каталог(guid'1')", query: [("$filter", "Имя eq 'А & Б'")]),
      secretQuery: [("key", "s=1")], headers: [("Content-Type", "application/json")], body: Array("тело".utf8))
    let response = try await transport.send(request)
    #expect(response.status == 200)
    #expect(response.body == Array("{\"ok\": true}".utf8))
    #expect(response.header("X-TWO") == "a")
    let seen = try #require(server.seen.requests.first)
    let lines = seen.head.components(separatedBy: "\r\n")
    let path = "/%D0%B1%D0%B0%D0%B7%D0%B0/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3(guid'1')"
    let filter = "$filter=%D0%98%D0%BC%D1%8F%20eq%20'%D0%90%20%26%20%D0%91'&key=s%3D1"
    #expect(lines[0] == "POST \(path)?\(filter) HTTP/1.1")
    #expect(lines.contains("User-Agent: cheki"))
    #expect(lines.contains { $0.hasPrefix("Accept-Encoding:") && $0.contains("gzip") })
    #expect(!lines.contains { $0.hasPrefix("Expect") })
    #expect(seen.body == "тело")
  }

  @Test func methodsGoAsNamed() async throws {
    let server = try RawServer { _ in .answer(204) }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    for method in [HTTPRequest.Method.get, .post, .patch, .delete] {
      let body: [UInt8]? = method == .get || method == .delete ? nil : Array("x".utf8)
      #expect(try await transport.send(HTTPRequest(method, server.url, body: body)).status == 204)
    }
    let firsts = server.seen.requests.map { $0.head.prefix { $0 != " " } }
    #expect(firsts == ["GET", "POST", "PATCH", "DELETE"])
    #expect(server.seen.requests.map(\.body) == ["", "x", "x", ""])
  }

  @Test func compressedAnswerIsUnpacked() async throws {
    let packed = "H4sIAAAAAAACA7sw42LThX0XNl/Yp3BhP5C42Hhhz4WtF/Ze2GqlYGymYGlgoGNgcGFU0aiiUUWjikYVDVZFAHg3I6rIBQAA"
    let bytes = [UInt8](try #require(Data(base64Encoded: packed)))
    let server = try RawServer { _ in .answer(200, bytes, headers: ["Content-Encoding: gzip"]) }
    defer { server.stop() }
    let response = try await CurlTransport(.quick).send(HTTPRequest(.get, server.url))
    #expect(response.body == Array(String(repeating: "Итого по смене: 36 900,00", count: 40).utf8))
  }

  @Test func bodyLargerThanTheLimitIsRefused() async throws {
    let server = try RawServer { _ in .answer(200, String(repeating: "a", count: (1 << 20) + 1)) }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.largestBody = 1 << 20
    let transport = CurlTransport(settings)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.too-large")
    #expect(fault?.message.facts == ["host": "127.0.0.1:\(server.port)", "tries": "1", "limit": "1"])
  }

  @Test func otherStatusesAreAnswers() async throws {
    let statuses = [400, 401, 403, 404, 409]
    let server = try RawServer { .answer(statuses[$0], "why") }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    for status in statuses {
      let response = try await transport.send(HTTPRequest(.get, server.url))
      #expect(response.status == status)
      #expect(response.body == Array("why".utf8))
    }
    #expect(server.seen.requests.count == 5)
  }

  @Test func redirectionIsNotFollowed() async throws {
    let server = try RawServer { _ in .answer(302, headers: ["Location: https://elsewhere.example/x?key=1"]) }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.redirected")
    #expect(fault?.message.facts["target"] == "elsewhere.example")
    #expect(fault?.message.facts["status"] == "302")
  }

  @Test func credentialsStayOutOfMessages() async throws {
    let server = try RawServer { _ in .answer(500, "boom") }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.tries = 2
    let transport = CurlTransport(settings)
    let url = "http://ann:s3cret@127.0.0.1:\(server.port)/p?q=hush"
    let request = HTTPRequest(
      .post, url, secretQuery: [("token", "hidden")], headers: [("X-Key", "hidden")], body: Array("hidden".utf8))
    let fault = await fault { try await transport.send(request) }
    #expect(fault?.code == "transport.status")
    #expect(
      fault?.message.facts == ["host": "127.0.0.1:\(server.port)", "status": "500", "tries": "2"])
    #expect(server.seen.requests.first?.head.contains("Authorization: Basic YW5uOnMzY3JldA==") == true)
  }

  @Test func badAddressesAreFaults() async {
    let transport = CurlTransport(.quick)
    for url in ["ftp://host/x", "http://", "no address", "http://u:secret@ho st/"] {
      let fault = await fault { try await transport.send(HTTPRequest(.get, url)) }
      #expect(fault?.code == "transport.bad-url", "\(url)")
      #expect(fault?.message.facts["host"]?.contains("secret") == false)
    }
  }

  @Test func anotherServiceIsTold() async throws {
    let server = try RawServer { _ in [.send(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)), .cut] }
    defer { server.stop() }
    let transport = CurlTransport(.quick)
    let fault = await fault { try await transport.send(HTTPRequest(.get, server.url)) }
    #expect(fault?.code == "transport.bad-answer")
  }

  @Test func proxyIsUsedAndItsRefusalTold() async throws {
    let proxy = try RawServer { $0 == 0 ? .answer(200, "through") : .answer(407) }
    defer { proxy.stop() }
    var settings = TransportSettings.quick
    settings.proxy = "http://user:pass@127.0.0.1:\(proxy.port)/"
    let transport = CurlTransport(settings)
    let response = try await transport.send(HTTPRequest(.get, "http://ofd.example/x"))
    #expect(response.body == Array("through".utf8))
    #expect(proxy.seen.requests.first?.head.hasPrefix("GET http://ofd.example/x HTTP/1.1") == true)
    for scheme in ["http", "https"] {
      let fault = await fault { try await transport.send(HTTPRequest(.get, "\(scheme)://ofd.example/x")) }
      #expect(fault?.code == "transport.proxy")
      let facts = ["host": "ofd.example", "tries": "1", "status": "407", "proxy": "127.0.0.1:\(proxy.port)"]
      #expect(fault?.message.facts == facts)
    }
  }
}
