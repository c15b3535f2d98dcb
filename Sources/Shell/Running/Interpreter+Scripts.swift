import Fiscal

extension Interpreter {
  private static let deepest = 16

  /// Runs a file's commands. A relative name is looked up beside the file that names it.
  func source(_ path: String, beside place: Fault.Place?) async throws -> Step {
    guard depth < Self.deepest else {
      throw Fault(ShellFault.sourceTooDeep, ["file": path, "depth": String(Self.deepest)])
    }
    depth += 1
    defer { depth -= 1 }
    let source = try LineSource(
      path: Self.path(path, beside: place?.file), onMainThread: true, isComplete: StatementParser.isComplete)
    return await script(source, keepGoing: session.keepGoing)
  }

  private static func path(_ path: String, beside other: String?) -> String {
    guard let folder = other?.lastIndex(of: "/"), let other, !path.hasPrefix("/") else { return path }
    return other[...folder] + path
  }

  /// Runs statements until the end, or until one fails.
  public func script(_ source: any CommandSource, keepGoing: Bool) async -> Step {
    var last = ExitStatus.done
    while true {
      do {
        guard let line = try source.next(Prompt("")) else { return .next(last) }
        guard case .next(let status) = await run(line.text, at: line.place) else { return .quit }
        last = status
      } catch is Interruption {
        return .next(note(.interrupted))
      } catch {
        last = tell(error, nil)
        // What cannot be read has no next line.
        if (error as? Fault)?.code == InputFault.cannotRead.rawValue { return .next(last) }
      }
      if last == .interrupted || last == .trouble && !keepGoing { return .next(last) }
    }
  }
}
