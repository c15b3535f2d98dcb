import CLibcurl

/// One request under way: a handle of libcurl with what has come so far. Only the loop's thread touches it.
final class Transfer {
  let exchange: Exchange
  let easy: UnsafeMutableRawPointer
  private let settings: TransportSettings
  private var sentHeaders: UnsafeMutablePointer<curl_slist>?
  private let errorText: UnsafeMutablePointer<CChar>

  private var headers: [(name: String, value: String)] = []
  private var body: [UInt8] = []
  private var overflowed = false

  private let started: ContinuousClock.Instant
  private var quietSince: ContinuousClock.Instant
  /// Bytes that went either way when last looked at.
  private var moved: curl_off_t = 0

  /// Nil when libcurl gives no handle.
  init?(_ exchange: Exchange, _ options: CurlOptions, now: ContinuousClock.Instant) {
    guard let easy = curl_easy_init() else { return nil }
    self.exchange = exchange
    self.easy = easy
    settings = options.settings
    started = now
    quietSince = now
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    options.apply(to: easy)
    prepare(exchange.request)
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(sentHeaders)
    errorText.deallocate()
  }

  private func prepare(_ request: HTTPRequest) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    _ = cheki_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    _ = cheki_curl_set_pointer(easy, CURLOPT_WRITEDATA, me)
    _ = cheki_curl_set_pointer(easy, CURLOPT_HEADERDATA, me)
    _ = cheki_curl_set_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
      guard let me, let bytes else { return 0 }
      let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue().take(piece) ? size * count : 0
    }
    _ = cheki_curl_set_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
      guard let me, let bytes else { return 0 }
      let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)
      Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue().take(headerLine: line)
      return size * count
    }
    _ = cheki_curl_set_text(easy, CURLOPT_URL, request.wholeURL)
    // libcurl sends anew by itself what a connection kept alive swallowed when it broke. That may have done its work.
    if !request.repeatable { _ = cheki_curl_set_long(easy, CURLOPT_FRESH_CONNECT, 1) }
    setBody(of: request)
    for line in request.headerLines {
      if let list = curl_slist_append(sentHeaders, line) { sentHeaders = list }
    }
    _ = cheki_curl_set_list(easy, CURLOPT_HTTPHEADER, sentHeaders)
  }

  private func setBody(of request: HTTPRequest) {
    if request.method == .get, request.body == nil { return }
    _ = (request.body ?? []).withUnsafeBytes { bytes in
      _ = cheki_curl_set_off(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
      return cheki_curl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress ?? UnsafeRawPointer(errorText))
    }
    _ = cheki_curl_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
  }

  // MARK: What comes

  private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard piece.count <= settings.largestBody - body.count else {
      overflowed = true
      return false
    }
    body.append(contentsOf: piece)
    return true
  }

  private func take(headerLine line: String) {
    // Each answer begins anew: an interim one (100 Continue) comes before the real one.
    if line.hasPrefix("HTTP/") { headers.removeAll() }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
    headers.append((String(line[..<colon]), String(value.reversed().drop(while: \.isWhitespace).reversed())))
  }

  // MARK: Time

  /// The instant at which its patience ends, and which patience that is.
  func deadline(now: ContinuousClock.Instant) -> (at: ContinuousClock.Instant, TransportFault) {
    let connecting = cheki_curl_get_off(easy, CURLINFO_PRETRANSFER_TIME_T) == 0
    let seen =
      cheki_curl_get_off(easy, CURLINFO_SIZE_UPLOAD_T) + cheki_curl_get_off(easy, CURLINFO_SIZE_DOWNLOAD_T)
      + curl_off_t(cheki_curl_get_long(easy, CURLINFO_HEADER_SIZE))
    // While it connects, libcurl's own limit holds.
    if connecting || seen != moved {
      moved = seen
      quietSince = now
    }
    let silence = quietSince + .seconds(settings.firstByteTimeout)
    let whole = started + .seconds(settings.wholeTimeout)
    return silence <= whole ? (silence, .silence) : (whole, .wholeTimeout)
  }

  // MARK: The end

  func failure(_ code: TransportFault) -> TryFailure {
    switch code {
    case .silence: TryFailure(code: code, facts: ["seconds": settings.firstByteTimeout.short])
    case .wholeTimeout: TryFailure(code: code, facts: ["seconds": settings.wholeTimeout.short])
    case .connectTimeout: TryFailure(code: code, facts: ["seconds": settings.connectTimeout.short])
    case .tooLarge: TryFailure(code: code, facts: ["limit": String(settings.largestBody >> 20)])
    default: TryFailure(code: code)
    }
  }

  func outcome(_ result: CURLcode) -> Result<HTTPResponse, any Error> {
    guard result != CURLE_OK else {
      let status = cheki_curl_get_long(easy, CURLINFO_RESPONSE_CODE)
      return .success(HTTPResponse(status: status, headers: headers, body: body))
    }
    if overflowed { return .failure(failure(.tooLarge)) }
    var code = TransportFault(result, tunnelStatus: cheki_curl_get_long(easy, CURLINFO_HTTP_CONNECTCODE))
    // An answer without a status line is to libcurl a protocol that it does not speak.
    if result == CURLE_UNSUPPORTED_PROTOCOL, Address(exchange.request.url) != nil { code = .badAnswer }
    guard let code else {
      let text = "\(String(cString: curl_easy_strerror(result))) (curl \(result.rawValue))"
      return .failure(TryFailure(code: .failed, facts: ["cause": text]))
    }
    switch code {
    case .tls, .certificate, .clientCertificate, .badAnswer:
      let text = String(cString: errorText)
      // A connection cut in the middle of the handshake is no trouble of TLS.
      if code == .tls, text.contains("SSL_ERROR_SYSCALL") || text.contains("reset by peer") {
        return .failure(failure(.broken))
      }
      let cause = text.isEmpty ? String(cString: curl_easy_strerror(result)) : text
      return .failure(TryFailure(code: code, facts: ["cause": cause]))
    case .proxy:
      let status = cheki_curl_get_long(easy, CURLINFO_HTTP_CONNECTCODE)
      return .failure(TryFailure(code: code, facts: ["status": String(status), "proxy": settings.proxyPlace]))
    default:
      return .failure(failure(code))
    }
  }
}

extension Double {
  /// Without a fraction where it has none: `60`, `0.3`.
  var short: String { self == rounded() && abs(self) < 1e15 ? String(Int(clamping: self)) : String(self) }
}
