import Fiscal

/// The words behind the references of documents: names of goods and people, VAT rates, kinds of payment.
struct ReceiptWords: Sendable {
  private var goods: [ObjectKey: String] = [:]
  private var people: [ObjectReference: String] = [:]
  private var rates: [ObjectKey: VATRate] = [:]
  private var kinds: [ObjectKey: String] = [:]

  init(base: OpenInfobase, documents: [BookedDocument]) async throws {
    let profile = base.profile
    let lines = documents.flatMap(\.lines)
    if let names = profile.goods {
      let found = try await base.shelf.objects(
        Set(lines.compactMap(\.goods)), in: names.set, attributes: [names.name])
      goods = found.compactMapValues { $0.text(names.name) }
    }
    if let names = profile.vat {
      let found = try await base.shelf.objects(
        Set(lines.compactMap(\.vat)), in: names.set, attributes: [names.rate, names.calculated, names.exempt])
      rates = found.compactMapValues { VATRate($0, names) }
    }
    for (set, members) in Dictionary(grouping: documents.compactMap(\.cashier), by: { $0.set ?? "" }) {
      let found = try await base.shelf.objects(Set(members.map(\.key)), in: set, attributes: ["Description"])
      for (key, record) in found { people[ObjectReference(set: set, key: key)] = record.text("Description") }
    }
    for table in profile.payments {
      guard let set = table.kindSet, let attribute = table.kindAttribute else { continue }
      let keys = documents.flatMap(\.payments).filter { $0.table.table == table.table }.compactMap(\.kindKey)
      let found = try await base.shelf.objects(Set(keys), in: set, attributes: [attribute])
      kinds.merge(found.compactMapValues { $0.text(attribute) }) { _, last in last }
    }
  }

  func cashier(of document: BookedDocument?) -> String? { document?.cashier.flatMap { people[$0] } }

  func kind(of payment: BookedPayment) -> String? { payment.kindKey.flatMap { kinds[$0] } ?? payment.kind }

  func items(of document: BookedDocument?) -> [ReceiptItem] {
    (document?.lines ?? []).map { line in
      ReceiptItem(
        name: line.goods.flatMap { goods[$0] } ?? line.name ?? line.code ?? "", quantity: line.quantity,
        price: line.paidPrice, sum: line.sum,
        vat: line.vat.flatMap { rates[$0] } ?? line.vatName.flatMap { VATRate(enumeration: $0) }, code: line.code)
    }
  }
}

extension BookedLine {
  /// The price, where it is the one that was paid: 1С keeps the price before discounts, tag 1079 has it after them.
  fileprivate var paidPrice: Kopecks? {
    guard let price, let quantity, let sum, let product = quantity.times(price) else { return price }
    return (product - sum).magnitude <= Kopecks(1) ? price : nil
  }
}

extension VATRate {
  /// A rate of the catalog `СтавкиНДС`: by its percents and marks, never by its name.
  init?(_ record: ODataRecord, _ names: VATNames) {
    if record.flag(names.exempt) == true {
      self = .none
      return
    }
    guard let percent = record.sum(names.rate).map({ $0.count / 100 }) else { return nil }
    let calculated = record.flag(names.calculated) ?? false
    let matching = VATRate.allCases.first { $0.percent == percent && ($0.name.contains("/") == calculated) }
    guard let rate = matching else { return nil }
    self = rate
  }

  /// A value of the enumeration `СтавкиНДС`: `НДС22`, `НДС10_110`, `БезНДС`.
  init?(enumeration name: String) {
    if name == "БезНДС" {
      self = .none
      return
    }
    guard name.hasPrefix("НДС") else { return nil }
    let parts = name.dropFirst(3).split(separator: "_")
    guard let percent = parts.first.flatMap({ Int64($0) }),
      let rate = VATRate.allCases.first(where: { $0.percent == percent && $0.name.contains("/") == (parts.count == 2) })
    else { return nil }
    self = rate
  }
}
