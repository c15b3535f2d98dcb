import Fiscal

extension Register {
  /// A number that names it, for messages.
  var label: String { registration?.text ?? drive?.text ?? serial ?? sourceID ?? "–" }
}
