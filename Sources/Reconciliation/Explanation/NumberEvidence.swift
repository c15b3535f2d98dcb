import Fiscal

/// What the document numbers tell of receipts that the operator does not have.
struct NumberEvidence {
  private struct Place: Hashable {
    var drive: String?
    var shift: UInt32?
  }

  /// Numbers that nobody holds, and receipts without a number that the operator lacks, by shift.
  private var holes: [Place: [String]] = [:]
  private var holeCounts: [Place: Int] = [:]
  private var unnumbered: [Place: Int] = [:]
  /// The operator's last № ФД, by drive.
  private var last: [String: UInt32] = [:]

  init(_ findings: Findings) {
    for (at, record) in findings.records.enumerated() {
      if record.kind == .gapInDocuments {
        let (finding, gap) = (findings[at], findings.gaps[Int(record.particulars)])
        let place = Place(drive: finding.drive, shift: finding.shift)
        holes[place, default: []].append(gap.range)
        holeCounts[place, default: 0] += Int(gap.last - gap.first) + 1
      } else if record.kind == .missingInOperator {
        let finding = findings[at]
        guard finding.document == nil else { continue }
        unnumbered[Place(drive: finding.drive, shift: finding.shift), default: 0] += 1
      }
    }
    let table = findings.ground.received
    var lastByNumber: [UInt32] = [UInt32](repeating: 0, count: table.drives.count)
    for row in 0..<table.count {
      let drive = Int(table.drive(row))
      lastByNumber[drive] = max(lastByNumber[drive], table.document(row))
    }
    for (number, document) in lastByNumber.enumerated() where number > 0 && document > 0 {
      last[table.drives[UInt32(number)]] = document
    }
  }

  func verdict(_ finding: Finding) -> Reasoning.Verdict {
    if let document = finding.document {
      guard let drive = finding.drive, let last = last[drive] else {
        return Reasoning.Verdict(cause: .unsentOrLost, certainty: .possible)
      }
      return Reasoning.Verdict(
        cause: .unsentOrLost, certainty: .likely, evidence: document > last ? .numberAfterLast : .numberSkipped)
    }
    let place = Place(drive: finding.drive, shift: finding.shift)
    let free = holeCounts[place] ?? 0
    guard free > 0 else { return Reasoning.Verdict(cause: .neverFiscalised, certainty: .likely, evidence: .noHole) }
    // As many holes as receipts: each can be one of them. Fewer: one cannot say which.
    return Reasoning.Verdict(
      cause: .unsentOrLost, certainty: free >= unnumbered[place] ?? 0 ? .likely : .possible, evidence: .hole)
  }

  /// The holes of the shifts of some findings, as facts; a long list is cut.
  func holes(of findings: [Finding]) -> [String: String] {
    let places = Set(findings.filter { $0.document == nil }.map { Place(drive: $0.drive, shift: $0.shift) })
    let known = places.filter { holes[$0] != nil }.sorted {
      ($0.drive ?? "", $0.shift ?? 0) < ($1.drive ?? "", $1.shift ?? 0)
    }
    let ranges = known.flatMap { holes[$0] ?? [] }
    let shown = ranges.prefix(5).joined(separator: ", ") + (ranges.count > 5 ? " …" : "")
    return ["count": "\(known.reduce(0) { $0 + (holeCounts[$1] ?? 0) })", "ranges": shown]
  }
}
