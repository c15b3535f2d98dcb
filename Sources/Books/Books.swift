import Fiscal

/// An accounting system in which sales are booked, behind one face.
///
/// Every method throws a ``Fault``, or `CancellationError` when its task is cancelled. All of them ask anew: keeping is
/// the archive's business.
public protocol Books: Sendable {
  /// What it is, for people: `unf3` and the infobase's address without credentials.
  var name: String { get }

  /// Tries the connection and says what is wrong with it. `connect` calls it.
  func check() async throws

  func outlets() async throws -> [Outlet]

  func registers() async throws -> [Register]

  /// The receipts booked for a register in a period of its wall clock, in ascending order of time, and the frames of
  /// its shifts. A receipt booked twice comes twice.
  func receipts(of register: Register, in period: Period, progress: Progress.Report) async throws -> SourceAnswer

  /// All goods that receipts can name, with their barcodes and the matches kept there; nil where the books have no
  /// catalog.
  func goods(progress: Progress.Report) async throws -> GoodsCatalog?

  /// Writes matches into the books' own register, so that 1С finds them too; one that is there already is left alone.
  /// - Returns: those that were written; nil where the books have no such register.
  func keep(_ matches: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]?

  /// Those of the matches that ``keep(_:)`` would write; nil where the books have no such register.
  func lacking(_ matches: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]?
}

extension Books {
  public func goods(progress: Progress.Report) async throws -> GoodsCatalog? { nil }

  public func keep(_ matches: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]? { nil }

  public func lacking(_ matches: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]? { nil }
}
