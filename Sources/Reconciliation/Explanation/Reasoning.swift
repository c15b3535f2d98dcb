import Fiscal

/// Finds a cause for every finding and puts those of one cause together.
struct Reasoning {
  private let findings: Findings
  private let lacking: [SideName: Set<RegisterDay>]
  private let numbers: NumberEvidence
  private let clocks: ClockEvidence
  private var totals: TotalsReasoning

  init(_ reconciliation: Reconciliation) {
    findings = reconciliation.findings
    lacking = reconciliation.lacking
    numbers = NumberEvidence(reconciliation.findings)
    clocks = ClockEvidence(reconciliation.findings, tolerance: reconciliation.options.tolerance)
    totals = TotalsReasoning(reconciliation)
  }

  /// What is said of one finding.
  struct Verdict: Hashable {
    var cause: Cause
    var certainty: Certainty
    var register: String?
    /// Findings of one cause with other evidence are told together; the evidence is counted.
    var evidence: Evidence?
  }

  private struct Key: Hashable {
    var cause: Cause
    var certainty: Certainty
    var register: String?
  }

  mutating func parts() -> [Explanation.Part] {
    var parts: [Key: Explanation.Part] = [:]
    var evidence: [Key: [Evidence: Int]] = [:]
    let own = findings.indices.filter { at in
      findings.records[at].kind != .gapInDocuments && !totals.takes(at, findings.records[at])
    }
    for at in own where !totals.covers(findings.records[at]) {
      let finding = findings[at]
      let verdict = verdict(finding, findings.records[at])
      let key = Key(cause: verdict.cause, certainty: verdict.certainty, register: verdict.register)
      var part =
        parts.removeValue(forKey: key)
        ?? Explanation.Part(
          cause: key.cause, certainty: key.certainty, register: key.register, difference: .zero,
          cells: SettlementCells(), findings: [], evidence: [])
      part.difference += finding.difference
      part.cells += finding.cells
      part.findings.append(at)
      parts[key] = part
      if let fact = verdict.evidence { evidence[key, default: [:]][fact, default: 0] += 1 }
    }
    let caused = parts.map { key, part in
      var part = part
      part.evidence = Evidence.allCases.compactMap { fact in
        evidence[key]?[fact].map { Message(fact, facts(fact, part, count: $0)) }
      }
      return part
    }
    return (caused + totals.parts()).sorted(by: Self.precedes)
  }

  private static func precedes(_ a: Explanation.Part, _ b: Explanation.Part) -> Bool {
    let (x, y) = (a.difference.magnitude, b.difference.magnitude)
    if x != y { return x > y }
    let (i, j) = (Cause.allCases.firstIndex(of: a.cause) ?? 0, Cause.allCases.firstIndex(of: b.cause) ?? 0)
    if i != j { return i < j }
    if a.certainty != b.certainty { return a.certainty < b.certainty }
    if let mine = a.shift, let theirs = b.shift, mine != theirs { return mine < theirs }
    return (a.register ?? "") < (b.register ?? "")
  }

  private func facts(_ fact: Evidence, _ part: Explanation.Part, count: Int) -> [String: String] {
    var facts = ["count": "\(count)"]
    switch fact {
    case .hole:
      facts = numbers.holes(of: part.findings.map { findings[$0] })
    case .constantShift:
      facts["seconds"] = part.register.flatMap { clocks.shift(at: $0) }.map(String.init) ?? "?"
      facts["register"] = part.register ?? "?"
    case .nothingThere:
      let days = part.findings.compactMap { findings[$0].datetime?.day }
      facts["register"] = part.register ?? "?"
      facts["from"] = days.min()?.description ?? "?"
      facts["to"] = days.max()?.description ?? "?"
    default: break
    }
    return facts
  }

  private func verdict(_ finding: Finding, _ record: FindingRecord) -> Verdict {
    switch finding.kind {
    case .missingInBooks:
      if isLacking(.books, finding, record) { return incomplete(.incompleteBooks, finding) }
      return Verdict(cause: .notBooked, certainty: .proven)
    case .missingInOperator:
      if finding.isUnsent { return Verdict(cause: .unsent, certainty: .proven, evidence: .unsentTold) }
      if isLacking(.operator, finding, record) { return incomplete(.incompleteOperator, finding) }
      return numbers.verdict(finding)
    case .duplicateInBooks: return duplicate(.bookedTwice, finding)
    case .duplicateInOperator: return duplicate(.receivedTwice, finding)
    case .signDiffers: return sign(finding)
    case .sumDiffers:
      return sum(finding)
    case .paymentDiffers: return payments(record)
    case .shiftDiffers: return Verdict(cause: .otherShift, certainty: .proven)
    case .timeDiffers: return clocks.verdict(finding)
    case .cashierDiffers: return Verdict(cause: .otherCashier, certainty: .proven)
    case .totalsDiffer: return Verdict(cause: .operatorDisagrees, certainty: .proven)
    case .ambiguous, .gapInDocuments: return Verdict(cause: .undecided, certainty: .possible)
    }
  }

  private func sum(_ finding: Finding) -> Verdict {
    let (ours, theirs) = (finding.operatorSum ?? .zero, finding.booksSum ?? .zero)
    if OldRate.explains(ours, theirs, at: finding.datetime) {
      return Verdict(cause: .oldRate, certainty: .likely, evidence: .rateRatio)
    }
    return (theirs - ours).magnitude < Kopecks(100)
      ? Verdict(cause: .kopecks, certainty: .likely) : Verdict(cause: .otherSum, certainty: .proven)
  }

  private func isLacking(_ side: SideName, _ finding: Finding, _ record: FindingRecord) -> Bool {
    guard let day = finding.datetime?.day else { return false }
    return lacking[side]?.contains(RegisterDay(place: record.place, day: day)) ?? false
  }

  private func incomplete(_ cause: Cause, _ finding: Finding) -> Verdict {
    Verdict(
      cause: cause, certainty: .likely, register: finding.register ?? finding.drive, evidence: .nothingThere)
  }

  private func duplicate(_ cause: Cause, _ finding: Finding) -> Verdict {
    switch finding.rule {
    case .document: Verdict(cause: cause, certainty: .proven, evidence: .sameDocument)
    case .number: Verdict(cause: cause, certainty: .likely, evidence: .sameNumber)
    case .likeness, nil: Verdict(cause: cause, certainty: .likely, evidence: .alike)
    }
  }

  private func sign(_ finding: Finding) -> Verdict {
    guard let row = finding.operatorRow, let other = finding.booksRow else {
      return Verdict(cause: .otherSign, certainty: .proven)
    }
    let signs: Set<Sign> = [findings.ground.received.sign(row), findings.ground.booked.sign(other)]
    let reversed = signs == [.sale, .return] || signs == [.expense, .expenseReturn]
    return reversed
      ? Verdict(cause: .reversed, certainty: .proven, evidence: .twiceTheSum)
      : Verdict(cause: .otherSign, certainty: .proven)
  }

  /// Whether one payment became another wholly, or two were exchanged.
  private func payments(_ record: FindingRecord) -> Verdict {
    let ours = findings.ground.received.payments(Int(record.received))
    let theirs = findings.ground.booked.payments(Int(record.booked))
    let changed = Payment.allCases.filter { ours[$0] != theirs[$0] }
    let swapped = changed.count == 2 && ours[changed[0]] == theirs[changed[1]] && ours[changed[1]] == theirs[changed[0]]
    return swapped
      ? Verdict(cause: .swappedPayments, certainty: .proven, evidence: .paidOtherwise)
      : Verdict(cause: .otherPayments, certainty: .proven)
  }
}
