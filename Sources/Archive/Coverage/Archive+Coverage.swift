import Fiscal
import GRDB

extension Archive {
  /// What of a period must be asked of a source still, ascending and disjoint.
  ///
  /// Not asked again are days that lay wholly in a complete answer asked after they had ended, and closed shifts of which
  /// nothing is missing. Asked again are days that were asked while they ran, open shifts, and closed shifts with
  /// gaps in their document numbers.
  /// - Parameters:
  ///   - now: The register's own clock, roughly: nothing is asked of days after it.
  ///   - refresh: Whether all of it is asked.
  public func missing(
    of register: Register, from source: Source, in period: Period, now: WallClock, refresh: Bool = false
  ) async throws -> [Period] {
    var missing = PeriodSet(Period(from: period.from, to: min(period.to, now.day.end)))
    if refresh { return missing.periods }
    guard let name = RegisterName.of(register) else { return missing.periods }
    let done = try await read { db -> [Period] in
      guard let source = try SourceRow.known(source, db),
        let register = try NumberedTexts.known(name, "register_name", db).map(Int64.init)
      else { return [] }
      return Held(
        try CoverageRows.all(source: source, register: register, db),
        try ShiftFrameReader.frames(source: source, register: register, db)
      ).done.periods
    }
    for period in done { missing.subtract(period) }
    return missing.periods
  }

  /// What a source was asked of a register, ascending.
  public func coverage(of register: Register, from source: Source) async throws -> [Coverage] {
    try await read { db in
      guard let name = RegisterName.of(register), let source = try SourceRow.known(source, db),
        let register = try NumberedTexts.known(name, "register_name", db).map(Int64.init)
      else { return [] }
      return try CoverageRows.all(source: source, register: register, db)
    }
  }

  /// How old the data of a register is: when the source was last asked for something that touches the period, seconds
  /// in UTC. Nil when it never was.
  public func freshness(of register: Register, from source: Source, in period: Period? = nil) async throws -> Int64? {
    try await coverage(of: register, from: source).filter { row in
      guard let period else { return true }
      return row.period.from <= period.to && period.from <= row.period.to
    }.map(\.asked).max()
  }
}
