import Dispatch

/// Threads for the work of commands. What blocks (a pipe that nobody writes to, a file on a share that is gone) holds one of
/// them, and never one of the few that all tasks have in common: a command that was left behind takes nothing from the next.
final class Workers: TaskExecutor {
  static let shared = Workers()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // Each job has a queue of its own, which gets a thread however many of the others are blocked.
    DispatchQueue(label: "work").async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
