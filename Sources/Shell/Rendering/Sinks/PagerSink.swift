import Glibc

/// The terminal, with a pager before it when the output does not fit the screen: PAGER, or `less -FRX`, which leaves what was
/// shown on the screen.
public final class PagerSink: OutputSink {
  public let surface: Surface
  private let terminal: any OutputSink
  private let words: [String]
  /// What came while it was not yet clear whether it fits.
  private var held: [UInt8] = []
  private var rows: ScreenRows
  private var target: (any OutputSink)?
  private var pager: ProgramSink?
  private var modes: TerminalModes?

  /// - Parameters:
  ///   - terminal: standard output, a terminal.
  ///   - words: the pager and its arguments; see ``words(environment:)``.
  public init(before terminal: any OutputSink, words: [String]) {
    surface = terminal.surface
    self.terminal = terminal
    self.words = words
    rows = ScreenRows(width: terminal.surface.width ?? 80)
    if words.isEmpty { target = terminal }
  }

  /// The pager's words: PAGER, cut at spaces; none when it is set and empty.
  public static func words(environment: [String: String]) -> [String] {
    guard let pager = environment["PAGER"] else { return ["less", "-FRX"] }
    return pager.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  public func write(_ bytes: [UInt8]) throws(OutputFailure) {
    if let target { return try target.write(bytes) }
    held += bytes
    rows.add(bytes)
    // A row is left for the prompt.
    if rows.count > (surface.height ?? 24) - 1 { try startPager() }
  }

  public func finish() throws(OutputFailure) {
    leavePager()
    if target == nil { try terminal.write(held) }
    held = []
  }

  public func abandon() {
    leavePager()
    held = []
  }

  /// Waits until the pager is left. How it ends says nothing about what it showed.
  private func leavePager() {
    pager?.abandon()
    pager = nil
    modes?.restore()
    modes = nil
  }

  private func startPager() throws(OutputFailure) {
    modes = TerminalModes(of: STDIN_FILENO)
    // less tells the letters of its locale, which may not be installed.
    let variables = ProcessEnvironment.current["LESSCHARSET"] == nil ? ["LESSCHARSET": "utf-8"] : [:]
    pager = try? ProgramSink(words, surface: surface, adding: variables)
    let target: any OutputSink = pager ?? terminal
    self.target = target
    let first = held
    held = []
    try target.write(first)
  }
}

extension StandardOutput {
  /// Standard output: through a pager where it is a terminal, directly otherwise.
  public static func paged(color: Palette.Choice = .auto, environment: [String: String]) -> any OutputSink {
    let output = StandardOutput(color: color, environment: environment)
    guard output.surface.isTerminal, environment["TERM"] != "dumb" else { return output }
    return PagerSink(before: output, words: PagerSink.words(environment: environment))
  }
}
