/// What one side answered when asked for a register's documents in a period.
public struct SourceAnswer: Sendable {
  public var documents: [SourceDocument]
  /// Frames of the shifts that touch the period, as far as the side tells them.
  public var shifts: [Shift]
  /// False when the side is known to have held something back (a page that did not come, fewer documents than counted).
  public var complete: Bool
  /// What a person should know of the answer: what was asked and what came, documents of an unknown kind, doubts.
  public var notes: [Message]

  public init(
    documents: [SourceDocument] = [], shifts: [Shift] = [], complete: Bool = true, notes: [Message] = []
  ) {
    self.documents = documents
    self.shifts = shifts
    self.complete = complete
    self.notes = notes
  }
}
