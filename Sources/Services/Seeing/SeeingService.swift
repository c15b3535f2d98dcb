import Archive
import Fiscal

/// Gathers what pictures show. It reads the packed totals of shifts, and receipts only where a shift goes over midnight.
public struct SeeingService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// The period when none is said.
  public var usualPeriod: Period { PullService(desk).usualPeriod }

  /// What the registers have on the days of a period, by the times of the receipts; fetched first where the archive
  /// lacks it.
  public func days(_ records: [RegisterRecord], _ period: Period, refresh: Bool = false) async throws -> DayGrid {
    for (at, record) in records.enumerated() {
      try Task.checkCancellation()
      if records.count > 1 { progress(Progress(Message(ServiceNote.pullingAll), done: at, total: records.count)) }
      try await PullService(desk).ensure(record, period, refresh: refresh, progress: progress)
    }
    let (sides, notes) = try await sides(records, period)
    var days: [DaySums] = []
    for side in SideName.allCases where sides.contains(side) {
      var filter = ShiftFilter(sources: [desk.source(side)], period: period)
      // Of many registers nearly all is wanted.
      if records.count <= Self.fewRegisters {
        filter.registers = records.compactMap(\.register.registration)
        if filter.registers.isEmpty { filter.drives = records.compactMap(\.register.drive) }
      }
      days += try await desk.archive.days(filter)
    }
    return Self.grid(records, period, sides, days, notes)
  }

  private static let fewRegisters = 16

  private static func grid(
    _ records: [RegisterRecord], _ period: Period, _ sides: Set<SideName>, _ days: [DaySums], _ notes: [Message]
  ) -> DayGrid {
    let places = Places(records, days)
    var lines = records.map { DayGrid.Line(record: $0, days: [:], total: FiguresPair(sides: sides)) }
    var totals: [CalendarDay: FiguresPair] = [:]
    var total = FiguresPair(sides: sides)
    for day in days {
      guard let at = places.place(of: day) else { continue }
      var pair = FiguresPair()
      var figures = Figures()
      for sums in day.sums { figures.add(sums) }
      pair[day.source.side] = figures
      lines[at].days[day.day, default: FiguresPair(sides: sides)] += pair
      lines[at].total += pair
      totals[day.day, default: FiguresPair(sides: sides)] += pair
      total += pair
    }
    return DayGrid(
      period: period, sides: sides, lines: lines.filter { !$0.days.isEmpty }, totals: totals, total: total,
      notes: notes)
  }

  /// Which register a row is of: by its РНМ, else by its drive, which the other side or an earlier row may know.
  private struct Places {
    private var registrations: [RegistrationNumber: Int] = [:]
    private var drives: [DriveNumber: Int] = [:]

    init(_ records: [RegisterRecord], _ days: [DaySums]) {
      for (at, record) in records.enumerated() {
        if let registration = record.register.registration { registrations[registration] = at }
        for drive in [record.operator?.drive, record.books?.drive].compactMap({ $0 }) { drives[drive] = at }
      }
      for day in days {
        guard let register = day.register, let drive = day.drive, let at = registrations[register] else { continue }
        drives[drive] = at
      }
    }

    func place(of day: DaySums) -> Int? {
      if let register = day.register { return registrations[register] }
      return day.drive.flatMap { drives[$0] }
    }
  }

  /// The receipts and sums of a shift by hour.
  public func hours(_ shift: ShiftRecord, of record: RegisterRecord, refresh: Bool = false) async throws -> ShiftHours {
    let from = shift.start ?? desk.now
    let around = Period(from: from, to: max(from, shift.end ?? from)).widened(days: 1)
    try await PullService(desk).ensure(record, around, refresh: refresh, booksAnew: true, progress: progress)
    let (sides, notes) = try await sides([record], around)
    var hours: [Int64: FiguresPair] = [:]
    var total = FiguresPair(sides: sides)
    for side in SideName.allCases where sides.contains(side) {
      let filter = ReceiptFilter(
        sources: [desk.source(side)], drives: [shift.id.drive], shift: shift.id.number, order: .none)
      let table = try await desk.archive.receiptTable(filter)
      for at in 0..<table.count {
        let row = table[at]
        var pair = FiguresPair()
        var figures = Figures()
        figures.add(row.sign, row.total, row.payments)
        pair[side] = figures
        hours[Self.hour(row.datetime), default: FiguresPair(sides: sides)] += pair
        total += pair
      }
    }
    let all = Self.filled(hours, sides).map { ShiftHours.Hour(start: WallClock(seconds: $0 * 3600), pair: $1) }
    return ShiftHours(register: record, shift: shift, sides: sides, hours: all, total: total, notes: notes)
  }

  private static func hour(_ clock: WallClock) -> Int64 {
    clock.seconds >= 0 ? clock.seconds / 3600 : (clock.seconds + 1) / 3600 - 1
  }

  /// With the empty hours between the others. A clock that was set wrong would make years of them.
  private static func filled(_ hours: [Int64: FiguresPair], _ sides: Set<SideName>) -> [(Int64, FiguresPair)] {
    guard let first = hours.keys.min(), let last = hours.keys.max() else { return [] }
    guard last - first < 36 else { return hours.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    return (first...last).map { ($0, hours[$0] ?? FiguresPair(sides: sides)) }
  }

  /// The sides that are there, and how old what they told is.
  /// - Throws: a ``Fault`` where neither is.
  private func sides(_ records: [RegisterRecord], _ period: Period) async throws -> (Set<SideName>, [Message]) {
    var sides: Set<SideName> = []
    var notes: [Message] = []
    for side in SideName.allCases {
      let named = ["side": "@side.\(side.rawValue)"]
      guard try await desk.has(side) else {
        notes.append(Message(ServiceNote.sideNotConnected, named))
        continue
      }
      sides.insert(side)
      var told: Int64 = 0
      for record in records {
        for row in try await desk.archive.coverage(of: record.register, from: desk.source(side))
        where row.period.from <= period.to && period.from <= row.period.to {
          told = max(told, row.asked)
        }
      }
      if told > 0 {
        notes.append(Message(ServiceNote.asOf, named.merging(["time": desk.local(told).russian]) { $1 }))
      }
    }
    guard !sides.isEmpty else { throw Fault(ServiceFault.nothingConnected) }
    return (sides, notes)
  }
}
