import Fiscal
import JSON

/// What a command gives back, before any mode of output has drawn it.
public struct Answer: Sendable {
  /// What people see (table, vertical, markdown, html): headings, tables and lines in order.
  public enum Block: Sendable {
    case heading(Message)
    case table(Listing)
    /// A line of words.
    case line(Message)
    /// Text that is drawn as it is: a printed form, a QR code.
    case verbatim(String)
    /// Drawn for the width and the colours of wherever it appears.
    case picture(any Picture)
    /// Words in paragraphs, fitted to the width.
    case sheet(Sheet)
  }

  /// Objects of json and jsonl that hold more than rows do (receipts with their lines), made one at a time.
  public struct Elements: Sendable {
    public let count: Int
    public let at: @Sendable (Int) -> JSONValue

    public init(count: Int, at: @escaping @Sendable (Int) -> JSONValue) {
      self.count = count
      self.at = at
    }
  }

  public var blocks: [Block]
  /// The rows of csv, tsv and jsonl.
  public var rows: Listing
  /// The document of json, in the shape that the contract gives; nil when it is an array, of `elements` or of `rows`.
  public var document: (@Sendable () -> JSONValue)?
  /// The objects of json (where it has no document of its own) and of jsonl; nil when they are the rows.
  public var elements: Elements?
  /// The mode that an option of the command asked for (`--format`).
  public var mode: OutputMode?
  /// The whole page of html, where the command has one of its own.
  public var page: (@Sendable () -> String)?
  /// What the answer rests on, its age, what is not complete: under a table on a terminal, else on standard error.
  public var notes: [Message]
  /// Whether differences were found: exit status 1.
  public var differs: Bool

  public init(
    blocks: [Block], rows: Listing, document: (@Sendable () -> JSONValue)? = nil, elements: Elements? = nil,
    notes: [Message] = [], differs: Bool = false
  ) {
    self.blocks = blocks
    self.rows = rows
    self.document = document
    self.elements = elements
    self.notes = notes
    self.differs = differs
  }

  /// A list: the same rows for people and for machines.
  public init(_ listing: Listing, elements: Elements? = nil, notes: [Message] = []) {
    self.init(blocks: [.table(listing)], rows: listing, elements: elements, notes: notes)
  }
}
