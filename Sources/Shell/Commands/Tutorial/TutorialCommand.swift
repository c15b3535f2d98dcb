import Fiscal
import Services

/// `tutorial`: the first quarter of an hour, in the demo. What it does stays in a folder of its own that it takes away.
enum TutorialCommand {
  static let spec = CommandSpec(
    "tutorial", topic: .shell, examples: [.init("tutorial"), .init("tutorial --output csv")], answers: true
  ) { _, context in
    let home = try TutorialHome()
    defer { home.remove() }
    var tutorial = Tutorial(context, home: home.path)
    return try await tutorial.run()
  }
}
