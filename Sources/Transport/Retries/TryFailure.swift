/// Why one try brought no answer.
struct TryFailure: Error, Hashable {
  var code: TransportFault
  /// Facts besides host and tries.
  var facts: [String: String] = [:]
}
