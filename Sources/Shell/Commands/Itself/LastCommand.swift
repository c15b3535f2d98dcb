import Fiscal

/// `last`: the last result again, in any mode, from what is there.
enum LastCommand {
  static let spec = CommandSpec(
    "last", topic: .shell,
    examples: [
      .init("last"), .init("last --output csv"), .init("last > итог.xlsx", runs: false),
      .init("last | less", runs: false),
    ], answers: true
  ) { _, context in
    guard let last = context.last else { throw Fault(ShellFault.nothingLast) }
    var answer = last.answer
    answer.mode = nil
    answer.notes.append(
      Message(ShellNote.lastOf, ["command": last.command, "time": last.at.timeText]))
    // Finding the differences was the other command's work.
    return Outcome(answer: answer, status: .done)
  }
}
