import Fiscal

/// A command with its arguments and options, read and checked.
public struct Invocation: Sendable {
  public let spec: CommandSpec
  private let words: [String: [String]]
  private let flags: Set<String>
  /// The statement that stands behind the command's own words, variables and all: `if` and `watch` have one.
  public let statement: [Word]
  /// Where the statement stands in a script.
  public let place: Fault.Place?
  /// What `today` is.
  public let today: CalendarDay

  init(
    spec: CommandSpec, words: [String: [String]], flags: Set<String>, statement: [Word] = [], place: Fault.Place?,
    today: CalendarDay
  ) {
    self.spec = spec
    self.words = words
    self.flags = flags
    self.statement = statement
    self.place = place
    self.today = today
  }

  public func flag(_ name: String) -> Bool { flags.contains(name) }

  public func text(_ name: String) -> String? { words[name]?.first }

  public func texts(_ name: String) -> [String] { words[name] ?? [] }

  /// The text of an argument that the spec requires.
  public func required(_ name: String) throws(Fault) -> String {
    guard let text = text(name) else {
      throw Fault(LanguageFault.argumentMissing, ["name": "@name.\(name)", "command": spec.name])
    }
    return text
  }

  public func number(_ name: String) -> UInt32? { text(name).flatMap { UInt32($0) } }

  public func seconds(_ name: String) -> Duration? { text(name).flatMap(Seconds.read) }

  public func date(_ name: String) -> ClockText? { text(name).flatMap { DateWords.read($0, today: today) } }

  /// The period of `--from` and `--to`: both ends included, a day whole, a minute whole. An end that is not said is
  /// open. Nil when neither is.
  public func period() throws(Fault) -> Period? {
    guard date("from") != nil || date("to") != nil else { return nil }
    let from = date("from")?.clock ?? WallClock(seconds: 0)
    let to = date("to")?.last ?? today.advanced(by: 1).end
    guard from <= to else {
      throw Fault(LanguageFault.periodBackwards, ["from": from.description, "to": to.description])
    }
    return Period(from: from, to: to)
  }

  /// The range of `--sum`.
  public func sums(_ name: String) -> ClosedRange<Kopecks>? { text(name).flatMap(SumRange.read) }

  /// The mode that the command was asked to answer in.
  public var output: OutputMode? { text("output").flatMap(OutputMode.init(rawValue:)) }
}
