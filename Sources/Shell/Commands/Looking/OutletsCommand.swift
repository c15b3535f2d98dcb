import Services

/// `outlets`
enum OutletsCommand {
  static let spec = CommandSpec("outlets", topic: .looking, examples: [.init("outlets")], answers: true) { _, context in
    let outlets = try await RegisterService(context.session.desk).outlets(refresh: true)
    return Outcome(
      answer: Answer(
        Listing(
          [.init("outlet"), .init("address"), .init("organization", minor: true), .init("registers")],
          rows: outlets.map {
            [
              .text($0.name), .text($0.address), .text($0.organization),
              .text($0.registers.map(\.text).joined(separator: " ")),
            ]
          })))
  }
}
