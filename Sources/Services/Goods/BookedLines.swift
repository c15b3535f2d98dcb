import Fiscal

/// What the books' own receipts call the lines that the operator has of the same documents: a till that 1С runs prints what
/// 1С sells, perhaps by another name.
struct BookedLines: Sendable {
  private(set) var names: [GoodsLabel: Set<String>] = [:]

  static let none = BookedLines(received: [], booked: [])

  init(received: some Sequence<Receipt>, booked: some Sequence<Receipt>) {
    var lines: [DocumentID: Receipt] = [:]
    for receipt in booked { if let id = receipt.id, !receipt.items.isEmpty { lines[id] = receipt } }
    guard !lines.isEmpty else { return }
    for receipt in received {
      guard let own = receipt.id.flatMap({ lines[$0] }), Self.areSame(receipt, own) else { continue }
      for (item, bookedItem) in zip(receipt.items, own.items) {
        guard !bookedItem.name.isEmpty else { continue }
        names[GoodsLine(item).label, default: []].insert(GoodsLabel(bookedItem.name).name)
      }
    }
  }

  /// Line by line the same: quantity and sum of each.
  private static func areSame(_ receipt: Receipt, _ own: Receipt) -> Bool {
    receipt.sign == own.sign && receipt.total == own.total && receipt.items.count == own.items.count
      && zip(receipt.items, own.items).allSatisfy { $0.quantity == $1.quantity && $0.sum == $1.sum }
  }
}
