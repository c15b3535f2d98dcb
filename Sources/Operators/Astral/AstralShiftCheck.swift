import Fiscal
import JSON

/// Checks what came against `documents.closedShiftsList`.
///
/// Of that list `sum`, `cash`, `ecash` and `checkCount` are known, and not what `sum` does with returns: only counts of
/// receipts are compared. It is a check and no more: its failure is a note.
struct AstralShiftCheck {
  let calls: AstralCalls
  private static let method = "documents.closedShiftsList"
  private static let count = 1000

  func notes(about shifts: ShiftFrames, asked request: AstralTickets) async -> [Message] {
    do {
      let entries = try await entries(request)
      return compare(entries, shifts)
    } catch let fault as Fault {
      return [note(.uncheckedShifts, shifts.register, ["cause": fault.code])]
    } catch {
      return []  // Cancelled: whoever asked finds out by himself.
    }
  }

  /// This method wants all of its parameters as strings.
  private func entries(_ request: AstralTickets) async throws -> [JSONValue] {
    var parameters = [
      ("pageNumber", "1"), ("count", String(Self.count)), ("order", "asc"), ("beginDate", String(request.begin)),
      ("endDate", String(request.end)),
    ].map { JSONMember($0, .string($1)) }
    if let organization = request.register.organizationID {
      parameters.append(JSONMember("organizationId", .string(organization)))
    }
    return try await calls.call(Self.method, parameters, once: true)["closedShifts"]?.elements ?? []
  }

  private func compare(_ entries: [JSONValue], _ shifts: ShiftFrames) -> [Message] {
    let named = entries.filter { $0["fiscalDriveNumber"] != nil && $0["shiftNumber"] != nil }
    return named.count == entries.count ? compareEach(entries, shifts) : compareAll(entries, shifts)
  }

  /// Where the list says which shift it counts.
  private func compareEach(_ entries: [JSONValue], _ shifts: ShiftFrames) -> [Message] {
    entries.compactMap { entry in
      guard let counted = count(of: entry),
        let drive = entry["fiscalDriveNumber"]?.text.flatMap({ DriveNumber($0) }),
        let number = entry["shiftNumber"]?.integer.flatMap({ UInt32(exactly: $0) }),
        let shift = shifts.all.first(where: { $0.frame.id == ShiftID(drive: drive, number: number) }),
        shift.isFromItsBeginning, !shift.counts(counted)
      else { return nil }
      let came = String(shift.receipts + shift.corrections)
      let facts = ["shift": String(number), "counted": String(counted), "came": came]
      return note(.shiftCountDiffers, shifts.register, facts)
    }
  }

  /// Where it does not, as far as is known: the list is of all registers of the organisation, so only as many entries as
  /// this register has shifts can be its own. The newest shift may be open and is not in the list then.
  private func compareAll(_ entries: [JSONValue], _ shifts: ShiftFrames) -> [Message] {
    var own = shifts.all
    if own.count == entries.count + 1, own.last?.frame.state != .closed { own.removeLast() }
    let counts = entries.compactMap(count)
    guard !own.isEmpty, own.count == entries.count, counts.count == entries.count, own[0].isFromItsBeginning else {
      return []
    }
    let counted = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    let receipts = own.reduce(0) { $0 + $1.receipts }
    let came = own.reduce(receipts) { $0 + $1.corrections }
    guard counted != receipts, counted != came else { return [] }
    let facts = ["shifts": String(own.count), "counted": String(counted), "came": String(came)]
    return [note(.countDiffers, shifts.register, facts)]
  }

  private func count(of entry: JSONValue) -> Int? {
    entry["checkCount"]?.integer.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
  }

  private func note(_ code: OperatorNote, _ register: Register, _ facts: [String: String]) -> Message {
    let common = ["operator": AstralOperator.title, "register": register.label]
    return Message(code, facts.merging(common) { first, _ in first })
  }
}
