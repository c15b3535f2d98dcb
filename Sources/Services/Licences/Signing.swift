import CSodium
import Fiscal

/// Ed25519 signatures (RFC 8032) of libsodium.
enum Signing {
  /// The key that everybody may know, 32 bytes.
  struct PublicKey: Hashable, Sendable {
    let bytes: [UInt8]

    /// Base64 of the key itself, of its DER form as `openssl pkey -pubout` writes it, or that with its PEM lines; or
    /// hexadecimal. Nil for anything else.
    init?(_ text: String) {
      guard
        let bytes = Signing.key(text, der: [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00])
      else { return nil }
      self.bytes = bytes
    }

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    var text: String { Base64.text(bytes) }
  }

  /// The key that signs, 32 bytes. It has no description to end in a log.
  struct PrivateKey: Sendable, CustomStringConvertible, CustomReflectable {
    fileprivate let seed: [UInt8]

    /// The same forms as of ``PublicKey``; the DER form is that of `openssl genpkey -algorithm ed25519`.
    init?(_ secret: Secret) {
      let der: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
      ]
      guard let bytes = Signing.key(secret.value, der: der) else { return nil }
      seed = bytes
    }

    /// A new one.
    init() throws(Fault) {
      try Signing.prepare()
      var seed = [UInt8](repeating: 0, count: 32)
      randombytes_buf(&seed, seed.count)
      self.seed = seed
    }

    /// As a file keeps it.
    var secret: Secret { Secret(Base64.text(seed)) }

    var description: String { "•••" }
    var customMirror: Mirror { Mirror(self, children: []) }
  }

  private static func prepare() throws(Fault) {
    guard sodium_init() >= 0 else { throw Fault(LicenceFault.noLibrary) }
  }

  static func verify(_ signature: [UInt8], of bytes: [UInt8], by key: PublicKey) throws(Fault) -> Bool {
    try prepare()
    guard signature.count == 64, key.bytes.count == 32 else { return false }
    return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), key.bytes) == 0
  }

  static func sign(_ bytes: [UInt8], by key: PrivateKey) throws(Fault) -> (signature: [UInt8], key: PublicKey) {
    let (known, secret) = try pair(key)
    var secretKey = secret
    defer { sodium_memzero(&secretKey, secretKey.count) }
    var signature = [UInt8](repeating: 0, count: 64)
    guard crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secretKey) == 0 else {
      throw Fault(LicenceFault.noLibrary)
    }
    return (signature, known)
  }

  static func publicKey(of key: PrivateKey) throws(Fault) -> PublicKey { try pair(key).known }

  private static func pair(_ key: PrivateKey) throws(Fault) -> (known: PublicKey, secret: [UInt8]) {
    try prepare()
    var known = [UInt8](repeating: 0, count: 32)
    var secret = [UInt8](repeating: 0, count: 64)
    guard crypto_sign_seed_keypair(&known, &secret, key.seed) == 0 else { throw Fault(LicenceFault.noLibrary) }
    return (PublicKey(bytes: known), secret)
  }

  /// 32 bytes out of whatever text is usual for them.
  fileprivate static func key(_ text: String, der: [UInt8]) -> [UInt8]? {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }
    let text = lines.joined().filter { !$0.isWhitespace }
    if text.utf8.count == 64, text.allSatisfy(\.isHexDigit) {
      let digits = text.compactMap(\.hexDigitValue)
      return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
    guard let bytes = Base64.bytes(text) else { return nil }
    if bytes.count == 32 { return bytes }
    guard bytes.count == der.count + 32, bytes.starts(with: der) else { return nil }
    return Array(bytes.suffix(32))
  }
}
