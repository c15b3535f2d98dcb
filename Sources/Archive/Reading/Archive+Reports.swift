import Fiscal
import GRDB

extension Archive {
  /// Documents without a settlement that fit, by drive and № ФД.
  public func reports(_ filter: ReportFilter) async throws -> [ReportDocument] {
    try await read { db in
      var condition = Condition()
      try condition.add(side: filter.side, sources: filter.sources, column: "source", db)
      try condition.add("register", texts: filter.registers.map(\.text), of: "register_name", db)
      try condition.add("drive", texts: filter.drives.map(\.text), of: "drive_name", db)
      if let shift = filter.shift { condition.add("shift = \(shift)") }
      if let period = filter.period { condition.add("datetime", within: period) }
      if let documents = filter.documents {
        condition.add("document BETWEEN \(documents.lowerBound) AND \(documents.upperBound)")
      }
      if condition.isEmpty { return [] }
      var select = try Command(
        db,
        "SELECT \(ReportReader.columns) FROM report WHERE \(condition.sql) ORDER BY drive, document, form, datetime, id",
        kept: false)
      var reader = ReportReader()
      var reports: [ReportDocument] = []
      while try select.next() { reports.append(try reader.report(select, db)) }
      return reports
    }
  }
}
