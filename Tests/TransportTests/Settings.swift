import Fiscal
import Transport

extension TransportSettings {
  /// Short pauses, so that a test of five tries takes a fifth of a second.
  static var quick: TransportSettings {
    var settings = TransportSettings()
    settings.firstPause = 0.01
    settings.proxy = ""
    return settings
  }
}

/// The fault that a call throws; nil when it throws none.
func fault(_ call: () async throws -> some Any) async -> Fault? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error as? Fault
  }
}
