import Fiscal

/// What the journal keeps, by stable codes that scripts may look for. The catalogue has the words of each, which take the
/// facts named here.
public enum JournalEvent: String, MessageCode {
  /// `side` (`@side.operator`), `name`, `address`
  case connectionMade = "connection.made"
  /// `name`, the terms' `version`
  case termsAccepted = "terms.accepted"
  /// `name`
  case profileSaved = "profile.saved"
  /// `name`
  case profileDeleted = "profile.deleted"
  /// `scenario` (`check` or `load`)
  case registerAttached = "register.attached"
  case registerDetached = "register.detached"
  /// `scenario`: the new one
  case registerScenario = "register.scenario"
  /// `licence`, its `holder`
  case licenceAdded = "licence.added"
  /// `licence`, `holder`, `tariff`, `places`, `to`
  case licenceIssued = "licence.issued"
  /// Both sides agreed before the shift was closed: `shift`, `drive`, `total`
  case shiftEqual = "shift.equal"
  /// `shift`, `drive`, `difference` (signed, books − operator), `cells` (`sale/cash:-1.00,…`), `findings` (how many),
  /// `reason`
  case shiftAccepted = "shift.accepted"
  /// `shift`, `drive`, `difference` (– where a side is missing), `cells`, `findings`, `reason` where there is one
  case shiftRefused = "shift.refused"
  /// `goods` (the receipts' name), `item` (the books' one), `rule`
  case goodsMatched = "goods.matched"
  /// `goods`
  case goodsUnmatched = "goods.unmatched"
  /// A match that was written into the books' own register: `goods`, `item`, `books`
  case goodsWritten = "goods.written"
  /// `document` (what and which number), `reference` (the books' key, or a file), `shift`, `total`
  case documentWritten = "document.written"
}
