import Fiscal
import Services

/// `register attach ID`, `register detach ID`, `register scenario ID check|load`
enum RegisterCommands {
  private static let scenarios = ValueKind.choice(Scenario.allCases.map(\.rawValue))

  static let attach = CommandSpec(
    "register attach", topic: .licences, arguments: [.init("register", .register, .required)],
    options: [.init("scenario", scenarios), Confirmation.option],
    examples: [.init("register attach 5525 --scenario check --yes"), .init("register attach 5525", runs: false)],
    writes: true
  ) { invocation, context in
    let desk = context.session.desk
    let service = AttachmentService(desk)
    let record = try await RegisterService(desk).find(try invocation.required("register"))
    let scenario = try await scenario(record, service, invocation, context)
    let plan = try await service.plan(record, scenario)
    context.say(
      Message(
        LicenceNote.willAttach,
        [
          "register": plan.registration.text, "outlet": record.register.outlet ?? record.register.name ?? "–",
          "name": record.register.name ?? record.register.serial ?? "–",
          "drive": record.register.drive?.text ?? "–", "scenario": "@scenario.\(scenario.rawValue)",
        ]))
    if let holding = plan.holding {
      context.say(
        Message(
          LicenceNote.willTake,
          [
            "licence": holding.licence.number, "free": String(holding.free),
            "places": String(holding.licence.places), "to": holding.licence.to.russian,
          ]))
    }
    let question = Message(LicenceQuestion.attach, ["register": plan.registration.text])
    guard try await Confirmation.given(question, invocation, context) else {
      return Outcome(said: [Message(LicenceNote.nothingChanged)])
    }
    try await service.attach(plan)
    return Outcome(said: [
      Message(
        LicenceNote.attached,
        ["register": plan.registration.text, "scenario": "@scenario.\(scenario.rawValue)"])
    ])
  }

  /// The scenario that was said, the only one that can be, or the one that a person chooses.
  private static func scenario(
    _ record: RegisterRecord, _ service: AttachmentService, _ invocation: Invocation, _ context: Context
  ) async throws -> Scenario {
    if let said = invocation.text("scenario").flatMap(Scenario.init(rawValue:)) { return said }
    guard context.canAsk else {
      throw Fault(LicenceFault.unsaid, ["option": "--scenario", "command": invocation.spec.name])
    }
    let possible = await service.scenarios(of: record)
    // With none possible the reason is told by trying the least.
    guard possible.count > 1 else { return possible.first ?? .check }
    let choices = possible.map(\.rawValue).joined(separator: ", ")
    while true {
      let answer = try await context.ask(Message(LicenceQuestion.scenario, ["choices": choices]))
      if let chosen = possible.first(where: { $0.rawValue == answer.lowercased() }) { return chosen }
    }
  }

  static let detach = CommandSpec(
    "register detach", topic: .licences, arguments: [.init("register", .register, .required)],
    options: [Confirmation.option],
    examples: [.init("register detach 5525 --yes")], writes: true
  ) { invocation, context in
    let desk = context.session.desk
    let service = AttachmentService(desk)
    let id = try invocation.required("register")
    let record: RegisterRecord
    if let attached = try await service.attached(id) {
      record = attached
    } else {
      record = try await RegisterService(desk).find(id)
    }
    let (event, holding) = try await service.attachment(of: record)
    if let holding {
      context.say(
        Message(
          LicenceNote.willDetach,
          [
            "register": event.register.text, "licence": holding.licence.number,
            "left": String(holding.detachmentsLeft),
          ]))
    }
    let question = Message(LicenceQuestion.detach, ["register": event.register.text])
    guard try await Confirmation.given(question, invocation, context) else {
      return Outcome(said: [Message(LicenceNote.nothingChanged)])
    }
    try await service.detach(event, holding)
    return Outcome(said: [Message(LicenceNote.detached, ["register": event.register.text])])
  }

  static let scenario = CommandSpec(
    "register scenario", topic: .licences,
    arguments: [.init("register", .register, .required), .init("scenario", scenarios, .required)],
    examples: [.init("register scenario 5525 load", runs: false)], writes: true
  ) { invocation, context in
    let desk = context.session.desk
    let record = try await RegisterService(desk).find(try invocation.required("register"))
    let scenario = Scenario(rawValue: try invocation.required("scenario")) ?? .check
    let changed = try await AttachmentService(desk).change(record, to: scenario)
    return Outcome(said: [
      Message(
        changed ? LicenceNote.scenarioSet : LicenceNote.nothingChanged,
        ["register": record.label, "scenario": "@scenario.\(scenario.rawValue)"])
    ])
  }
}
