extension Schema {
  /// Receipts lie in blocks: a shift is written, read, summed and compared as a whole. What is summed and filtered
  /// stands apart from the rest, so that a scan passes few pages.
  static let version2 = """
    CREATE TABLE block (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      shift INTEGER NOT NULL,
      register INTEGER NOT NULL,
      -- Where drive or shift are not known the receipts of a day lie together; 0 otherwise.
      day INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      -- The ends of the document numbers; 0 where no receipt has one.
      first_document INTEGER NOT NULL,
      last_document INTEGER NOT NULL,
      has_unnumbered INTEGER NOT NULL,
      receipts INTEGER NOT NULL,
      figures BLOB NOT NULL
    );
    CREATE INDEX block_shift ON block (source, drive, shift, register, day);
    CREATE INDEX block_time ON block (source, register, first, last, drive);
    CREATE INDEX block_document ON block (source, drive, first_document, last_document);

    -- Lines, keys and the rest; the sources' own texts.
    CREATE TABLE block_body (
      block INTEGER PRIMARY KEY,
      bodies BLOB NOT NULL,
      originals BLOB
    );

    -- The newest shift of a register is its last entry.
    DROP INDEX shift_register;
    CREATE INDEX shift_register ON shift (source, register, opened);

    -- Written with the block.
    DROP TABLE shift_totals;
    CREATE TABLE shift_totals (
      source INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      shift INTEGER NOT NULL,
      register INTEGER NOT NULL,
      block INTEGER NOT NULL,
      sign INTEGER NOT NULL,
      receipts INTEGER NOT NULL,
      total INTEGER NOT NULL,
      cash INTEGER NOT NULL,
      electronic INTEGER NOT NULL,
      prepaid INTEGER NOT NULL,
      postpaid INTEGER NOT NULL,
      provision INTEGER NOT NULL,
      cash_count INTEGER NOT NULL,
      electronic_count INTEGER NOT NULL,
      prepaid_count INTEGER NOT NULL,
      postpaid_count INTEGER NOT NULL,
      provision_count INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (source, drive, shift, register, block, sign)
    ) WITHOUT ROWID;
    CREATE INDEX shift_totals_register ON shift_totals (source, register);
    """
}
