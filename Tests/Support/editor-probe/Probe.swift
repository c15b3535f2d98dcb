import Fiscal
import Glibc
import Shell

/// Reads statements as the shell does and says what it read, for tests of the line editor.
@main
struct Probe {
  static let words = ["connect", "diff", "receipts", "receipt", "registers", "касса", "квитанция"]

  static func main() {
    setvbuf(Probe.output, nil, _IONBF, 0)
    let environment = ProcessEnvironment.current
    TerminalLocale.prepare()
    let isInteractive = isatty(STDIN_FILENO) == 1
    Interrupts.start(interactive: isInteractive)
    let catalogue = Catalogue(.english)
    let history = History(
      folder: environment["PROBE_HISTORY"], isSecret: { $0.contains("token") },
      warn: { say("warning: \(catalogue.text($0))") })
    let source: any CommandSource =
      TerminalSource(
        history: history, catalogue: catalogue, color: .auto, environment: environment, isComplete: isComplete,
        completer: complete) ?? LineSource.standardInput(isComplete: isComplete)
    exit(run(source))
  }

  /// A stream to standard output: `stdout` itself is out of bounds for Swift.
  nonisolated(unsafe) static let output = fdopen(STDOUT_FILENO, "w")

  static func say(_ text: String) { fputs(text + "\n", output) }

  static func run(_ source: any CommandSource) -> Int32 {
    let name = ProcessEnvironment.current["PROBE_PROMPT"] ?? "касса"
    let right = ProcessEnvironment.current["PROBE_RIGHT"].map { [Prompt.Part($0, .faint), Prompt.Part(" ")] }
    let prompt = Prompt([Prompt.Part(name, .good), Prompt.Part("> ")], right: right ?? [])
    while true {
      do {
        guard let line = try source.next(prompt) else {
          say("end")
          return 0
        }
        let place = line.place.map { "\($0.file):\($0.line): " } ?? ""
        say("read: \(place)\(line.text.debugDescription)")
        if line.text == "quit" { return 0 }
        if line.text == "crash" { abort() }
        switch Foreground.run(on: source, interrupted: { say("stopping") }, { await Probe.obey(line.text, $0) }) {
        case .finished(let word): if !word.isEmpty { say("done: \(word)") }
        case .interrupted(let word):
          say("interrupted: \(word ?? "left behind")")
          if !source.interactive { return Interruption.interrupt.status }
        case .ending(let interruption): return interruption.status
        }
      } catch let interruption as Interruption {
        return interruption.status
      } catch let fault as Fault {
        let place = fault.place.map { "\($0.file):\($0.line): " } ?? ""
        say("fault: \(place)\(fault.code) \(fault.message.facts.sorted { $0.key < $1.key })")
      } catch {
        say("error: \(error)")
        return 1
      }
    }
  }

  static func obey(_ line: String, _ conversation: Conversation) async -> String {
    switch line {
    case "sleep":
      do { try await Task.sleep(for: .seconds(5)) } catch { return "cancelled" }
      return "slept"
    case "spin":
      // Work that does not listen.
      await withCheckedContinuation { continuation in
        let thread = UnsafeMutablePointer<pthread_t>.allocate(capacity: 1)
        let box = Unmanaged.passRetained(Box(continuation))
        pthread_create(
          thread, nil,
          { box in
            sleep(20)
            if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().continuation.resume() }
            return nil
          }, box.toOpaque())
      }
      return "spun"
    case "ask": return await conversation.ask("name? ") ?? "no answer"
    case "secret":
      do { return try await conversation.secret("secret? ") ?? "no secret" } catch let fault as Fault {
        return fault.code
      } catch { return "\(error)" }
    default: return ""
    }
  }

  final class Box {
    let continuation: CheckedContinuation<Void, Never>
    init(_ continuation: CheckedContinuation<Void, Never>) { self.continuation = continuation }
  }

  static let isComplete: @Sendable (String) -> Bool = { text in
    !text.hasSuffix("\\") && text.count { $0 == "\"" } % 2 == 0
  }

  static let complete: Completer = { line, cursor in
    let start = line[..<cursor].lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
    let word = line[start..<cursor]
    if line[..<start].hasPrefix("many ") {
      return Completion(
        from: start, (1...100).map { Candidate("candidate-\($0)") }.filter { $0.display.hasPrefix(word) })
    }
    let found = words.filter { $0.hasPrefix(word) }
    return Completion(from: start, found.map { Candidate($0, description: "the word \($0)") })
  }
}
