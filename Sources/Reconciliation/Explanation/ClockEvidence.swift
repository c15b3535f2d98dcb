import Fiscal

/// Whether the times of a register differ by one and the same shift: a wrong clock, or another zone.
struct ClockEvidence {
  /// By register, or by drive where the register is not known: seconds, books − operator.
  private var shifts: [String: Int64] = [:]
  private let tolerance: Int64

  /// So many receipts make a rule.
  private static let least = 3

  init(_ findings: Findings, tolerance: Int64) {
    self.tolerance = tolerance
    var offsets: [String: [Int64]] = [:]
    for (at, record) in findings.records.enumerated() where record.kind == .timeDiffers {
      let finding = findings[at]
      guard let name = finding.register ?? finding.drive, let offset = Self.offset(finding, findings) else { continue }
      offsets[name, default: []].append(offset)
    }
    for (name, list) in offsets where list.count >= Self.least {
      let median = list.sorted()[list.count / 2]
      let near = list.filter { abs($0 - median) <= tolerance }
      if near.count * 5 >= list.count * 4 { shifts[name] = median }
    }
    self.findings = findings
  }

  private let findings: Findings

  private static func offset(_ finding: Finding, _ findings: Findings) -> Int64? {
    guard let ours = finding.operatorRow, let theirs = finding.booksRow else { return nil }
    return findings.ground.booked.datetime(theirs).seconds - findings.ground.received.datetime(ours).seconds
  }

  func shift(at register: String) -> Int64? { shifts[register] }

  func verdict(_ finding: Finding) -> Reasoning.Verdict {
    guard let name = finding.register ?? finding.drive, let shift = shifts[name],
      let offset = Self.offset(finding, findings), abs(offset - shift) <= tolerance
    else { return Reasoning.Verdict(cause: .otherTime, certainty: .proven) }
    // Zones differ by whole hours.
    let hours = (shift.magnitude + 1_800) / 3_600
    let isZone = hours > 0 && abs(Int64(hours) * 3_600 - abs(shift)) <= tolerance
    return Reasoning.Verdict(
      cause: isZone ? .wrongZone : .wrongClock, certainty: .likely, register: name, evidence: .constantShift)
  }
}
