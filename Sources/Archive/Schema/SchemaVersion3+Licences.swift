extension Schema {
  /// Licences as they were signed, and what was done with their places. Events are only added; which registers are
  /// attached follows from them.
  static let licences = """
    CREATE TABLE licence (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      file TEXT NOT NULL,
      at INTEGER NOT NULL,
      user TEXT NOT NULL
    );
    CREATE TABLE attachment_event (
      id INTEGER PRIMARY KEY,
      -- attach, detach or scenario
      event TEXT NOT NULL,
      register TEXT NOT NULL,
      -- The number of the licence whose place it is about; empty where none was needed.
      licence TEXT NOT NULL,
      -- check or load; the one before for a detachment.
      scenario TEXT NOT NULL,
      drive TEXT,
      outlet TEXT,
      inn TEXT,
      at INTEGER NOT NULL,
      user TEXT NOT NULL
    );
    CREATE INDEX attachment_event_register ON attachment_event (register);
    CREATE TRIGGER licence_kept BEFORE DELETE ON licence
      BEGIN SELECT raise(ABORT, 'licences are only added'); END;
    CREATE TRIGGER licence_unchanged BEFORE UPDATE ON licence
      BEGIN SELECT raise(ABORT, 'licences are only added'); END;
    CREATE TRIGGER attachment_event_kept BEFORE DELETE ON attachment_event
      BEGIN SELECT raise(ABORT, 'attachments are only added to'); END;
    CREATE TRIGGER attachment_event_unchanged BEFORE UPDATE ON attachment_event
      BEGIN SELECT raise(ABORT, 'attachments are only added to'); END;
    CREATE VIEW attachment AS
      SELECT * FROM attachment_event
      WHERE id IN (SELECT max(id) FROM attachment_event GROUP BY register) AND event <> 'detach';
    """
}
