import Fiscal
import Foundation
import Testing
import Transport

private let openssl = "/usr/bin/openssl"

/// Certificates, with a server of the openssl program.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
struct TLSTests {
  @Test func ownAuthorityIsTrustedOnlyWhenNamed() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try run(
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2"]
        + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], in: folder)?.waitUntilExit()
    let port = Int.random(in: 20_000..<60_000)
    let server = try run(
      ["s_server", "-accept", "\(port)", "-key", "key.pem", "-cert", "cert.pem", "-www"], in: folder)
    defer { server?.terminate() }

    var settings = TransportSettings.quick
    settings.firstPause = 0.2
    let url = "https://localhost:\(port)/"
    settings.caFile = folder.appendingPathComponent("cert.pem").path
    #expect(try await CurlTransport(settings).send(HTTPRequest(.get, url)).status == 200)

    settings.caFile = nil
    let stranger = CurlTransport(settings)
    let untrusted = await fault { try await stranger.send(HTTPRequest(.get, url)) }
    #expect(untrusted?.code == "transport.certificate")
    #expect(untrusted?.message.facts["tries"] == "1")
    #expect(untrusted?.message.facts["cause"]?.isEmpty == false)

    settings.caFile = folder.appendingPathComponent("key.pem").path
    let careless = CurlTransport(settings)
    let noAuthority = await fault { try await careless.send(HTTPRequest(.get, url)) }
    #expect(noAuthority?.code == "transport.authorities")
    #expect(noAuthority?.message.facts["file"] == settings.caFile)

    settings.caFile = nil
    settings.clientCertificate = folder.appendingPathComponent("none.pem").path
    let badge = CurlTransport(settings)
    let noBadge = await fault { try await badge.send(HTTPRequest(.get, url)) }
    #expect(noBadge?.code == "transport.client-certificate")
  }

  @Test func plainServiceIsNoTLS() async throws {
    let server = try RawServer { _ in .answer(200) }
    defer { server.stop() }
    var settings = TransportSettings.quick
    settings.firstByteTimeout = 1
    settings.connectTimeout = 1
    settings.tries = 1
    let transport = CurlTransport(settings)
    let plain = "https://127.0.0.1:\(server.port)/"
    let fault = await fault { try await transport.send(HTTPRequest(.get, plain)) }
    // A server that waits for more of what it takes for a request is no server of TLS either.
    #expect(["transport.tls", "transport.connect-timeout"].contains(fault?.code))
  }

  private func run(_ arguments: [String], in folder: URL) throws -> Process? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: openssl)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }
}
