import Fiscal
import Transport

/// The operators that can be connected to.
public enum OperatorCatalogue {
  public static let all: [OperatorEntry] = [
    OperatorEntry(
      name: "astral", aliases: ["astral-ofd", "астрал", "астрал.офд", "калуга-астрал"], title: AstralOperator.title,
      url: "https://ofd.astralnalog.ru/api/v4.2", path: "/api/v4.2", abilities: OperatorEntry.Ability.allCases)
  ]

  /// The operator of that name or alias, in any case.
  public static func entry(_ name: String) -> OperatorEntry? {
    let name = name.lowercased()
    return all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Makes an operator. Asks nobody.
  /// - Parameters:
  ///   - url: nil takes the operator's own; one without a path gets the usual path.
  ///   - organization: the operator's own number of an organisation, or its ИНН; nil takes all that the key reaches.
  ///   - clock: `local` or `instant`, see ``OperatorClock``.
  ///   - zone: for `instant`, a name of the tz database.
  /// - Throws: a ``Fault`` for an unknown name, clock or zone, or an unusable address.
  public static func make(
    name: String, url: String? = nil, key: String, organization: String? = nil, clock: String? = nil,
    zone: String? = nil, transport: any Transport
  ) throws(Fault) -> any FiscalDataOperator {
    guard let entry = entry(name) else {
      throw Fault(
        OperatorFault.unknownOperator, ["name": name, "known": all.map(\.name).joined(separator: ", ")])
    }
    let clock = try OperatorClock(named: clock, zone: zone)
    guard let address = Address(url ?? entry.url)?.defaulting(path: entry.path) else {
      throw Fault(TransportFault.badURL, ["host": "–", "tries": "0"])
    }
    return AstralOperator(
      address: address, key: key, organization: organization, clock: clock, transport: transport)
  }
}
