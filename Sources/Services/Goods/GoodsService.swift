import Archive
import Books
import Fiscal

/// Items of receipts ↔ items of the books.
///
/// Decisions and the catalog belong to one books' source: another infobase has other keys.
public struct GoodsService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report = { _ in }) {
    self.desk = desk
    self.progress = progress
  }

  /// How long a catalog is taken for the present one, in seconds.
  static let freshness: Int64 = 6 * 3600

  // MARK: Matching

  /// The item of the books for every line that has exactly one; lines that are unmatched or ambiguous are not in it.
  /// - Parameter refresh: whether the books are asked for their goods although the archive knows them.
  public func matches(of lines: some Sequence<GoodsLine>, refresh: Bool = false) async throws
    -> [GoodsLine: GoodsMatch]
  {
    try await resolutions(of: lines, refresh: refresh).compactMapValues(\.match)
  }

  /// What is known of every line.
  /// - Parameter receipts: those of the operator's in which the lines stand, where they are at hand: the books may have them, too.
  public func resolutions(
    of lines: some Sequence<GoodsLine>, in receipts: [Receipt] = [], refresh: Bool = false
  ) async throws -> [GoodsLine: GoodsResolution] {
    let index = try await index(refresh: refresh, behind: receipts)
    var resolutions: [GoodsLine: GoodsResolution] = [:]
    for line in Set(lines) { resolutions[line] = index.resolve(line) }
    return resolutions
  }

  func index(refresh: Bool = false, behind receipts: [Receipt] = []) async throws -> GoodsIndex {
    let catalog = try await catalog(refresh: refresh)?.catalog
    let decisions = try await desk.archive.decisions(from: desk.source(.books))
    return GoodsIndex(catalog, decisions, catalog == nil ? .none : try await booked(receipts))
  }

  /// The lines of the same documents as the archive has them of the books.
  private func booked(_ receipts: [Receipt]) async throws -> BookedLines {
    let drives = Set(receipts.compactMap(\.drive))
    guard !drives.isEmpty, let first = receipts.map(\.datetime).min(), let last = receipts.map(\.datetime).max() else {
      return .none
    }
    let filter = ReceiptFilter(
      sources: [desk.source(.books)], drives: drives.sorted { $0.text < $1.text },
      period: Period(from: first, to: last).widened(days: 1))
    return BookedLines(received: receipts, booked: try await desk.archive.receipts(filter))
  }

  /// The books' goods: asked where the archive has none or old ones, else as they were told last; nil where the books
  /// have no catalog and none was imported.
  public func catalog(refresh: Bool = false) async throws -> (catalog: GoodsCatalog, told: Int64)? {
    let archive = try desk.archive
    let source = desk.source(.books)
    let kept = try await archive.goodsCatalog(from: source)
    let isFresh = kept.map { $0.told + Self.freshness > desk.instant } ?? false
    guard !desk.offline, refresh || !isFresh, let client = desk.connection.books?.client,
      let told = try await client.goods(progress: progress)
    else { return kept }
    try await archive.store(told, from: source, at: desk.instant)
    return (told, desk.instant)
  }
}
