import Fiscal

/// A name of a profile held against `$metadata`.
public struct ProfileLine: Hashable, Sendable {
  public enum Need: String, Sendable {
    /// Nothing can be read without it.
    case required
    /// The answer is poorer without it.
    case useful
  }

  public let set: String
  /// Nil for the line of the set itself.
  public let attribute: String?
  public let need: Need
  /// The type in `$metadata`; nil where the set or the attribute is not there.
  public let type: String?

  public var isMissing: Bool { type == nil }
}

extension ConfigurationProfile {
  /// Every set and attribute that is read, held against `$metadata`.
  public func lines(in metadata: Metadata) -> [ProfileLine] {
    var lines: [ProfileLine] = []
    func add(_ set: String, _ need: ProfileLine.Need, required: [String?] = [], useful: [String?] = []) {
      let isThere = metadata.sets.contains(set)
      lines.append(ProfileLine(set: set, attribute: nil, need: need, type: isThere ? "EntitySet" : nil))
      for (names, need) in [(required, ProfileLine.Need.required), (useful, .useful)] {
        for name in names.compactMap(\.self) {
          let column = metadata.columns(of: name, in: set).first
          let type = column.flatMap { metadata.types[set]?.properties[$0] }
          lines.append(ProfileLine(set: set, attribute: name, need: need, type: type))
        }
      }
    }
    add(
      register.set, register.optional ? .useful : .required, required: [register.name],
      useful: [register.code, register.serial, register.registration, register.organization, register.outlet])
    if let fiscal {
      add(
        fiscal.set, .useful,
        required: [fiscal.document, fiscal.record, fiscal.date, fiscal.kind, fiscal.sign, fiscal.number, fiscal.total],
        useful: [fiscal.shift, fiscal.fiscalSign, fiscal.drive, fiscal.registration]
          + Payment.allCases.map { fiscal.payments[$0] })
    }
    for receipt in receipts {
      add(
        receipt.set, .useful, required: receipt.alone ? [receipt.register, receipt.total] : [],
        useful: [receipt.shift, receipt.number, receipt.lines] + receipt.cashiers)
    }
    if let shift {
      add(
        shift.set, .useful, required: [shift.register, shift.number, shift.opened, shift.closed],
        useful: [shift.unsent, shift.firstUnsent, shift.openWhen?.field])
    }
    add(outlet.set, .useful, required: [outlet.name], useful: [outlet.kind])
    add(organization.set, .useful, required: [organization.name], useful: [organization.inn])
    if let names = operatorSettings {
      add(names.set, .useful, required: [names.register, names.registration], useful: [names.drive])
    }
    if let equipment { add(equipment.set, .useful, required: [equipment.table]) }
    if let goods {
      add(goods.set, .useful, required: [goods.name], useful: [goods.fullName, goods.article, goods.code, goods.vat])
    }
    for register in [barcodes, goodsMatches].compactMap(\.self) {
      add(register.set, .useful, useful: register.attributes)
    }
    if let report {
      add(
        report.set, .useful, required: [],
        useful: [report.lines, report.returns, report.register, report.organization, report.outlet, report.shift]
          + [report.comment, report.total] + report.cashless.map(\.table))
    }
    if let vat { add(vat.set, .useful, required: [vat.rate], useful: [vat.calculated, vat.exempt]) }
    return lines
  }

  /// Refuses what cannot work: a wrong name in a query gives an empty list and no error, so names are looked at first.
  /// - Throws: a ``Fault`` that names the objects to include, or the attributes that are not there.
  func validate(against metadata: Metadata) throws(Fault) {
    let isWritten = report.map { metadata.sets.contains($0.set) } ?? false
    var missing: Set<String> = []
    if !metadata.sets.contains(register.set), !(register.optional && isWritten) { missing.insert(register.set) }
    // Sales can be written where no receipt can be read.
    if !sources.contains(where: metadata.sets.contains), !isWritten { missing.formUnion(sources) }
    guard missing.isEmpty else {
      throw Fault(BooksFault.objectsMissing, ["objects": ObjectName.people(missing)])
    }
    var attributes: [String: [String]] = [:]
    for line in lines(in: metadata) where line.isMissing && line.need == .required {
      // A set whose type is not in $metadata cannot be judged.
      guard let attribute = line.attribute, metadata.sets.contains(line.set), metadata.types[line.set] != nil else {
        continue
      }
      attributes[line.set, default: []].append(attribute)
    }
    guard let (set, names) = attributes.min(by: { $0.key < $1.key }) else { return }
    throw Fault(
      BooksFault.attributesMissing,
      ["object": ObjectName.people(set), "attributes": names.joined(separator: ", ")])
  }

  /// The sets of which any makes receipts readable.
  var sources: [String] { [fiscal?.set].compactMap(\.self) + receipts.filter(\.alone).map(\.set) }
}
