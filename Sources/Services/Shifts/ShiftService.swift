import Archive
import Fiscal

/// Shifts of a register.
public struct ShiftService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// Shifts of the registers that touch a period, oldest first; fetched first where the archive lacks them.
  public func shifts(
    _ records: [RegisterRecord], period: Period? = nil, open: Bool = false, refresh: Bool = false
  ) async throws -> [ShiftRecord] {
    let pull = PullService(desk)
    for record in records {
      try await pull.ensure(record, period ?? pull.usualPeriod, refresh: refresh, progress: progress)
    }
    let shifts = try await known(records, period: period)
    return open ? shifts.filter { $0.state == .open } : shifts
  }

  /// What the archive holds.
  func known(_ records: [RegisterRecord], period: Period? = nil, number: UInt32? = nil) async throws -> [ShiftRecord] {
    var filter = ShiftFilter(period: period)
    filter.number = number
    filter.registers = records.compactMap(\.register.registration)
    if filter.registers.isEmpty { filter.drives = records.compactMap(\.register.drive) }
    filter.sources = [desk.source(.operator)]
    let told = try await desk.archive.shifts(filter)
    filter.sources = [desk.source(.books)]
    let booked = try await desk.archive.shifts(filter)
    var shifts = told.compactMap { ShiftRecord($0, of: .operator) }
    // One side's are in order already.
    if booked.isEmpty { return shifts }
    if told.isEmpty { return booked.compactMap { ShiftRecord($0, of: .books) } }
    var places = Dictionary(shifts.indices.map { (shifts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for summary in booked {
      guard let record = ShiftRecord(summary, of: .books) else { continue }
      if let at = places[record.id] {
        shifts[at].books = summary
        shifts[at].register = shifts[at].register ?? summary.register
      } else {
        places[record.id] = shifts.count
        shifts.append(record)
      }
    }
    return ordered(shifts)
  }

  /// Their places are sorted: a chain's month has tens of thousands of records, and each is big.
  private func ordered(_ shifts: [ShiftRecord]) -> [ShiftRecord] {
    let starts = shifts.map { $0.start?.seconds ?? .min }
    return shifts.indices.sorted {
      starts[$0] == starts[$1] ? shifts[$0].id < shifts[$1].id : starts[$0] < starts[$1]
    }.map { shifts[$0] }
  }

  /// The shift that the word names: a number in the newest drive that has it, `DRIVE:N`, `last` or `open`.
  public func find(_ word: String, of record: RegisterRecord) async throws -> ShiftRecord {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    var drive: DriveNumber?
    var number: UInt32?
    if word != "last", word != "open" {
      if parts.count == 2 { drive = DriveNumber(parts[0]) }
      number = UInt32(parts.last ?? "")
      guard let number, number > 0, parts.count == 1 || drive != nil else {
        throw Fault(ServiceFault.shiftWord, ["word": word])
      }
    }
    let pull = PullService(desk)
    try await pull.ensure(record, pull.usualPeriod, progress: progress)
    if let number, drive == nil, let here = record.register.drive {
      // The usual case needs none of the others.
      let alike = try await known([record], number: number)
      if let found = alike.last(where: { $0.id.drive == here }) { return found }
    }
    let shifts = try await known([record])
    let newest = shifts.last { $0.id.drive == record.register.drive }?.id.drive ?? shifts.last?.id.drive
    let found: ShiftRecord?
    switch word {
    case "last": found = shifts.last
    case "open": found = shifts.last { $0.state == .open }
    default: found = shifts.last { $0.id.number == number && $0.id.drive == drive ?? newest }
    }
    if let found { return found }
    let days = String(PullService.usualDays)
    switch word {
    case "open": throw Fault(ServiceFault.noOpenShift)
    case "last": throw Fault(ServiceFault.noShifts, ["register": record.label, "days": days])
    default: throw Fault(ServiceFault.shiftUnknown, ["shift": word, "days": days])
    }
  }
}
