import GRDB

extension Schema {
  /// What people decide and what is written into the books: each concept's tables in a text of its own.
  static let version3 = [journalIsAppendOnly, packedTotals, goods, sales, licences].joined(separator: "\n")

  /// Nobody changes what was done, this program included.
  private static let journalIsAppendOnly = """
    CREATE TRIGGER journal_kept BEFORE DELETE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    """

  /// One row a block instead of one a sign: a list of all shifts reads a third of the rows and a tenth of the columns.
  private static let packedTotals = """
    DROP INDEX shift_totals_register;
    DROP TABLE shift_totals;
    CREATE TABLE shift_totals (
      source INTEGER NOT NULL,
      drive INTEGER NOT NULL,
      shift INTEGER NOT NULL,
      register INTEGER NOT NULL,
      block INTEGER NOT NULL,
      sums BLOB NOT NULL,
      PRIMARY KEY (source, drive, shift, register, block)
    ) WITHOUT ROWID;
    CREATE INDEX shift_totals_register ON shift_totals (source, register);
    """

  /// Sums the blocks that were there before, and packs the receipts of the first version into blocks.
  static func fillVersion3(_ db: Database) throws {
    var select = try Command(db, "SELECT \(BlockTable.headColumns), source FROM block", kept: false)
    var heads: [(head: BlockHead, source: Int64)] = []
    while try select.next() { heads.append((BlockTable.head(select), select.integer(5))) }
    for (head, source) in heads {
      var figures = try Command(db, "SELECT figures FROM block WHERE id = ?")
      figures.bind(head.id)
      defer { figures.reset() }
      guard try figures.next(), let bytes = figures.bytes(0) else { throw Damage(what: "block \(head.id)") }
      try BlockTable(db: db, source: source).writeTotals(of: try BlockRows.unpack(bytes), in: head)
    }
    if try db.tableExists("receipt") { try VersionOneReceipts.move(into: db) }
  }

  /// Which item of the books a receipt's item is: what people decided, and what the books told of their goods when they
  /// were asked last. In `goods_match` an empty code stands for none, and no item for a text of the person's.
  private static let goods = """
    CREATE TABLE goods_match (
      source INTEGER NOT NULL,
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      item TEXT,
      characteristic TEXT,
      packaging TEXT,
      item_name TEXT NOT NULL,
      at INTEGER NOT NULL,
      user TEXT NOT NULL,
      PRIMARY KEY (source, name, code)
    ) WITHOUT ROWID;
    CREATE TABLE goods_item (
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      full_name TEXT,
      article TEXT,
      code TEXT,
      vat INTEGER,
      price INTEGER,
      PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    CREATE TABLE goods_barcode (
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      code TEXT NOT NULL,
      item TEXT NOT NULL,
      characteristic TEXT,
      packaging TEXT,
      PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    CREATE TABLE goods_mapping (
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      code TEXT,
      item TEXT NOT NULL,
      characteristic TEXT,
      packaging TEXT,
      PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    """

  /// The documents that were written into the books, or into a file for them, and the receipts behind each.
  private static let sales = """
    CREATE TABLE sales_document (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL,
      key TEXT NOT NULL,
      number TEXT NOT NULL,
      register TEXT,
      drive TEXT NOT NULL,
      shift INTEGER NOT NULL,
      total INTEGER NOT NULL,
      file TEXT,
      at INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX sales_document_key ON sales_document (source, key);
    CREATE INDEX sales_document_shift ON sales_document (source, drive, shift);
    CREATE TABLE sales_receipt (
      document INTEGER NOT NULL,
      drive TEXT NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (document, drive, number)
    ) WITHOUT ROWID;
    """
}
