/// Puts lines together to statements: one that ends in a backslash or inside quotes goes on in the next line. What is
/// complete says whoever knows the language.
struct StatementGatherer {
  private let isComplete: @Sendable (String) -> Bool
  private(set) var begun: String?

  init(_ isComplete: @escaping @Sendable (String) -> Bool) { self.isComplete = isComplete }

  /// The statement that this line completes; nil while it goes on.
  mutating func add(_ line: String) -> String? {
    let text = begun.map { $0 + "\n" + line } ?? line
    begun = isComplete(text) ? nil : text
    return begun == nil ? text : nil
  }

  /// What has been begun and will not go on, at the end of the input.
  mutating func finish() -> String? {
    defer { begun = nil }
    return begun
  }

  mutating func drop() { begun = nil }
}
