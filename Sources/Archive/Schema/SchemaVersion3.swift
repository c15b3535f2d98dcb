extension Schema {
  /// What people decide and what is written into the books: each concept's tables in a text of its own.
  static let version3 = [journalIsAppendOnly].joined(separator: "\n")

  /// Nobody changes what was done, this program included.
  private static let journalIsAppendOnly = """
    CREATE TRIGGER journal_kept BEFORE DELETE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    """
}
