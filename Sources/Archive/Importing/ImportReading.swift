import Fiscal

/// The reading side of an import: gathers packed documents and says what is ready to be written.
struct ImportReading: Sendable {
  let texts: SharedTexts
  private let limits: ImportLimits
  private var drafts = Drafts()
  private var reports: [ImportWork.Report] = []
  /// How many documents were told.
  private(set) var documents = 0

  init(_ texts: SharedTexts, _ limits: ImportLimits) {
    self.texts = texts
    self.limits = limits
  }

  mutating func add(_ part: ImportPart) throws {
    documents += part.documents
    for frame in drafts.add(part.drafts) { _ = try frame.packed() }
    reports += part.reports
  }

  /// What is to be written now: the shifts that nothing came to for longest, when too much is pending.
  mutating func ready() -> ImportWork? {
    guard drafts.size > limits.pending || reports.count > 10_000 else { return nil }
    return ImportWork(
      texts: texts.takeNew(), drafts: drafts.takeOldest(leaving: limits.pending - limits.pending / 4),
      reports: takeReports())
  }

  /// All the rest.
  mutating func rest() -> ImportWork {
    ImportWork(texts: texts.takeNew(), drafts: drafts.takeAll(), reports: takeReports())
  }

  private mutating func takeReports() -> [ImportWork.Report] {
    defer { reports = [] }
    return reports
  }
}
