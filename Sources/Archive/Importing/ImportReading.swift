import Fiscal

/// The reading side of an import: packs documents and says what is ready to be written.
struct ImportReading: Sendable {
  private var texts: ImportTexts
  private let limits: ImportLimits
  private var drafts = Drafts()
  private var reports: [ImportWork.Report] = []
  /// How many documents were told.
  private(set) var documents = 0

  init(_ texts: ImportTexts, _ limits: ImportLimits) {
    self.texts = texts
    self.limits = limits
  }

  /// - Returns: a frame of texts that is full and can be compressed.
  mutating func add(_ receipt: Receipt, key: String?, original: UnsafeRawBufferPointer?) throws -> TextFrame? {
    documents += 1
    return try drafts.add(receipt, key: key, original: original, &texts)
  }

  mutating func add(_ report: ReportDocument, key: String?, original: String?) {
    documents += 1
    reports.append(ImportWork.Report(report: report, key: key, original: original))
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
