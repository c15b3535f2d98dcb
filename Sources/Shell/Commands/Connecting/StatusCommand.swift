import Fiscal
import Services

/// `status`
enum StatusCommand {
  static let spec = CommandSpec("status", topic: .connecting, examples: [.init("status")], answers: true) {
    _, context in
    let session = context.session
    let connection = session.desk.connection
    let selection = session.selection
    var rows: [(String, Cell)] = [
      ("profile", .text(session.desk.profile)),
      ("operator", .text(connection.operator?.parts.map(Self.place).joined(separator: ", "))),
      ("books", .text(connection.books?.client?.name ?? connection.books?.settings.paths?.joined(separator: " "))),
      ("offline", .flag(session.settings.offline)),
      ("outlet", .text(selection.outlet?.name ?? selection.register?.register.outlet)),
      ("register", .text(selection.register?.label)), ("drive", .text(selection.register?.register.drive?.text)),
      ("shift", .text(selection.shift.map { String($0.id.number) })),
    ]
    for side in SideName.allCases {
      let told = try await session.desk.freshness(side, of: selection.register)
      rows.append(("\(side.rawValue)_as_of", .clock(told)))
    }
    let catalogue = Catalogue(session.settings.language)
    for (label, fault) in connection.operator?.failures ?? [] {
      rows.append(("operator_failed", .text("\(label): \(catalogue.text(fault.message))")))
    }
    rows.append(("archive", .text(session.desk.folders.archiveFile)))
    let listing = Listing([.init("name"), .init("value")], rows: rows.map { [.text($0.0), $0.1] })
    return Outcome(answer: Answer(listing))
  }

  private static func place(_ part: OperatorConnection.Part) -> String {
    [part.settings.label, part.settings.url].compactMap(\.self).joined(separator: " ")
  }
}
