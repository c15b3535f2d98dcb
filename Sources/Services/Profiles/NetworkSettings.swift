import Transport

/// What a profile says about the way to a server; what it leaves out keeps its default.
public struct NetworkSettings: Codable, Hashable, Sendable {
  public var proxy: String?
  public var caFile: String?
  public var clientCertificate: String?
  public var clientKey: String?
  public var connectTimeout: Double?
  public var answerTimeout: Double?
  public var wholeTimeout: Double?
  public var tries: Int?
  public var parallel: Int?

  enum CodingKeys: String, CodingKey {
    case proxy
    case caFile = "ca_file"
    case clientCertificate = "client_certificate"
    case clientKey = "client_key"
    case connectTimeout = "connect_timeout"
    case answerTimeout = "answer_timeout"
    case wholeTimeout = "whole_timeout"
    case tries
    case parallel
  }

  public init() {}

  public var transport: TransportSettings {
    var settings = TransportSettings()
    settings.proxy = proxy
    settings.caFile = caFile
    settings.clientCertificate = clientCertificate
    settings.clientKey = clientKey
    settings.connectTimeout = connectTimeout ?? settings.connectTimeout
    settings.firstByteTimeout = answerTimeout ?? settings.firstByteTimeout
    settings.wholeTimeout = wholeTimeout ?? settings.wholeTimeout
    settings.tries = max(1, tries ?? settings.tries)
    settings.parallel = max(1, parallel ?? settings.parallel)
    return settings
  }
}
