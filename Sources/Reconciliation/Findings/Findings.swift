import Fiscal

/// The findings in order: by register and drive, then time, document number and kind. Each is made when it is looked at.
public struct Findings: RandomAccessCollection, Sendable {
  let records: [FindingRecord]
  let gaps: [Gap]
  let ties: [RowTie]
  let stated: [StatedDifference]
  let ground: Ground

  /// Rows of the tables that agree equally well.
  struct RowTie: Sendable {
    var received: [Int32]
    var booked: [Int32]
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  public subscript(position: Int) -> Finding {
    let record = records[position]
    switch record.kind {
    case .gapInDocuments: return gap(record)
    case .ambiguous: return ambiguity(record)
    case .totalsDiffer: return totals(record)
    default: return finding(record)
    }
  }

  private func bare(_ record: FindingRecord) -> Finding {
    Finding(
      kind: record.kind, register: ground.places.registerText(record.place),
      drive: ground.places.drives.text(record.drive), difference: .zero, rule: record.rule, detail: "",
      cells: SettlementCells(), differing: record.differing, isUnsent: record.marks.contains(.unsent),
      operatorMembers: [], booksMembers: [])
  }

  private func finding(_ record: FindingRecord) -> Finding {
    var finding = bare(record)
    if record.booked >= 0 {
      let row = ground.booked[Int(record.booked)]
      finding.name(row)
      finding.booksRow = Int(record.booked)
      finding.booksShift = row.shift.known
      finding.booksSum = row.total
      if record.marks.contains(.bookedCounts) {
        finding.difference += row.sign.net(row.total)
        finding.cells.add(row.sign, row.payments)
      }
    }
    if record.received >= 0 {
      let row = ground.received[Int(record.received)]
      finding.name(row)
      finding.operatorRow = Int(record.received)
      if !record.marks.contains(.receivedNames) { finding.operatorSum = row.total }
      if record.marks.contains(.receivedCounts) {
        finding.difference -= row.sign.net(row.total)
        finding.cells.add(row.sign, row.payments, times: -1)
      }
    }
    finding.detail = record.marks.contains(.unsent) ? "unsent" : record.differing.names.joined(separator: ",")
    return finding
  }

  private func gap(_ record: FindingRecord) -> Finding {
    var finding = bare(record)
    let gap = gaps[Int(record.particulars)]
    finding.shift = gap.shift.known
    finding.document = gap.first
    finding.detail = gap.range
    return finding
  }

  private func totals(_ record: FindingRecord) -> Finding {
    var finding = bare(record)
    let stated = stated[Int(record.particulars)]
    finding.shift = stated.shift.known
    finding.datetime = stated.closed
    finding.sign = stated.sign
    finding.detail = stated.detail
    return finding
  }

  private func ambiguity(_ record: FindingRecord) -> Finding {
    var finding = bare(record)
    let tie = ties[Int(record.particulars)]
    finding.operatorMembers = tie.received.map { Int($0) }
    finding.booksMembers = tie.booked.map { Int($0) }
    if record.booked >= 0 { finding.booksShift = ground.booked.shift(Int(record.booked)).known }
    if record.received >= 0 { finding.name(ground.received[Int(record.received)]) }
    let ours = finding.operatorMembers.map { "operator:" + Self.member(ground.received[$0]) }
    let theirs = finding.booksMembers.map { "books:" + Self.member(ground.booked[$0]) }
    finding.detail = (ours + theirs).joined(separator: ",")
    return finding
  }

  /// The document number, else shift and number, else the time.
  private static func member(_ row: ReceiptRow) -> String {
    if row.document != 0 { return "\(row.document)" }
    if row.shift != 0 && row.number != 0 { return "\(row.shift)/\(row.number)" }
    return row.datetime.description
  }
}

extension Finding {
  fileprivate mutating func name(_ row: ReceiptRow) {
    shift = row.shift.known
    number = row.number.known
    document = row.document.known
    datetime = row.datetime
    sign = row.sign
  }
}

extension UInt32 {
  /// Nil for 0, which stands for a number that is not known.
  var known: UInt32? { self == 0 ? nil : self }
}
