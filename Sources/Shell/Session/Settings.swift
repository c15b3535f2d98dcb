import Fiscal

/// What `set` changes: a value, so that one command can have its own.
public struct Settings: Sendable, Hashable {
  public var language: Language
  /// Nil follows where the output goes: tables on a terminal and elsewhere too.
  public var output: OutputMode?
  public var color = Palette.Choice.auto
  /// Nobody is asked; answers come from the archive.
  public var offline = false
  /// How long each command took is told.
  public var timing = false
  /// Long answers go through the pager.
  public var pager = true
  /// How many statements the history keeps.
  public var history = 10_000
  /// How many rows of a list people are shown at the most; nil for all.
  public var rows: Int?

  public init(language: Language) { self.language = language }

  /// The settings by name, in the order in which `set` lists them.
  public static let names = ["output", "language", "color", "history", "offline", "pager", "rows", "timing"]

  public static func choices(of name: String) -> [String] {
    switch name {
    case "output": ["auto"] + OutputMode.allCases.map(\.rawValue)
    case "language": Language.allCases.map(\.rawValue)
    case "color": Palette.Choice.allCases.map(\.rawValue)
    case "history": ["0", "1000", "10000", "100000"]
    case "rows": ["all", "20", "50", "100"]
    default: ["on", "off"]
    }
  }

  public subscript(name: String) -> String {
    switch name {
    case "output": output?.rawValue ?? "auto"
    case "language": language.rawValue
    case "color": color.rawValue
    case "history": String(history)
    case "offline": offline ? "on" : "off"
    case "pager": pager ? "on" : "off"
    case "rows": rows.map { String($0) } ?? "all"
    case "timing": timing ? "on" : "off"
    default: ""
    }
  }

  /// Changes a setting by name.
  /// - Throws: a ``Fault`` that names the nearest setting, or the values that fit.
  public mutating func set(_ name: String, to value: String) throws(Fault) {
    guard Settings.names.contains(name) else {
      let nearest = Nearest.name(to: name, among: Settings.names)
      throw Fault(
        ShellFault.settingUnknown,
        ["name": name, "known": Settings.names.joined(separator: ", "), "nearest": nearest ?? "–"])
    }
    if name == "history", let count = UInt32(value), count <= 1_000_000 {
      history = Int(count)
      return
    }
    if name == "rows", let count = UInt32(value), count > 0 {
      rows = Int(count)
      return
    }
    let choices = Settings.choices(of: name)
    guard choices.contains(value) else {
      throw Fault(ShellFault.settingValue, ["name": name, "value": value, "choices": choices.joined(separator: ", ")])
    }
    switch name {
    case "output": output = OutputMode(rawValue: value)
    case "language": language = Language(rawValue: value) ?? language
    case "color": color = Palette.Choice(rawValue: value) ?? color
    case "offline": offline = value == "on"
    case "pager": pager = value == "on"
    case "rows": rows = nil
    default: timing = value == "on"
    }
  }
}
