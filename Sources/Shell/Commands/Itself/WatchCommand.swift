import Fiscal

/// `watch [SECONDS] [-n SECONDS] [--count N] [--until-changes] COMMAND…`
enum WatchCommand {
  private static let usual = Duration.seconds(2)

  static let spec = CommandSpec(
    "watch", topic: .shell,
    arguments: [.init("seconds", .seconds), .init("statement", .statement, .rest)],
    options: [
      .init("seconds", .seconds, short: "-n"), .init("count", .number), .init("until-changes"),
    ],
    examples: [
      .init("watch 0.1 --count 2 status"), .init("watch 60 --until-changes unsent --all", runs: false),
      .init("watch -n 300 diff last >> журнал.txt", runs: false),
    ]
  ) { invocation, _ in
    Outcome(
      effect: .watch(
        invocation.statement,
        Watch(
          pause: invocation.seconds("seconds") ?? usual, count: invocation.number("count").map { Int($0) },
          untilChanges: invocation.flag("until-changes"))))
  }
}
