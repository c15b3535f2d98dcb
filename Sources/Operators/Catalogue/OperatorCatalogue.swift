import Fiscal
import Transport

/// The operators that can be connected to.
public enum OperatorCatalogue {
  /// An entry, and how its adapter is made.
  struct Line: Sendable {
    let entry: OperatorEntry
    let make: @Sendable (OperatorTerms) -> any FiscalDataOperator
  }

  private static let lines: [Line] = [
    Line(entry: AstralOperator.entry) {
      AstralOperator(
        address: $0.address, key: $0.token, organization: $0.organization, clock: $0.clock, transport: $0.transport)
    },
    Line(entry: OFDRuOperator.entry) { OFDRuOperator($0) },
    Line(entry: PlatformaOperator.entry) { PlatformaOperator($0) },
    Line(entry: KonturOperator.entry) { KonturOperator($0) },
    Line(entry: FirstOFDOperator.entry) { FirstOFDOperator($0) },
    Line(entry: TaxcomOperator.entry) { TaxcomOperator($0) },
    Line(entry: YandexOperator.entry) { YandexOperator($0) },
    Line(entry: OFDYaOperator.entry) { OFDYaOperator($0) },
    Line(entry: SBISOperator.entry) { SBISOperator($0) },
    Line(entry: Gateway1COperator.entry) { Gateway1COperator($0) },
  ]

  public static let all: [OperatorEntry] = lines.map(\.entry)

  /// The operator of that name or alias, in any case.
  public static func entry(_ name: String) -> OperatorEntry? { line(name)?.entry }

  private static func line(_ name: String) -> Line? {
    let name = name.lowercased()
    return lines.first { $0.entry.name == name || $0.entry.aliases.contains(name) }
  }

  /// Makes an operator. Asks nobody.
  /// - Throws: a ``Fault`` for an unknown name, clock, zone or unit, an option that this operator cannot do without, or an
  ///   unusable address.
  public static func make(name: String, _ options: OperatorOptions, transport: any Transport) throws(Fault)
    -> any FiscalDataOperator
  {
    guard let line = line(name) else {
      throw Fault(
        OperatorFault.unknownOperator, ["name": name, "known": all.map(\.name).joined(separator: ", ")])
    }
    return line.make(try OperatorTerms(line.entry, options, transport))
  }

  /// Makes an operator that takes a key and nothing else.
  public static func make(
    name: String, url: String? = nil, key: String, organization: String? = nil, clock: String? = nil,
    zone: String? = nil, transport: any Transport
  ) throws(Fault) -> any FiscalDataOperator {
    var options = OperatorOptions(token: key)
    options.url = url
    options.organization = organization
    options.clock = clock
    options.zone = zone
    return try make(name: name, options, transport: transport)
  }
}
