import Archive
import Fiscal

extension GoodsService {
  /// What was handed to the books.
  public struct Pushed: Sendable {
    public var written: [GoodsLabel] = []
    /// Decisions that the register had already.
    public var unchanged = 0
    /// Decisions that name no item of the catalog, and those that one name of the register cannot hold.
    public var left = 0
  }

  /// Writes decisions into the books' own register of matches, so that 1С finds them too.
  /// - Parameter only: the decisions of these labels; all of them otherwise.
  public func push(only labels: Set<GoodsLabel>? = nil) async throws -> Pushed {
    let decided = try await desk.archive.decisions(from: desk.source(.books)).filter {
      labels?.contains($0.label) ?? true
    }
    guard !desk.offline, let client = desk.connection.books?.client else {
      throw Fault(GoodsFault.cannotKeep, ["books": desk.connection.books?.settings.kind ?? "–"])
    }
    let index = try await index()
    var pushed = Pushed()
    let good = decided.filter { $0.goods.map { index.item($0.item) != nil } ?? false }
    // A register that knows names alone cannot tell codes apart, so nothing is said where these disagree.
    let byName = Dictionary(grouping: good) { $0.label.name }
    let wanted = good.filter { decision in
      Set((byName[decision.label.name] ?? []).map(\.goods)).count == 1
    }.compactMap { decision in decision.goods.map { GoodsCatalog.Mapping(decision.label, $0) } }
    pushed.left = decided.count - wanted.count
    let done = desk.isTrial ? try await client.lacking(wanted) : try await client.keep(wanted)
    guard let written = done else {
      throw Fault(GoodsFault.cannotKeep, ["books": client.name])
    }
    pushed.written = written.map(\.label)
    pushed.unchanged = max(0, wanted.count - written.count)
    try await JournalService(desk).record(
      .goodsWritten,
      each: written.map { ["goods": $0.label.text, "item": $0.goods.item, "books": client.name] })
    if !written.isEmpty, !desk.isTrial { _ = try await catalog(refresh: true) }
    return pushed
  }
}
