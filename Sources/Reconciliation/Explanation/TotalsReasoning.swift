import Fiscal

/// What is to be said of shifts of which one side has totals only: that its receipts are not there, and by what its
/// totals differ from the other side's receipts.
struct TotalsReasoning {
  private let findings: Findings
  private let told: [ToldTotals]
  private var places: [Place: Int] = [:]
  /// By shift: findings of receipts that only the other side gives.
  private var members: [[Int]]

  private struct Place: Hashable {
    var side: SideName
    var drive: UInt32
    var shift: UInt32
  }

  /// In so many shifts receipts are looked for; of more nobody reads the guesses.
  private static let most = 200
  /// So many steps one search may take, and all of them together.
  private static let budget = 40_000_000

  init(_ reconciliation: Reconciliation) {
    findings = reconciliation.findings
    told = reconciliation.told
    members = [[Int]](repeating: [], count: told.count)
    for (at, totals) in told.enumerated() {
      places[Place(side: totals.side, drive: totals.drive, shift: totals.shift.number)] = at
    }
  }

  /// Takes a finding that is none of its own cause: the receipt lies in a shift of which the other side has totals only.
  mutating func takes(_ at: Int, _ record: FindingRecord) -> Bool {
    guard !told.isEmpty, !record.marks.contains(.unsent) else { return false }
    let side: SideName
    switch record.kind {
    case .missingInBooks: side = .books
    case .missingInOperator: side = .operator
    default: return false
    }
    let place = Place(side: side, drive: record.drive, shift: row(record, side).shift)
    guard let number = places[place] else { return false }
    members[number].append(at)
    return true
  }

  /// That the operator's totals are not those of its receipts is said already where it gives none.
  func covers(_ record: FindingRecord) -> Bool {
    guard record.kind == .totalsDiffer, !told.isEmpty else { return false }
    let shift = findings.stated[Int(record.particulars)].shift
    return places[Place(side: .operator, drive: record.drive, shift: shift)].map { !members[$0].isEmpty } ?? false
  }

  private func row(_ record: FindingRecord, _ side: SideName) -> ReceiptRow {
    side == .books ? findings.ground.received[Int(record.received)] : findings.ground.booked[Int(record.booked)]
  }

  /// For each side the part of the receipts that are not there, then those of the gaps.
  func parts() -> [Explanation.Part] {
    var parts: [Explanation.Part] = []
    for side in SideName.allCases {
      let shifts = told.indices.filter { told[$0].side == side && !members[$0].isEmpty }
      guard !shifts.isEmpty else { continue }
      var whole = Explanation.Part(
        cause: side == .books ? .booksTotalsOnly : .operatorTotalsOnly, certainty: .proven, difference: .zero,
        cells: SettlementCells(), findings: [], evidence: [])
      var gaps: [(shift: Int, gap: ShiftFigures)] = []
      var sum = Kopecks.zero
      for at in shifts {
        let gap = gap(at)
        whole.findings += members[at]
        for finding in members[at] {
          whole.difference += findings[finding].difference
          whole.cells += findings[finding].cells
        }
        sum += rest(at).net
        if !gap.isZero { gaps.append((at, gap)) }
      }
      whole.findings.sort()
      whole.evidence = [
        Message(
          Evidence.totalsTold,
          ["side": "@side.\(side.rawValue)", "count": "\(shifts.count)", "sum": sum.grouped])
      ]
      if gaps.isEmpty { whole.evidence.append(Message(Evidence.totalsAgree)) }
      let of = gapParts(gaps, side)
      for part in of {
        whole.difference -= part.difference
        whole.cells += part.cells.negated
      }
      parts.append(whole)
      parts += of
    }
    return parts
  }

  /// What the side with totals tells of the shift, less what else is known of it.
  private func rest(_ at: Int) -> ShiftFigures {
    var rest = told[at].rest
    guard told[at].isOfRegister else { return rest }
    // A register counts what it made: what its drive still holds too.
    for record in findings.records where record.marks.contains(.unsent) && record.drive == told[at].drive {
      let row = row(record, .operator)
      guard told[at].side == .operator, row.shift == told[at].shift.number else { continue }
      rest -= rest.of(row.sign, row.total, row.payments)
    }
    return rest
  }

  /// The totals less the other side's receipts.
  private func gap(_ at: Int) -> ShiftFigures {
    var gap = rest(at)
    for finding in members[at] {
      let row = row(findings.records[finding], told[at].side)
      gap -= gap.of(row.sign, row.total, row.payments)
    }
    return gap
  }

  /// A part for each shift whose totals differ, the largest gaps first; those that are too many are one part.
  private func gapParts(_ gaps: [(shift: Int, gap: ShiftFigures)], _ side: SideName) -> [Explanation.Part] {
    let sorted = gaps.sorted {
      let (a, b) = ($0.gap.net.magnitude, $1.gap.net.magnitude)
      return a != b ? a > b : told[$0.shift].shift < told[$1.shift].shift
    }
    var budget = Self.budget
    var parts = sorted.prefix(Self.most).map { at, gap in
      var part = part(gap, side)
      part.shift = told[at].shift
      let rows = members[at].map { row(findings.records[$0], side) }
      part.guesses = Guessing(told[at].rest, of: side, rows: rows, budget: budget).guesses(at: gap)
      budget -= min(budget, Guessing.cost(rows.count))
      if part.guesses.isEmpty {
        part.evidence.append(Message(Evidence.noFewReceipts, ["most": "\(SubsetSum.most)"]))
      }
      return part
    }
    let further = sorted.dropFirst(Self.most)
    if let first = further.first {
      var all = part(first.gap, side)
      for (_, gap) in further.dropFirst() {
        let part = part(gap, side)
        all.difference += part.difference
        all.cells += part.cells
      }
      all.evidence = [Message(Evidence.notTried, ["shifts": "\(further.count)"])]
      parts.append(all)
    }
    return parts
  }

  private func part(_ gap: ShiftFigures, _ side: SideName) -> Explanation.Part {
    // Of the books more is a plus in books − operator, of the operator a minus.
    Explanation.Part(
      cause: .totalsGap, certainty: .possible, difference: side == .books ? gap.net : -gap.net,
      cells: side == .books ? gap.cells : gap.cells.negated, findings: [], evidence: [])
  }
}

extension SettlementCells {
  fileprivate var negated: SettlementCells {
    var cells = SettlementCells()
    for cell in filled { cells.add(cell.sign, cell.payment, cell.sum, times: -1) }
    return cells
  }
}
