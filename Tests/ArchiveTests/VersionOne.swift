import Fiscal

/// An archive as the first version made it, word for word; never to be renewed.
enum VersionOne {
  /// What is in it.
  static var receipts: [Receipt] {
    let bread = ReceiptItem(name: "Хлеб", quantity: .one, sum: Kopecks(15_000))
    return [
      Sample.receipt(1, 15_000, items: [bread]),
      Sample.receipt(2, 10_000, document: .some(nil), sign: .return, payment: .electronic),
    ]
  }

  static let dump = """
    BEGIN TRANSACTION;
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      side TEXT NOT NULL,
      key TEXT NOT NULL,
      UNIQUE (side, key)
    );
    INSERT INTO source VALUES(1,'operator','astral https://example.test org 41077');
    CREATE TABLE register_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    INSERT INTO register_name VALUES(0,'');
    INSERT INTO register_name VALUES(1,'0006828493046904');
    CREATE TABLE drive_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    INSERT INTO drive_name VALUES(0,'');
    INSERT INTO drive_name VALUES(1,'9960440300000011');
    CREATE TABLE cashier_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    INSERT INTO cashier_name VALUES(0,'');
    INSERT INTO cashier_name VALUES(1,'Иванова А.П.');
    CREATE TABLE item_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    INSERT INTO item_name VALUES(0,'');
    INSERT INTO item_name VALUES(1,'Хлеб');
    CREATE TABLE receipt (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      register INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      shift INTEGER NOT NULL,
      number INTEGER NOT NULL,
      document INTEGER NOT NULL,
      -- A digest of what never changes in a document, and which of several alike it is.
      identity INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      datetime INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      sign INTEGER NOT NULL,
      total INTEGER NOT NULL,
      cash INTEGER NOT NULL,
      electronic INTEGER NOT NULL,
      prepaid INTEGER NOT NULL,
      postpaid INTEGER NOT NULL,
      provision INTEGER NOT NULL,
      cashier INTEGER NOT NULL,
      -- The last import that held it; 0 when none did.
      import INTEGER NOT NULL,
      fiscal_sign INTEGER,
      inn TEXT,
      taxation INTEGER,
      correction_kind INTEGER,
      correction_day INTEGER,
      correction_number TEXT,
      warnings BLOB
    );
    INSERT INTO receipt VALUES(1,1,1,1,5,1,101,1064946348049758305,0,1795165260,3,1,15000,15000,0,0,0,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
    INSERT INTO receipt VALUES(2,1,1,1,5,2,0,2204510067334379282,0,1795165320,3,2,10000,0,10000,0,0,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
    CREATE TABLE receipt_body (
      receipt INTEGER PRIMARY KEY,
      key TEXT,
      lines BLOB,
      original TEXT
    );
    INSERT INTO receipt_body VALUES(1,NULL,X'0105010131b0ea01',NULL);
    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      register INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      shift INTEGER NOT NULL,
      document INTEGER NOT NULL,
      form INTEGER NOT NULL,
      datetime INTEGER NOT NULL,
      has_closing INTEGER NOT NULL,
      receipts INTEGER,
      documents INTEGER,
      unsent_count INTEGER,
      unsent_first INTEGER,
      unsent_document INTEGER,
      sums TEXT,
      key TEXT,
      original TEXT
    );
    CREATE TABLE shift (
      source INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      number INTEGER NOT NULL,
      register INTEGER NOT NULL,
      opened INTEGER,
      closed INTEGER,
      state TEXT,
      opening_document INTEGER,
      closing_document INTEGER,
      has_report INTEGER NOT NULL,
      receipts INTEGER,
      documents INTEGER,
      report_unsent_count INTEGER,
      report_unsent_first INTEGER,
      report_unsent_document INTEGER,
      sums TEXT,
      unsent_count INTEGER,
      unsent_first INTEGER,
      unsent_document INTEGER,
      -- 1: closed, and every document of it is here.
      complete INTEGER NOT NULL,
      told INTEGER NOT NULL,
      PRIMARY KEY (source, drive, number)
    ) WITHOUT ROWID;
    INSERT INTO shift VALUES(1,1,5,1,1795161600,NULL,'open',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795348800);
    CREATE TABLE shift_totals (
      source INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      shift INTEGER NOT NULL,
      register INTEGER NOT NULL,
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
      PRIMARY KEY (source, drive, shift, register, sign)
    ) WITHOUT ROWID;
    INSERT INTO shift_totals VALUES(1,1,5,1,1,1,15000,15000,0,0,0,0,1,0,0,0,0,1795165260,1795165260);
    INSERT INTO shift_totals VALUES(1,1,5,1,2,1,10000,0,10000,0,0,0,0,1,0,0,0,1795165320,1795165320);
    CREATE TABLE coverage (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      register INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      asked INTEGER NOT NULL,
      complete INTEGER NOT NULL
    );
    INSERT INTO coverage VALUES(1,1,1,1795132800,1795219199,1795348800,1);
    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      name TEXT NOT NULL,
      at INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      added INTEGER NOT NULL
    );
    CREATE TABLE organization (
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      id TEXT NOT NULL,
      inn TEXT,
      name TEXT NOT NULL,
      PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    CREATE TABLE outlet (
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      address TEXT,
      organization TEXT,
      registers TEXT NOT NULL,
      PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    CREATE TABLE register (
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      registration TEXT,
      serial TEXT,
      drive TEXT,
      name TEXT,
      outlet TEXT,
      address TEXT,
      organization TEXT,
      inn TEXT,
      model TEXT,
      state TEXT,
      shift_open INTEGER,
      last_document INTEGER,
      drive_expires INTEGER,
      source_id TEXT,
      organization_id TEXT,
      PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    CREATE TABLE told (
      source INTEGER NOT NULL,
      what TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (source, what)
    ) WITHOUT ROWID;
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      user TEXT NOT NULL,
      register TEXT,
      what TEXT NOT NULL,
      details TEXT NOT NULL
    );
    INSERT INTO journal VALUES(1,1,'anna',NULL,'profile.saved','');
    INSERT INTO journal VALUES(2,1,'anna',NULL,'profile.saved','');
    CREATE UNIQUE INDEX receipt_document ON receipt (source, drive, document, identity, ordinal);
    CREATE INDEX receipt_shift ON receipt (source, drive, shift);
    CREATE INDEX receipt_time ON receipt (source, register, datetime);
    CREATE UNIQUE INDEX report_document ON report (source, drive, document, form, datetime);
    CREATE INDEX report_shift ON report (source, drive, shift);
    CREATE INDEX report_time ON report (source, register, datetime);
    CREATE INDEX shift_register ON shift (source, register);
    CREATE INDEX shift_totals_register ON shift_totals (source, register);
    CREATE INDEX coverage_register ON coverage (source, register);
    CREATE INDEX journal_register ON journal (register);
    COMMIT;
    PRAGMA user_version = 1;
    PRAGMA application_id = 1667787625;
    """
}
