import CLibcurl

extension TransportFault {
  /// What libcurl's code means; nil where it has no name of its own here.
  init?(_ result: CURLcode, tunnelStatus: Int) {
    switch result {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: self = .badURL
    case CURLE_COULDNT_RESOLVE_HOST: self = .notResolved
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: self = .proxy
    case CURLE_COULDNT_CONNECT: self = .refused
    // The other limits of time are our own.
    case CURLE_OPERATION_TIMEDOUT: self = .connectTimeout
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS: self = .certificate
    case CURLE_SSL_CERTPROBLEM: self = .clientCertificate
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ENGINE_NOTFOUND: self = .tls
    case CURLE_RECV_ERROR where tunnelStatus >= 300: self = .proxy
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      self = .broken
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WEIRD_SERVER_REPLY: self = .badAnswer
    default: return nil
    }
  }
}
