import Fiscal

/// Why an operator did not answer as asked. Every fault that an answer made has the facts `operator` (its name for people)
/// and `method`; `description` is the operator's own text, one line, without our key.
public enum OperatorFault: String, MessageCode {
  /// The key is not taken (401): `description`.
  case badKey = "operator.bad-key"
  /// Login, password or key are not taken at signing in: `description`.
  case badLogin = "operator.bad-login"
  /// The key may not do this (403): `description`.
  case noAccess = "operator.no-access"
  /// There is no such register, organisation or method (404): `description`.
  case notFound = "operator.not-found"
  /// A parameter is missing (406): `description`.
  case parameterMissing = "operator.parameter-missing"
  /// Any other refusal: `status` as the operator numbers it, `description`.
  case refused = "operator.refused"
  /// The answer is no JSON: `status`, `bytes`.
  case notJSON = "operator.not-json"
  /// The answer is JSON without what must be in it: `field`.
  case unexpected = "operator.unexpected"
  /// The key has no such organisation: `organization`, and `known`, those it has.
  case unknownOrganization = "operator.unknown-organization"
  /// The key has no such register: `register`, and `count`, how many it has.
  case unknownRegister = "operator.unknown-register"
  /// `name`, and `known`.
  case unknownOperator = "operator.unknown-operator"
  /// `clock`: it is neither `local` nor `instant`.
  case unknownClock = "operator.unknown-clock"
  /// `zone`: the tz database has none of that name.
  case unknownZone = "operator.unknown-zone"
  /// The operator makes no PDF of receipts.
  case noPDF = "operator.no-pdf"
  /// The receipt lacks a number that the operator wants for its PDF.
  case pdfNumbers = "operator.pdf-numbers"
  /// The operator has no page of receipts.
  case noLink = "operator.no-link"
  /// The receipt lacks a number that the operator's page wants.
  case linkNumbers = "operator.link-numbers"
  /// What came is no PDF: `bytes`.
  case notPDF = "operator.not-pdf"
  /// `units`: they are neither `rubles` nor `kopecks`.
  case unknownUnits = "operator.unknown-units"
  /// `operator` cannot be reached without `option`.
  case needed = "operator.needed"

  /// What is said of one method and does not speak against the key.
  static let refusals = Set([noAccess, notFound, parameterMissing, refused].map(\.rawValue))
}
