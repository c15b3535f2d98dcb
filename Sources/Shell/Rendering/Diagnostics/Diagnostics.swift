import Dispatch
import Fiscal
import Glibc
import JSON
import Synchronization

/// The one writer of errors, warnings, notes and progress: standard error, plain lines or one JSON object a line.
///
/// Without a terminal only errors and warnings are written. Progress is drawn on a terminal only, for what takes over half a
/// second, and erased when it is over.
public final class Diagnostics: Sendable {
  private let descriptor: Int32
  private let environment: [String: String]
  /// Whether somebody looks on.
  let isTerminal: Bool
  private let state: Mutex<State>

  private struct State {
    var catalogue: Catalogue
    var isJSON: Bool
    var palette: Palette
    var progress = ProgressLine()
    var ticker: (any DispatchSourceTimer)?
  }

  public init(
    _ catalogue: Catalogue, json: Bool = false, color: Palette.Choice = .auto, environment: [String: String],
    descriptor: Int32 = STDERR_FILENO
  ) {
    DescriptorWriter.ignoreBrokenPipes()
    self.descriptor = descriptor
    self.environment = environment
    isTerminal = isatty(descriptor) == 1
    let palette = Palette(color, isTerminal: isTerminal, environment: environment)
    state = Mutex(State(catalogue: catalogue, isJSON: json, palette: palette))
  }

  /// Takes over the settings of a session.
  public func adopt(_ catalogue: Catalogue, json: Bool, color: Palette.Choice) {
    let palette = Palette(color, isTerminal: isTerminal, environment: environment)
    state.withLock { state in
      state.catalogue = catalogue
      state.isJSON = json
      state.palette = palette
    }
  }

  public func error(_ fault: Fault) {
    tell { state in
      if state.isJSON { return state.catalogue.json(for: fault).serialized() }
      return state.palette.paint(state.catalogue.line(for: fault), .error)
    }
  }

  public func warning(_ message: Message, at place: Fault.Place? = nil) {
    tell { state in
      if state.isJSON { return state.catalogue.json(message, as: "warning", at: place).serialized() }
      let word = state.palette.paint(state.catalogue.word("diagnostic.warning"), .warning)
      return "\(word): \(state.catalogue.line(message, at: place))"
    }
  }

  /// What was done, what an answer rests on: for somebody who looks on.
  /// - Parameter evenInScripts: written where there is no terminal too.
  public func note(_ message: Message, evenInScripts: Bool = false) {
    guard isTerminal || evenInScripts else { return }
    tell { state in
      if state.isJSON { return state.catalogue.json(message, as: "note", at: nil).serialized() }
      return state.palette.paint(state.catalogue.line(message, at: nil), .faint)
    }
  }

  /// What long works report to.
  public var report: Progress.Report {
    { [self] progress in follow(progress) }
  }

  /// The work is over: its line goes.
  public func endProgress() {
    state.withLock { state in
      erase(&state)
      state.progress = ProgressLine()
      state.ticker?.cancel()
      state.ticker = nil
    }
  }

  private func follow(_ progress: Progress) {
    guard isTerminal, environment["TERM"] != "dumb" else { return }
    state.withLock { state in
      state.progress.take(progress, at: .now)
      draw(&state)
      if state.ticker == nil { state.ticker = ticker() }
    }
  }

  /// Draws on while the work is silent, from a thread of its own: the pool's may all be at work.
  private func ticker() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    timer.schedule(deadline: .now() + .milliseconds(250), repeating: .milliseconds(250))
    timer.setEventHandler { [weak self] in
      guard let self else { return }
      self.state.withLock { state in self.draw(&state) }
    }
    timer.resume()
    return timer
  }

  private func draw(_ state: inout State) {
    guard state.progress.isActive, let text = state.progress.text(state.catalogue, at: .now) else { return }
    let width = Surface(descriptor: descriptor, environment: environment).width ?? 80
    write("\r" + text.shortened(to: max(1, width - 1)) + "\u{1B}[K")
  }

  private func erase(_ state: inout State) {
    guard state.progress.isOnScreen else { return }
    write("\r\u{1B}[K")
    state.progress.erased()
  }

  private func tell(_ line: (State) -> String) {
    state.withLock { state in
      erase(&state)
      write(line(state) + "\n")
    }
  }

  /// A line in one piece, so that two processes on one terminal do not mix. Where standard error takes nothing, nobody is told.
  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: at), bytes.count - at)
      }
      if written < 0, errno != EINTR { return }
      at += max(0, written)
    }
  }
}
