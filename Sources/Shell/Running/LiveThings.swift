import Fiscal
import Services

/// What completion offers of the connection: read out of the archive between two commands, never from the network.
enum LiveThings {
  static func gather(_ session: Session) async -> WordCompleter.Things {
    var things = WordCompleter.Things()
    var desk = session.desk
    desk.offline = true
    things.variables = desk.environment.keys.sorted().map { .init($0) }
    things.operators = KnownOperator.all.map { .init($0.kind, $0.name) }
    things.profiles = ((try? desk.profiles.profiles()) ?? [:]).keys.sorted().map { .init($0) }
    // Nothing is opened before it is needed.
    guard !desk.connection.isEmpty else { return things }
    let service = RegisterService(desk)
    things.registers = ((try? await service.registers()) ?? []).map { record in
      .init(record.label, record.register.outlet ?? record.register.name ?? "", aliases: record.names)
    }
    things.outlets = ((try? await service.outlets()) ?? []).map { outlet in
      .init(outlet.name, outlet.address ?? "", aliases: [outlet.address ?? ""])
    }
    if let record = session.selection.register {
      let shifts = (try? await ShiftService(desk, progress: { _ in }).shifts([record])) ?? []
      let receipts = await receipts(desk, record, session.selection.shift)
      things.cashiers = Set(receipts.compactMap(\.cashier)).sorted().map { .init($0, aliases: [$0]) }
      things.goods = Set(receipts.flatMap(\.items).map(\.name)).sorted().map { .init($0) }
      things.shifts = shifts.suffix(40).reversed().map { .init(String($0.id.number), $0.opened?.russian ?? "") }
    }
    return things
  }

  /// What both sides have of the selected shift: who sat at the register, and what was sold.
  private static func receipts(_ desk: Desk, _ record: RegisterRecord, _ shift: ShiftRecord?) async -> [Receipt] {
    guard let shift else { return [] }
    var wish = ReceiptService.Wish()
    wish.records = [record]
    wish.shift = shift
    let found = try? await ReceiptService(desk, progress: { _ in }).receipts(wish, sides: SideName.allCases)
    return (found ?? []).map(\.receipt)
  }
}
