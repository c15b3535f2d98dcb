import Fiscal
import JSON

extension DriveSigns {
  private static let fields: [(String, DriveSigns)] = [
    ("fiscalDriveExhaustionSign", .exhausted), ("fiscalDriveReplaceRequiredSign", .replaceNow),
    ("fiscalDriveMemoryExceededSign", .memoryFull), ("ofdResponseTimeoutSign", .operatorSilent),
  ]

  /// The signs of a report in the ФНС's field names, 0 or 1 each.
  init(_ report: JSONValue) {
    self = Self.fields.reduce(into: []) { signs, field in
      let value = report[field.0]
      if value?.integer == 1 || value?.bool == true { signs.formUnion(field.1) }
    }
  }
}
