import Archive
import Fiscal
import Operators

/// Fetches what the archive lacks.
public struct PullService: Sendable {
  let desk: Desk
  /// How long an answer of the books is taken for their present state, in seconds.
  let moment: Int64

  public init(_ desk: Desk, moment: Int64 = 60) {
    self.desk = desk
    self.moment = moment
  }

  /// How far back a register that was never asked for is looked at.
  public static let usualDays = 31

  /// What one register's fetching brought, documents by side; a side that was not asked is nil.
  public struct Brought: Sendable {
    public var register: RegisterRecord
    public var documents: [SideName: Int] = [:]
    public var notes: [Message] = []

    /// Whether one of several operators did not answer: the others' part is not all there is.
    public var isPartial: Bool { notes.contains { $0.code == OperatorNote.memberFailed.rawValue } }
  }

  public var usualPeriod: Period {
    Period(from: desk.today.advanced(by: 1 - Self.usualDays), to: desk.today.advanced(by: 1))
  }

  /// Makes sure that the archive holds a register's documents of a period, as far as the sides can be asked.
  /// - Parameter booksAnew: What lies in the books can be mended there at any time, closed shift or not: with it they are
  ///   asked again unless they were asked a moment ago.
  @discardableResult
  public func ensure(
    _ record: RegisterRecord, _ period: Period, refresh: Bool = false, booksAnew: Bool = false,
    sides: [SideName] = SideName.allCases, progress: @escaping Progress.Report
  ) async throws -> Brought {
    var brought = Brought(register: record)
    guard !desk.offline else { return brought }
    for side in sides {
      guard var register = record[side], desk.connection.canAsk(side) else { continue }
      // The other side may know what the documents go by: УНФ's registers have no РНМ.
      register.registration = register.registration ?? record.register.registration
      register.drive = register.drive ?? record.register.drive
      let archive = try desk.archive
      let source = desk.source(side)
      let key = record.register
      var anew = booksAnew && side == .books
      if anew { anew = try await !wasJustAsked(key, source, period) }
      let missing = try await archive.missing(
        of: key, from: source, in: period, now: desk.now, refresh: refresh || anew)
      for part in missing {
        try Task.checkCancellation()
        var answer = try await desk.connection.ask(side, register, part, progress)
        answer.fillIn(record)
        let outcome = try await archive.store(answer, from: source, of: key, in: part, at: desk.instant)
        brought.documents[side, default: 0] += outcome.added + outcome.changed
        brought.notes += answer.notes
      }
    }
    return brought
  }

  /// What of a period would be asked for by ``ensure(_:_:refresh:booksAnew:sides:progress:)``, by side. Nobody is asked.
  public func lacking(_ record: RegisterRecord, _ period: Period, refresh: Bool = false) async throws
    -> [(side: SideName, parts: [Period])]
  {
    var lacking: [(side: SideName, parts: [Period])] = []
    for side in SideName.allCases where record[side] != nil && desk.connection.canAsk(side) {
      let parts = try await desk.archive.missing(
        of: record.register, from: desk.source(side), in: period, now: desk.now, refresh: refresh)
      lacking.append((side, parts))
    }
    return lacking
  }

  private func wasJustAsked(_ register: Register, _ source: Source, _ period: Period) async throws -> Bool {
    let last = WallClock(seconds: min(period.to.seconds, desk.now.seconds))
    return try await desk.archive.coverage(of: register, from: source).contains { row in
      row.complete && row.asked + moment >= desk.instant && row.period.from <= period.from
        && last <= row.period.to
    }
  }
}

extension SourceAnswer {
  /// A document that does not say which register it is of was asked for by it.
  mutating func fillIn(_ record: RegisterRecord) {
    guard let registration = record.register.registration else { return }
    for at in documents.indices {
      switch documents[at].content {
      case .receipt(var receipt) where receipt.register == nil:
        receipt.register = registration
        documents[at].content = .receipt(receipt)
      case .report(var report) where report.register == nil:
        report.register = registration
        documents[at].content = .report(report)
      default: continue
      }
    }
    for at in shifts.indices where shifts[at].register == nil { shifts[at].register = registration }
  }
}

extension Connection {
  func canAsk(_ side: SideName) -> Bool { side == .operator ? `operator` != nil : books?.client != nil }

  func ask(_ side: SideName, _ register: Register, _ period: Period, _ progress: @escaping Progress.Report)
    async throws -> SourceAnswer
  {
    switch side {
    case .operator: try await `operator`?.client.documents(of: register, in: period, progress: progress) ?? .init()
    case .books: try await books?.client?.receipts(of: register, in: period, progress: progress) ?? .init()
    }
  }
}
