import Fiscal

/// `source FILE`
enum SourceCommand {
  static let spec = CommandSpec(
    "source", topic: .shell, arguments: [.init("file", .file([]), .required)],
    examples: [.init("source утро.cheki", runs: false)]
  ) { invocation, _ in
    Outcome(effect: .source(path: try invocation.required("file")))
  }
}
