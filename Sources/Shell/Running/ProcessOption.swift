/// An option of the process itself, declared once: what is typed, what it is for, and what it changes.
struct ProcessOption: Sendable {
  /// As they are typed; the first is the one that help shows.
  let names: [String]
  /// What stands for its value in help; nil for a flag.
  let value: String?
  /// Its wording in the catalogue.
  let help: String
  let apply: @Sendable (inout Launch.Options, String) -> Void

  init(
    _ names: String..., value: String? = nil, help: String,
    apply: @escaping @Sendable (inout Launch.Options, String) -> Void
  ) {
    self.names = names
    self.value = value
    self.help = help
    self.apply = apply
  }

  static let all: [ProcessOption] = [
    .init("--home", value: "DIR", help: "process.home") { $0.home = $1 },
    .init("--profile", value: "NAME", help: "process.profile") { $0.profile = $1 },
    .init("-c", value: "COMMAND", help: "process.command") { $0.scripts.append(.command($1)) },
    .init("-f", value: "FILE", help: "process.file") { $0.scripts.append(.file($1)) },
    .init("--set", value: "NAME=VALUE", help: "process.set") { $0.variables.append($1) },
    .init("--start", value: "FILE", help: "process.start") { $0.start = $1 },
    .init("--output", value: "MODE", help: "process.output") { $0.output = $1 },
    .init("--language", value: "ru|en", help: "process.language") { $0.language = $1 },
    .init("--color", value: "auto|always|never", help: "process.color") { $0.color = $1 },
    .init("--offline", help: "process.offline") { options, _ in options.offline = true },
    .init("--keep-going", help: "process.keep-going") { options, _ in options.keepGoing = true },
    .init("--no-rc", help: "process.no-rc") { options, _ in options.noRC = true },
    .init("--version", help: "process.version") { options, _ in options.version = true },
    .init("--help", "-h", help: "process.help") { options, _ in options.help = true },
  ]
}
