import Fiscal

/// What the licences refuse.
public enum LicenceFault: String, MessageCode {
  /// libsodium is not installed.
  case noLibrary = "licence.no-library"
  /// `where`: the vendor's key is none.
  case vendorKeyBad = "licence.vendor-key-bad"
  /// There is nobody whose signature could be looked at.
  case noVendor = "licence.no-vendor"
  /// `file`: no licence file.
  case unreadable = "licence.unreadable"
  /// `file`: signed by somebody else, or changed since.
  case forged = "licence.forged"
  /// `number`, `to`
  case expired = "licence.expired"
  /// `number`, `from`
  case early = "licence.early"
  /// `number`: another licence of that number is there.
  case numberTaken = "licence.number-taken"
  /// `register`, `inn`, `holder`
  case otherHolder = "licence.other-holder"
  /// `register`: nobody tells whose it is.
  case holderUnknown = "licence.holder-unknown"
  /// `tariff`: no licence of this tariff or a higher one.
  case none = "licence.none"
  /// `licence`, `places`
  case noPlace = "licence.no-place"
  /// `licence`, `places`: as many registers were detached as may be.
  case noDetachment = "licence.no-detachment"
  /// `register`
  case notAttached = "licence.not-attached"
  /// `register`, `scenario`
  case alreadyAttached = "licence.already-attached"
  /// `count`, `register`: none of several registers.
  case noneAttached = "licence.none-attached"
  /// `register`: it is attached, but not for loading.
  case scenarioNeeded = "licence.scenario-needed"
  /// `register`, `tariff`, `licence`
  case tariffTooLow = "licence.tariff-too-low"
  /// `books`: they cannot take sales.
  case booksCannotLoad = "licence.books-cannot-load"
  /// `books`, `release`, `least`
  case releaseTooOld = "licence.release-too-old"
  /// `register`: without РНМ it cannot be attached.
  case noRegistration = "licence.no-registration"
  /// `command`: a question that nobody is there to answer.
  case unconfirmed = "licence.unconfirmed"
  /// `option`, `command`: nobody is there to be asked for it.
  case unsaid = "licence.unsaid"
  /// `file`, `mode`: others can read the private key.
  case keyOpen = "licence.key-open"
  /// `where`: no private key.
  case keyBad = "licence.key-bad"
  /// `file`: a key lies there already.
  case keyThere = "licence.key-there"
  /// `name`, `value`
  case badTerm = "licence.bad-term"
}

/// What the licences tell.
public enum LicenceNote: String, MessageCode {
  /// No vendor's key is configured.
  case free = "note.licence-free"
  /// `number`, `holder`, `tariff`, `places`, `to`
  case added = "said.licence-added"
  /// `number`
  case addedBefore = "said.licence-added-before"
  /// `file`, `number`, `key`
  case issued = "said.licence-issued"
  /// `register`, `outlet`, `drive`, `licence`, `scenario`
  case willAttach = "said.register-will-attach"
  /// `licence`, `free`, `places`
  case willTake = "said.register-will-take"
  /// `register`, `scenario`
  case attached = "said.register-attached"
  /// `register`, `left`: how many more may be detached
  case willDetach = "said.register-will-detach"
  case detached = "said.register-detached"
  case scenarioSet = "said.register-scenario"
  case nothingChanged = "said.nothing-changed"
  /// `count`, `all`
  case onlyAttached = "note.only-attached"
  /// `number`, `to`, `days`
  case endsSoon = "note.licence-ends"
  /// `number`
  case kept = "note.licence-bad"
}
