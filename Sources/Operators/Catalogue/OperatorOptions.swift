/// How an operator is to be reached, besides its address and key. What a public description of it leaves open is a setting
/// here and not a guess.
public struct OperatorOptions: Sendable {
  /// Nil takes the operator's own; one without a path gets the usual path.
  public var url: String?
  /// Where it signs in, if that is another server.
  public var authURL: String?
  /// The operator's own key of an organisation, or its ИНН; nil takes all that the key reaches.
  public var organization: String?
  /// `local` or `instant`, see ``OperatorClock``; nil is `local`.
  public var clock: String?
  /// For `instant`, a name of the tz database.
  public var zone: String?
  public var token: String
  public var login: String?
  public var password: String?
  /// The longest period in days that may be asked for at once.
  public var periodDays: Int?
  /// Seconds between the beginnings of two requests.
  public var spacing: Double?
  /// Requests at a time.
  public var parallel: Int?
  /// In what its sums are, where that is not known: `rubles` or `kopecks`.
  public var units: String?

  public init(token: String = "") { self.token = token }
}
