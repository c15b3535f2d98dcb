/// What can stand at the cursor.
public struct Completion: Sendable {
  /// Where in the line the word begins that a candidate replaces; it ends at the cursor.
  public var start: String.Index
  /// In the order of the list.
  public var candidates: [Candidate]

  public init(from start: String.Index, _ candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }
}

/// Finds what can stand at the cursor of a statement (all its lines up to now). It is asked on the main thread between
/// two keys and answers from what is known already, never from the network.
public typealias Completer = @Sendable (_ line: String, _ cursor: String.Index) -> Completion
