import Fiscal
import Services

/// `connect` alone at a terminal: leads a person from the choice of the operator to a connection that was tried and saved.
/// Until everything is answered and tried nothing is saved.
struct ConnectWizard {
  let invocation: Invocation
  let context: Context

  /// Another text of the terms is another version.
  static let terms = (version: "1", lines: ConnectQuestion.terms)

  func run() async throws -> Outcome {
    let kind = try await operatorKind()
    context.say(Message(code: Self.cabinetCode(kind.kind), facts: ["operator": kind.name]))
    var settings = try ConnectCommand.settings(kind, invocation)
    let secrets = try await complete(&settings, kind)
    let name = try await name(kind.kind)
    guard try await acceptsTerms() else { return Outcome(said: [Message(ConnectNote.declined)]) }
    let opening = try await open(settings, kind, secrets)
    var session = context.session
    session.desk.connection = opening.connection
    session.desk.profile = name
    session.selection = Selection()
    try await ConnectionService(session.desk).saveProfile(as: name)
    for warning in opening.warnings { context.warn(warning) }
    let saved = Message(
      ShellNote.profileSaved, ["name": name, "file": session.desk.folders.configurationFile])
    return Outcome(said: opening.said + [saved, Message(ConnectNote.next)], session: session)
  }

  // MARK: The operator

  private func operatorKind() async throws -> KnownOperator {
    let known = KnownOperator.all
    context.say(Message(ConnectQuestion.operators))
    for (at, entry) in known.enumerated() {
      context.say(Message(ConnectQuestion.entry, ["number": String(at + 1), "name": entry.name, "kind": entry.kind]))
    }
    var question = Message(ConnectQuestion.which, ["most": String(known.count)])
    while true {
      let answer = try await context.ask(question)
      if let number = Int(answer), known.indices.contains(number - 1) { return known[number - 1] }
      let named = known.filter { $0.name.lowercased() == answer.lowercased() }
      if let entry = KnownOperator.named(answer) ?? named.first { return entry }
      question = Message(ConnectQuestion.whichAgain, ["answer": answer, "most": String(known.count)])
    }
  }

  /// Where the cabinet of this operator gives the key, as far as that is known.
  private static func cabinetCode(_ kind: String) -> String {
    let own = "connect.cabinet.\(kind)"
    return Catalogue.entries[own] == nil ? "connect.cabinet" : own
  }

  // MARK: The key

  /// Asks for what this operator cannot do without and no option says.
  /// - Returns: the secrets by their questions.
  private func complete(_ settings: inout OperatorSettings, _ kind: KnownOperator) async throws -> [String: Secret] {
    if kind.needs.contains("url"), settings.url == nil {
      settings.url = try await words(Message(ConnectQuestion.address, ["name": kind.name]))
    }
    if kind.needs.contains("login"), settings.login == nil {
      settings.login = try await words(Message(ConnectQuestion.login, ["name": kind.name]))
    }
    var secrets: [String: Secret] = [:]
    if kind.needs.contains("password"), settings.passwordEnv == nil, settings.passwordCommand == nil {
      let question = password(kind, settings)
      secrets[question.code] = try await context.askSecret(question)
    }
    if kind.needs.contains("token"), settings.tokenEnv == nil, settings.tokenCommand == nil {
      let question = Message(ServiceQuestion.token, ["name": kind.kind])
      secrets[question.code] = try await context.askSecret(question)
    }
    if kind.needs.contains("organization"), settings.organization == nil {
      settings.organization = try await words(Message(ConnectQuestion.organization, ["name": kind.name]))
    }
    if kind.needs.contains("units"), settings.units == nil {
      while settings.units == nil {
        let answer = try await context.ask(Message(ConnectQuestion.units, ["name": kind.name])).lowercased()
        if ["rubles", "kopecks"].contains(answer) { settings.units = answer }
      }
    }
    return secrets
  }

  private func password(_ kind: KnownOperator, _ settings: OperatorSettings) -> Message {
    Message(ServiceQuestion.operatorPassword, ["name": kind.kind, "login": settings.login ?? "–"])
  }

  /// Asked until there is something.
  private func words(_ question: Message) async throws -> String {
    while true {
      let answer = try await context.ask(question)
      if !answer.isEmpty { return answer }
    }
  }

  /// Tries the connection; a key that the operator does not take is asked for again, the password with it.
  private func open(_ settings: OperatorSettings, _ kind: KnownOperator, _ first: [String: Secret]) async throws
    -> ConnectionService.Opening
  {
    let service = ConnectionService(context.session.desk)
    var secrets = first
    while true {
      do {
        let given = secrets
        return try await service.open(operator: settings, only: true) { question in
          if let secret = given[question.code] { return secret }
          return try await context.askSecret(question)
        }
      } catch let fault as Fault where fault.code == "operator.bad-key" && !first.isEmpty {
        context.warn(fault.message)
        // Without any at hand the service asks for each.
        secrets = [:]
      }
    }
  }

  // MARK: The name

  private func name(_ usual: String) async throws -> String {
    let taken = Set(try context.session.desk.profiles.profiles().keys)
    var question = Message(ConnectQuestion.name)
    while true {
      let answer = try await context.ask(question)
      if answer.isEmpty {
        question = Message(ConnectQuestion.name)
      } else if taken.contains(answer) {
        question = Message(ConnectQuestion.nameTaken, ["name": answer])
      } else if !Self.isName(answer) {
        question = Message(ConnectQuestion.nameBad, ["name": answer])
      } else {
        return answer
      }
    }
  }

  /// A word of letters and digits that `connect` does not take for something else.
  static func isName(_ text: String) -> Bool {
    let isWord = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && text.first != "-"
    return isWord && text.count <= 60 && !["demo", "books"].contains(text.lowercased())
      && KnownOperator.named(text) == nil
  }

  // MARK: The terms

  /// Shown and accepted once by each person; the journal remembers it.
  private func acceptsTerms() async throws -> Bool {
    let journal = JournalService(context.session.desk)
    let facts = ["name": "cheki", "version": Self.terms.version]
    if try await journal.holdsOwn(.termsAccepted, facts) { return true }
    for line in Self.terms.lines { context.say(Message(line)) }
    var answer = try await context.ask(Message(ConnectQuestion.accept))
    while true {
      switch answer.lowercased() {
      case "y", "yes", "д", "да":
        try await journal.record(.termsAccepted, facts)
        return true
      case "n", "no", "н", "нет": return false
      default: answer = try await context.ask(Message(ConnectQuestion.acceptAgain))
      }
    }
  }
}

/// What `connect` asks, and the terms that it shows.
enum ConnectQuestion: String, MessageCode {
  case operators = "ask.connect-operators"
  /// `number`, `name`, `kind`
  case entry = "ask.connect-entry"
  /// `most`
  case which = "ask.connect-which"
  /// `answer`, `most`
  case whichAgain = "ask.connect-which-again"
  /// `name`
  case address = "ask.connect-address"
  case login = "ask.connect-login"
  case organization = "ask.connect-organization"
  case units = "ask.connect-units"
  case name = "ask.connect-name"
  /// `name`
  case nameTaken = "ask.connect-name-taken"
  case nameBad = "ask.connect-name-bad"
  case termsHead = "connect.terms.head"
  case termsReading = "connect.terms.reading"
  case termsKeeping = "connect.terms.keeping"
  case termsDeciding = "connect.terms.deciding"
  case termsWarranty = "connect.terms.warranty"
  case accept = "ask.connect-accept"
  case acceptAgain = "ask.connect-accept-again"

  static let terms = [termsHead, termsReading, termsKeeping, termsDeciding, termsWarranty]
}

/// What `connect` says.
enum ConnectNote: String, MessageCode {
  case declined = "said.connect-declined"
  case next = "said.connect-next"
}
