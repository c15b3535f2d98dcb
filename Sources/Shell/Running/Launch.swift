import Fiscal
import Foundation
import Services
import Synchronization

/// From the process's options to a running shell.
@MainActor
public struct Launch {
  public struct Options: Sendable {
    public enum Script: Sendable, Hashable {
      case command(String)
      case file(String)
    }

    public var home: String?
    public var profile: String?
    /// `-c` and `-f` in the order in which they were given.
    public var scripts: [Script] = []
    public var start: String?
    public var output: String?
    public var language: String?
    public var color: String?
    public var offline = false
    public var keepGoing = false
    /// `--set NAME=VALUE` as they were given.
    public var variables: [String] = []
    public var noRC = false
    public var version = false
    public var help = false
    public var words: [String] = []

    public init() {}
  }

  public nonisolated static let version = "0.1.0"

  let options: Options
  let environment: [String: String]

  public init(options: Options, environment: [String: String]) {
    self.options = options
    self.environment = environment
  }

  /// Says on standard error what is wrong with the process's options.
  public nonisolated static func refuse(_ fault: Fault, arguments: [String], environment: [String: String]) {
    let language = zip(arguments, arguments.dropFirst()).first { $0.0 == "--language" }?.1
    let catalogue = Catalogue(Language.detect(option: language, environment: environment))
    Diagnostics(catalogue, json: WishedForm.isJSON(arguments), environment: environment).error(fault)
  }

  /// Runs everything and gives the process's exit status.
  public func run() async -> Int32 {
    if options.version {
      FileHandle.standardOutput.write(Data("cheki \(Launch.version)\n".utf8))
      return 0
    }
    let language = Language.detect(option: options.language, environment: environment)
    if options.help {
      FileHandle.standardOutput.write(Data(Options.help(Catalogue(language)).utf8))
      return 0
    }
    let diagnostics = Diagnostics(
      Catalogue(language), json: options.output == "json", environment: environment)
    let isSomebodyThere = isatty(STDIN_FILENO) == 1
    let terminal = isSomebodyThere && options.scripts.isEmpty && options.words.isEmpty
    // Scripts draw nothing through the system's locale, whose files take as long to read as a short answer.
    if isSomebodyThere { TerminalLocale.prepare() }
    Interrupts.start(interactive: terminal)
    let interpreter: Interpreter
    do {
      let session = try session(language, terminal)
      diagnostics.adopt(Catalogue(language), json: session.settings.output == .json, color: session.settings.color)
      interpreter = Interpreter(
        session: session, diagnostics: diagnostics, askSecret: { try await TerminalQuestion.secret($0, language) })
    } catch {
      diagnostics.error(error)
      return ExitStatus.trouble.rawValue
    }
    let status = await run(interpreter, terminal)
    // A person who leaves is not a script that fails.
    if let ending = Interrupts.ending { return ending.status }
    return terminal ? 0 : (Interrupt.pressed > 0 ? ExitStatus.interrupted : status).rawValue
  }

  private func session(_ language: Language, _ interactive: Bool) throws(Fault) -> Session {
    var settings = Settings(language: language)
    if let output = options.output { try settings.set("output", to: output) }
    if let color = options.color { try settings.set("color", to: color) }
    if let language = options.language { try settings.set("language", to: language) }
    settings.offline = options.offline
    var desk = Desk(
      folders: Folders(home: options.home ?? environment["CHEKI_HOME"], environment: environment),
      environment: environment)
    desk.offline = options.offline
    var session = Session(desk: desk, settings: settings, interactive: interactive)
    session.keepGoing = options.keepGoing
    for text in options.variables {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, Variables.isName(parts[0]) else {
        throw Fault(LanguageFault.badVariable, ["name": String(parts[0])])
      }
      session.variables.values[String(parts[0])] = String(parts[1])
    }
    return session
  }

  private func run(_ interpreter: Interpreter, _ terminal: Bool) async -> ExitStatus {
    if let profile = options.profile {
      guard await script([.command("connect \(Quoting.word(profile))")], interpreter) else { return interpreter.status }
    }
    if !options.scripts.isEmpty {
      guard await script(options.scripts, interpreter) else { return interpreter.status }
    }
    if !options.words.isEmpty {
      let line = options.words.map(Quoting.word).joined(separator: " ")
      _ = await script([.command(line)], interpreter)
      return interpreter.status
    }
    guard options.scripts.isEmpty else { return interpreter.status }
    if terminal {
      await converse(interpreter)
    } else {
      _ = await interpreter.script(
        LineSource.standardInput(isComplete: StatementParser.isComplete), keepGoing: options.keepGoing)
    }
    return interpreter.status
  }

  /// False when the shell is to end.
  private func script(_ scripts: [Options.Script], _ interpreter: Interpreter) async -> Bool {
    for script in scripts {
      let lines: any CommandSource
      switch script {
      case .command(let text): lines = TextSource(text, isComplete: StatementParser.isComplete)
      case .file(let path):
        do {
          lines = try LineSource(path: path, onMainThread: true, isComplete: StatementParser.isComplete)
        } catch {
          interpreter.refuse(error)
          return false
        }
      }
      guard case .next(let status) = await interpreter.script(lines, keepGoing: options.keepGoing) else { return false }
      if status == .interrupted || status == .trouble && !options.keepGoing { return false }
    }
    return true
  }

  /// A person at a terminal.
  private func converse(_ interpreter: Interpreter) async {
    if let start = options.start { _ = await script([.file(start)], interpreter) }
    let folders = interpreter.session.desk.folders
    if !options.noRC, FileManager.default.fileExists(atPath: folders.startFile) {
      _ = await script([.file(folders.startFile)], interpreter)
    }
    let surroundings = Surroundings()
    let language = interpreter.session.settings.language
    interpreter.history = interpreter.session.history(warn: interpreter.warn)
    guard let history = interpreter.history,
      let source = TerminalSource(
        history: history, catalogue: Catalogue(language), color: interpreter.session.settings.color,
        environment: environment, isComplete: StatementParser.isComplete,
        completer: { line, cursor in
          WordCompleter(
            parser: CommandList.parser, catalogue: Catalogue(surroundings.language ?? language),
            things: surroundings.look(patience: .milliseconds(150)).things
          ).complete(line, at: cursor)
        })
    else { return }
    var kept = (interpreter.session.desk.profile, interpreter.session.settings.history)
    var told: [Prompt.Part] = []
    while Interrupts.ending == nil {
      let session = interpreter.session
      if kept != (session.desk.profile, session.settings.history) {
        kept = (session.desk.profile, session.settings.history)
        let history = session.history(warn: interpreter.warn)
        source.history = history
        interpreter.history = history
      }
      var prompt = SessionPrompt.prompt(session)
      // Nothing is looked at while what was pasted is at work.
      if !source.hasMore {
        surroundings.renew(session)
        let isWorthWaiting = session.selection.register != nil
        let live = surroundings.look(patience: isWorthWaiting ? .milliseconds(60) : .zero)
        prompt = SessionPrompt.prompt(session, live.standing, width: TerminalScreen.width)
        let above = SessionPrompt.line(live.standing, now: session.desk.now, Catalogue(session.settings.language))
        // It is told when it has changed, and not before every line.
        if above != told { prompt.above = above }
        told = above
      }
      guard let line = try? source.next(prompt) else { return }
      surroundings.rest()
      guard case .next = await interpreter.run(line.text) else { return }
    }
  }
}
