import Fiscal
import JSON

extension OpenInfobase {
  /// Writes matches into 1С's register of them: a record for each name, or name and code where the register has codes.
  /// Afterwards the register is read: what 1С did not take is a fault.
  /// - Returns: the matches that were written; nil where the register is not included.
  func keep(_ wanted: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]? {
    guard let goods = profile.goods, let names = profile.goodsMatches, let name = names.name,
      let there = try await matches(in: names, goods.set)
    else { return nil }
    let known = Dictionary(grouping: there) { $0.label }
    var written: [GoodsCatalog.Mapping] = []
    for match in wanted.map({ fitted($0, names) }) {
      try Task.checkCancellation()
      let rows = known[match.label] ?? []
      if rows.contains(match) { continue }
      // The record's key are its words; another item for them takes the place of the one before.
      do {
        if rows.isEmpty {
          _ = try await client.change(.post, names.set, set: names.set, record(match, names, name))
        } else {
          _ = try await client.change(
            .patch, "\(names.set)(\(key(match.label, names, name)))", set: names.set, record(match, names, name))
        }
      } catch let failure as WriteFailure {
        // An answer that did not come is looked for below.
        if case .refused(let fault) = failure { throw fault }
      }
      written.append(match)
    }
    guard !written.isEmpty else { return [] }
    let now = Set(try await matches(in: names, goods.set) ?? [])
    if let lost = written.first(where: { !now.contains($0) }) {
      throw Fault(BooksFault.matchNotTaken, ["object": ObjectName.people(names.set), "name": lost.label.name])
    }
    return written
  }

  /// What ``keep(_:)`` would write of them.
  func lacking(_ wanted: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]? {
    guard let goods = profile.goods, let names = profile.goodsMatches, names.name != nil,
      let there = try await matches(in: names, goods.set)
    else { return nil }
    let known = Set(there)
    return wanted.map { fitted($0, names) }.filter { !known.contains($0) }
  }

  /// What the register has room for: without a code, a characteristic or a packaging where it has none.
  private func fitted(_ match: GoodsCatalog.Mapping, _ names: GoodsRegisterNames) -> GoodsCatalog.Mapping {
    let label = names.code == nil ? match.label.withoutCode : match.label
    return GoodsCatalog.Mapping(
      label,
      GoodsReference(
        match.goods.item, characteristic: names.characteristic == nil ? nil : match.goods.characteristic,
        packaging: names.packaging == nil ? nil : match.goods.packaging))
  }

  private func record(_ match: GoodsCatalog.Mapping, _ names: GoodsRegisterNames, _ name: String) -> JSONValue {
    var members = [JSONMember(name, .string(match.label.name))]
    if let code = names.code { members.append(JSONMember(code, .string(match.label.code ?? ""))) }
    members.append(JSONMember(names.goods + "_Key", .string(match.goods.item)))
    for (attribute, value) in [
      (names.characteristic, match.goods.characteristic), (names.packaging, match.goods.packaging),
    ] {
      if let attribute { members.append(JSONMember(attribute + "_Key", .string(value ?? ObjectKey.empty))) }
    }
    return .object(members)
  }

  private func key(_ label: GoodsLabel, _ names: GoodsRegisterNames, _ name: String) -> String {
    var parts = ["\(name)=\(ODataLiteral.string(label.name))"]
    if let code = names.code { parts.append("\(code)=\(ODataLiteral.string(label.code ?? ""))") }
    return parts.joined(separator: ",")
  }
}
