import Fiscal
import Services

/// `registers [--outlet X] [--stale DAYS]`
enum RegistersCommand {
  static let spec = CommandSpec(
    "registers", topic: .looking,
    options: [.init("outlet", .outlet), .init("stale", .number)],
    examples: [.init("registers"), .init("registers --stale 3")], answers: true
  ) { invocation, context in
    let desk = context.session.desk
    let service = RegisterService(desk)
    var records = try await service.registers(refresh: true)
    var outlet = context.session.selection.outlet
    if let name = invocation.text("outlet") { outlet = try await service.outlet(name) }
    if let outlet { records = records.filter { outlet.holds($0) } }
    if let days = invocation.number("stale") {
      let last = desk.now.adding(seconds: -Int64(days) * 86_400)
      records = records.filter { ($0.register.lastDocument ?? WallClock(seconds: 0)) < last }
    }
    return Outcome(answer: Answer(Listing(columns, rows: records.map(row))))
  }

  private static let columns: [Listing.Column] = [
    .init("registration"), .init("serial", minor: true), .init("drive", minor: true), .init("name"), .init("outlet"),
    .init("address", minor: true), .init("organization", minor: true), .init("inn", minor: true),
    .init("model", minor: true), .init("state", minor: true), .init("shift_open"), .init("last_document"),
    .init("drive_expires", minor: true),
  ]

  private static func row(_ record: RegisterRecord) -> [Cell] {
    let register = record.register
    return [
      .text(register.registration?.text), .text(register.serial), .text(register.drive?.text), .text(register.name),
      .text(register.outlet), .text(register.address), .text(register.organization), .text(register.inn?.text),
      .text(register.model), .text(register.state), register.shiftOpen.map { .flag($0) } ?? .absent,
      .clock(register.lastDocument), register.driveExpires.map { .day($0) } ?? .absent,
    ]
  }
}

extension Outlet {
  /// Whether a register stands in this outlet.
  func holds(_ record: RegisterRecord) -> Bool {
    record.register.registration.map(registers.contains) ?? false
      || [record.operator?.outlet, record.books?.outlet].contains(name)
  }
}
