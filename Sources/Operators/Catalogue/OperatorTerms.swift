import Fiscal
import Transport

/// What an adapter is made of: its entry in the catalogue and the options, read and checked.
struct OperatorTerms: Sendable {
  let entry: OperatorEntry
  let address: Address
  let authAddress: Address?
  let token: String
  let login: String
  let password: String
  let organization: String?
  let clock: OperatorClock
  let units: MoneyUnit?
  let transport: any Transport
  private let options: OperatorOptions

  init(_ entry: OperatorEntry, _ options: OperatorOptions, _ transport: any Transport) throws(Fault) {
    self.entry = entry
    self.options = options
    self.transport = transport
    for need in entry.needs {
      let isThere =
        switch need {
        // Offline nobody has a secret.
        case .token, .password: true
        case .login: options.login?.isEmpty == false
        case .organization: options.organization?.isEmpty == false
        case .url: options.url?.isEmpty == false
        case .units: options.units?.isEmpty == false
        }
      guard isThere else {
        throw Fault(OperatorFault.needed, ["operator": entry.title, "option": "--\(need.rawValue)"])
      }
    }
    func address(_ text: String, path: String) throws(Fault) -> Address {
      guard let address = Address(text)?.defaulting(path: path) else {
        throw Fault(TransportFault.badURL, ["host": "–", "tries": "0"])
      }
      return address
    }
    self.address = try address(options.url ?? entry.url, path: entry.path)
    clock = try OperatorClock(named: options.clock, zone: options.zone)
    authAddress = try options.authURL.map { text throws(Fault) in try address(text, path: "") }
    token = options.token
    login = options.login ?? ""
    password = options.password ?? ""
    organization = options.organization
    if let text = options.units {
      guard let units = MoneyUnit(rawValue: text.lowercased()) else {
        throw Fault(OperatorFault.unknownUnits, ["units": text])
      }
      self.units = units
    } else {
      units = nil
    }
  }

  /// The longest period to be asked for at once: what was set, else what the operator allows.
  func days(_ allowed: Int) -> Int { max(1, min(options.periodDays ?? allowed, allowed)) }

  /// The rate to be kept: what was set, but no more than the operator allows.
  func pace(parallel: Int, spacing: Double = 0, rest: Double = 0, isLimit: Bool = true) -> Pace {
    let wanted = options.parallel ?? parallel
    return Pace(
      parallel: isLimit ? min(wanted, parallel) : wanted, spacing: options.spacing ?? spacing, rest: rest)
  }
}
