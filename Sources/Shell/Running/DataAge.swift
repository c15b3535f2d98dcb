import Fiscal
import Services

/// The one place where lists are told what they rest on and how old it is.
enum DataAge {
  private enum Basis {
    /// The lists of registers and outlets.
    case places
    /// Documents of the registers that a list goes over.
    case documents
    /// Documents of one side, unless `--side` names another.
    case oneSide
  }

  /// What commands rest on, by name. What is not here has notes of its own or rests on nothing outside.
  private static let bases: [String: Basis] = [
    "outlets": .places, "registers": .places, "shifts": .documents, "receipts": .oneSide, "receipt": .documents,
    "goods list": .oneSide, "goods suggest": .oneSide, "unsent": .documents, "check": .documents,
    "sales preview": .oneSide,
  ]

  /// The notes for an answer that has none of this kind yet.
  static func notes(_ invocation: Invocation, _ session: Session, _ answer: Answer) async throws -> [Message] {
    guard let basis = bases[invocation.spec.name], !answer.notes.contains(where: isAge) else { return [] }
    let desk = session.desk
    switch basis {
    case .places: return try await desk.ageOfPlaces(SideName.allCases)
    case .documents: return try await desk.age(of: try await records(invocation, session), SideName.allCases)
    case .oneSide:
      var sides = [try await ReceiptService(desk, progress: { _ in }).usualSide()]
      if let side = invocation.text("side") { sides = SideName(rawValue: side).map { [$0] } ?? SideName.allCases }
      return try await desk.age(of: try await records(invocation, session), sides)
    }
  }

  private static func isAge(_ note: Message) -> Bool {
    [ServiceNote.asOf, .asOfSince].contains { $0.rawValue == note.code }
  }

  private static func records(_ invocation: Invocation, _ session: Session) async throws -> [RegisterRecord] {
    var session = session
    if invocation.flag("all") || invocation.spec.name == "check" { session.selection = Selection() }
    return try await session.records()
  }
}
