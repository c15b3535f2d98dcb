import Fiscal
import Services

/// Leads through the lessons: says what to type, waits for it, looks whether it was that, goes on. Where nobody is, it types
/// by itself, and all that would have been seen is the answer.
struct Tutorial {
  private let context: Context
  private let catalogue: Catalogue
  private let lessons: [Lesson]
  /// The session that the lessons work in; the person's own stays as it is.
  private var session: Session
  /// What was shown, where nobody looks on.
  private var blocks: [Answer.Block] = []

  private enum Left: Error {
    case byPerson
  }

  init(_ context: Context, home: String) {
    self.context = context
    catalogue = Catalogue(context.session.settings.language)
    lessons = Lesson.all(catalogue)
    let environment = context.session.desk.environment
    session = Session(
      desk: Desk(folders: Folders(home: home, environment: environment), environment: environment),
      settings: context.session.settings, interactive: context.session.interactive)
    session.settings.offline = false
  }

  private var isPlayed: Bool { !context.canAsk }

  mutating func run() async throws -> Outcome {
    do {
      try await show([
        .sheet(Sheet([.title(word("title")), .text(word("welcome")), .text(word(isPlayed ? "played" : "leave"))]))
      ])
      for number in lessons.indices { try await teach(number) }
      try await show([.sheet(Sheet([.title(word("end")), .text(word("next"))]))])
    } catch Left.byPerson {
      return Outcome(said: [Message(TutorialNote.left)], status: .done)
    }
    return Outcome(answer: isPlayed ? Answer(blocks: blocks, rows: listing) : nil, status: .done)
  }

  /// One lesson, until it is done.
  private mutating func teach(_ number: Int) async throws {
    let lesson = lessons[number]
    let title = "\(number + 1)/\(lessons.count). \(word("\(lesson.id)"))"
    try await show([.sheet(Sheet([.title(title), .text(word("\(lesson.id).say")), .code(lesson.line)]))])
    while !(try await perform(try await line(for: number), of: lesson)) {}
    try await show([.sheet(Sheet([.text(word("\(lesson.id).done"))]))])
  }

  /// What is typed; an empty line has the tutorial type.
  private mutating func line(for number: Int) async throws -> String {
    guard !isPlayed else { return lessons[number].line }
    let question = Message(TutorialNote.prompt, ["step": String(number + 1), "all": String(lessons.count)])
    guard let typed = await context.person.line(question)?.trimmingSpaces else { throw Left.byPerson }
    if ["quit", "exit", "выход", "\\q"].contains(typed.lowercased()) { throw Left.byPerson }
    return typed.isEmpty ? lessons[number].line : typed
  }

  /// Runs what was typed.
  /// - Returns: whether it was the lesson's.
  private mutating func perform(_ line: String, of lesson: Lesson) async throws -> Bool {
    do {
      let wanted = CommandList.parser.spec(for: StatementParser.words(of: lesson.line).words.map(\.text))
      guard case .command(let words) = try StatementParser.parse(line).action else {
        return try await other(lesson)
      }
      let invocation = try CommandList.parser.parse(words, today: session.desk.today)
      let isWanted = invocation.spec.path == wanted?.path
      guard isWanted || invocation.spec.path == HelpCommand.spec.path else { return try await other(lesson) }
      var own = context
      own.session = session
      let outcome = try await invocation.spec.handler(invocation, own)
      let after = outcome.session ?? session
      // Help helps at any time, and is a lesson only once.
      guard isWanted, lesson.isRight(invocation, after) else {
        try await show(outcome.answer?.blocks ?? [])
        return isWanted ? try await other(lesson) : false
      }
      session = after
      try await show(outcome.said.map { .line($0) } + (outcome.answer?.blocks ?? []))
      return true
    } catch let fault as Fault where !isPlayed {
      let hint = catalogue.hint(fault.message)
      try await show([
        .sheet(Sheet([.text(catalogue.text(fault.message) + (hint.map { " — " + $0 } ?? "")), .code(lesson.line)]))
      ])
      return false
    }
  }

  /// What was typed is fine, and another step's.
  private mutating func other(_ lesson: Lesson) async throws -> Bool {
    try await show([.sheet(Sheet([.text(word("other")), .code(lesson.line)]))])
    return false
  }

  private mutating func show(_ blocks: [Answer.Block]) async throws {
    guard !blocks.isEmpty else { return }
    if isPlayed {
      self.blocks += blocks
    } else {
      try await context.person.show(Answer(blocks: blocks + [.verbatim("\n")], rows: Listing([])))
    }
  }

  /// The lessons, for the machine modes.
  private var listing: Listing {
    let rows = lessons.enumerated().map { number, lesson -> [Cell] in
      [.integer(number + 1), .text(lesson.line), .text(word("\(lesson.id).say"))]
    }
    return Listing([.init("step"), .init("statement"), .init("summary")], rows: rows)
  }

  private func word(_ key: String) -> String { catalogue.word("tutorial.\(key)") }
}

/// What the tutorial says on single lines.
public enum TutorialNote: String, MessageCode {
  /// `step` of `all`
  case prompt = "tutorial.prompt"
  case left = "tutorial.left"
}
