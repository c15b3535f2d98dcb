import Fiscal

/// Why 1С could not be read, or a profile of its names could not be used.
public enum BooksFault: String, MessageCode {
  /// The address of the infobase is none. Fact `address`.
  case badAddress = "books.bad-address"
  /// 404 without an answer of 1С: no OData at this address. Facts `address`, `status`.
  case notPublished = "books.not-published"
  /// 401 that is not about rights. Fact `address`.
  case badLogin = "books.bad-login"
  /// Code 20: the user may not read this. Facts `object`, `text`.
  case noRights = "books.no-rights"
  /// A web page instead of data. Facts `address`, `status`.
  case webPage = "books.web-page"
  /// The answer is no JSON of OData. Facts `object`, `line`.
  case unreadable = "books.unreadable"
  /// `$metadata` cannot be read. Facts `line`, `cause`.
  case metadataUnreadable = "books.metadata-unreadable"
  /// The interface is on, but no object is included in it. Fact `address`.
  case emptyComposition = "books.empty-composition"
  /// Objects that are not included in the interface. Fact `objects`.
  case objectsMissing = "books.objects-missing"
  /// Names that an object has not. Facts `object`, `attributes`.
  case attributesMissing = "books.attributes-missing"
  /// Code 9. Facts `object`, `text`.
  case instanceMissing = "books.instance-missing"
  /// The query is refused. Facts `object`, `odata` (the code), `text`.
  case queryRefused = "books.query-refused"
  /// Codes 17 and 18: for the administrator. Facts `odata`, `text`.
  case misconfigured = "books.misconfigured"
  /// An exception of the infobase's own code. Facts `object`, `text`.
  case failed = "books.failed"
  /// Any other status without an answer of 1С. Facts `address`, `status`.
  case unavailable = "books.unavailable"
  /// None of the profiles fits `$metadata`. Facts `known`, `objects` (how many are included).
  case configurationUnknown = "books.configuration-unknown"
  /// No profile of this name. Facts `name`, `known`.
  case profileUnknown = "books.profile-unknown"
  /// A line of a profile that no profile has. Facts `line`, `known`.
  case settingUnknown = "books.setting-unknown"
  /// A line of a profile with a value that it cannot have. Facts `line`, `value`, `expected`.
  case settingBad = "books.setting-bad"
  /// 1С said yes and did not keep the match. Facts `object`, `name`.
  case matchNotTaken = "books.match-not-taken"
  /// A register that the infobase does not have. Fact `register`.
  case registerUnknown = "books.register-unknown"

  // Writing.
  /// The configuration's report on sales is not known. Fact `configuration`.
  case reportUnsupported = "books.report-unsupported"
  /// Somebody changed the object since it was read. Fact `object`.
  case changedMeanwhile = "books.changed-meanwhile"
  /// More than one report stands for the shift. Facts `numbers`, `shift`.
  case severalReports = "books.several-reports"
  /// A report that is not ours stands for the shift and differs. Facts `number`, `shift`, `total`, `ours`.
  case reportDiffers = "books.report-differs"
  /// The report that would be changed is posted. Fact `number`.
  case reportPosted = "books.report-posted"
  /// 1С did not answer as it should, and the document is not there. Facts `object`, `cause`.
  case writeUnanswered = "books.write-unanswered"
  /// 1С did not answer as it should, and whether the document is there could not be looked up. Facts `object`, `mark`,
  /// `cause`.
  case writeUnknown = "books.write-unknown"
  /// 1С did not answer as it should, and the document is not as it should be. Facts `number`, `cause`.
  case changeUnanswered = "books.change-unanswered"
}
