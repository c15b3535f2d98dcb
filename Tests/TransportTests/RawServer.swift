import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A server on loopback that sends what the test says, byte for byte, with pauses and cuts.
final class RawServer: Sendable {
  enum Step: Sendable {
    case send([UInt8])
    case pause(Double)
    /// Cuts the connection.
    case cut
  }

  struct Request: Sendable {
    var connection: Int
    var head: String
    var body: String
    var at: ContinuousClock.Instant
  }

  struct Log: Sendable {
    var connections = 0
    var requests: [Request] = []
    var active = 0
    var mostActive = 0
  }

  let port: Int
  private let listener: Int32
  private let log = Mutex(Log())
  private let answer: @Sendable (Int) -> [Step]

  var url: String { "http://127.0.0.1:\(port)" }
  var seen: Log { log.withLock { $0 } }

  /// - Parameter answer: what to do about the request of this number, from 0.
  init(_ answer: @escaping @Sendable (Int) -> [Step]) throws {
    self.answer = answer
    signal(SIGPIPE, SIG_IGN)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listener
    let bound = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, size) == 0 && getsockname(socket, pointer, &size) == 0
      }
    }
    guard bound, listen(listener, 64) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread { self.accept() }.start()
  }

  /// Wakes the accepting thread, which closes the socket: closed here, its number could be another server's before
  /// the thread comes to ask, and this server would answer in that one's place.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func accept() {
    defer { close(listener) }
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      let number = log.withLock { log in
        log.connections += 1
        return log.connections
      }
      Thread {
        self.serve(connection, number)
        close(connection)
      }.start()
    }
  }

  private func serve(_ connection: Int32, _ number: Int) {
    var pending: [UInt8] = []
    while let request = read(from: connection, number, &pending) {
      let at = log.withLock { log in
        log.requests.append(request)
        log.active += 1
        log.mostActive = max(log.mostActive, log.active)
        return log.requests.count - 1
      }
      defer { log.withLock { $0.active -= 1 } }
      for step in answer(at) {
        switch step {
        case .send(let bytes): _ = bytes.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
        case .pause(let seconds): usleep(UInt32(seconds * 1_000_000))
        case .cut: return
        }
      }
    }
  }

  private func read(from connection: Int32, _ number: Int, _ pending: inout [UInt8]) -> Request? {
    while true {
      let text = String(decoding: pending, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let head = String(text[..<end.lowerBound])
        let length = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        let start = head.utf8.count + 4
        if pending.count >= start + (length ?? 0) {
          let body = String(decoding: pending[start..<start + (length ?? 0)], as: UTF8.self)
          pending.removeFirst(start + (length ?? 0))
          return Request(connection: number, head: head, body: body, at: .now)
        }
      }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = buffer.withUnsafeMutableBytes { Glibc.read(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      pending += buffer[..<count]
    }
  }
}

extension [RawServer.Step] {
  static func answer(_ status: Int, _ body: String = "", headers: [String] = []) -> Self {
    answer(status, [UInt8](body.utf8), headers: headers)
  }

  static func answer(_ status: Int, _ body: [UInt8], headers: [String] = []) -> Self {
    let lines = ["HTTP/1.1 \(status) Any", "Content-Length: \(body.count)"] + headers
    return [.send([UInt8]((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)]
  }
}
