import Services

/// `operators`
enum OperatorsCommand {
  static let spec = CommandSpec("operators", topic: .connecting, examples: [.init("operators")], answers: true) {
    _, _ in
    Outcome(
      answer: Answer(
        Listing(
          [
            .init("operator"), .init("name"), .init("url", minor: true), .init("can", minor: true), .init("needs"),
            .init("cannot"),
          ],
          rows: KnownOperator.all.map {
            [
              .text($0.kind), .text($0.name), .text($0.url), .text($0.abilities.joined(separator: ", ")),
              .text($0.needs.joined(separator: ", ")),
              .text($0.lacking.isEmpty ? nil : $0.lacking.joined(separator: ", ")),
            ]
          })))
  }
}
