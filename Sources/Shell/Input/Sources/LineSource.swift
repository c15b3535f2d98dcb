import Fiscal
import Glibc

/// Statements from a pipe or a file.
public final class LineSource: CommandSource {
  private let name: String
  private let descriptor: Int32
  private let reader: LineReader
  private var gatherer: StatementGatherer
  private var begin = 0

  public let interactive = false

  /// - Parameters:
  ///   - descriptor: is closed with the source.
  ///   - name: what messages call it.
  ///   - onMainThread: whether Ctrl-C and SIGTERM end a wait for more; a source inside a command leaves them to whoever runs it.
  ///   - isComplete: whether a text is a whole statement.
  public init(
    descriptor: Int32, name: String, onMainThread: Bool, isComplete: @escaping @Sendable (String) -> Bool
  ) {
    self.descriptor = descriptor
    self.name = name
    reader = LineReader(descriptor, isAttentive: onMainThread)
    gatherer = StatementGatherer(isComplete)
  }

  /// A file of statements.
  public convenience init(
    path: String, onMainThread: Bool, isComplete: @escaping @Sendable (String) -> Bool
  ) throws(Fault) {
    // A pipe that nobody writes to yet would hold us here, deaf to Ctrl-C.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw Fault(InputFault.cannotOpen, ["file": path, "reason": SystemReason.fact(errno)])
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    self.init(descriptor: descriptor, name: path, onMainThread: onMainThread, isComplete: isComplete)
  }

  /// Standard input, which messages call `-`. It is taken over: programs that the statements start find an empty one, and
  /// cannot take a part of the script for their data.
  public static func standardInput(isComplete: @escaping @Sendable (String) -> Bool) -> LineSource {
    var descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    let empty = open("/dev/null", O_RDONLY)
    if descriptor >= 0, empty >= 0 {
      dup2(empty, STDIN_FILENO)
      if empty != STDIN_FILENO { close(empty) }
    } else if descriptor < 0 {
      descriptor = STDIN_FILENO
    }
    return LineSource(descriptor: descriptor, name: "-", onMainThread: true, isComplete: isComplete)
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  public func next(_ prompt: Prompt) throws -> Line? {
    while true {
      do {
        guard let text = try reader.next() else {
          return gatherer.finish().map { Line($0, at: place(begin)) }
        }
        if gatherer.begun == nil { begin = reader.number }
        if let statement = gatherer.add(text) { return Line(statement, at: place(begin)) }
      } catch let refusal as LineReader.Refusal {
        gatherer.drop()
        if refusal.code == .cannotRead {
          throw Fault(refusal.code, refusal.facts.merging(["file": name]) { first, _ in first })
        }
        throw Fault(refusal.code, refusal.facts, at: place(reader.number))
      }
    }
  }

  public func ask(_ question: String) -> String? { Person.answer(question) }

  public func readSecret(_ prompt: String) throws -> String? { try Person.secret(prompt) }

  public func discard() {}

  private func place(_ line: Int) -> Fault.Place { Fault.Place(file: name, line: line) }
}
