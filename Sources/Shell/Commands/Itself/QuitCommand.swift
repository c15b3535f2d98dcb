/// `quit`
enum QuitCommand {
  static let spec = CommandSpec("quit", topic: .shell, examples: [.init("quit", runs: false)]) { _, _ in
    Outcome(effect: .quit)
  }
}
