import Fiscal

/// What the reading side of an import hands over to the writing side.
struct ImportWork: Sendable {
  struct Report: Sendable {
    var report: ReportDocument
    var key: String?
    var original: String?
  }

  var texts: [ImportTexts.New] = []
  var drafts: [Draft] = []
  var reports: [Report] = []
}
