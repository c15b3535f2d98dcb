import Glibc

/// A way to a server on loopback that can be made slow: what the server answers is held up for as long as it is.
public final class SlowRoad: @unchecked Sendable {
  private let listener: Int32
  private let target: UInt16
  private var lock = pthread_mutex_t()
  private var held = false
  private var asked = 0

  public private(set) var port: UInt16 = 0

  /// - Parameter target: the server's port.
  public init(to target: UInt16) throws {
    self.target = target
    pthread_mutex_init(&lock, nil)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = SlowRoad.loopback(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isOpen else { throw TerminalProgram.Failure(description: "no port: errno \(errno)") }
    port = UInt16(bigEndian: address.sin_port)
    run { [self] in accept() }
  }

  deinit { close(listener) }

  /// Whether answers are held up now.
  public var isSlow: Bool {
    get { locked { held } }
    set { locked { held = newValue } }
  }

  /// How many pieces of requests have come.
  public var requests: Int { locked { asked } }

  private func locked<T>(_ work: () -> T) -> T {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return work()
  }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { return }
      let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
      var address = SlowRoad.loopback(target)
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isThere = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(server, $0, size) == 0 }
      }
      guard isThere else {
        close(client)
        close(server)
        continue
      }
      run { [self] in pump(client, server, isAnswer: false) }
      run { [self] in pump(server, client, isAnswer: true) }
    }
  }

  private func pump(_ from: Int32, _ to: Int32, isAnswer: Bool) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(from, &piece, piece.count)
      guard count > 0 else { break }
      if isAnswer {
        while isSlow { usleep(5_000) }
      } else {
        locked { asked += 1 }
      }
      guard send(to, piece, count, Int32(MSG_NOSIGNAL)) == count else { break }
    }
    shutdown(to, Int32(SHUT_WR))
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private func run(_ body: @escaping () -> Void) {
    var thread: pthread_t = 0
    pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, Unmanaged.passRetained(Work(body)).toOpaque())
    pthread_detach(thread)
  }
}
