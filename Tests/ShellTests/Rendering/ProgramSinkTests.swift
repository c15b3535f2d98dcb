import Fiscal
import Glibc
import Shell
import Testing

struct ProgramSinkTests {
  @Test func aProgramGetsAllThatIsWritten() throws {
    let scratch = try Scratch()
    let sink = try ProgramSink(["tee", scratch.file("copy")], surface: .plain())
    let line = String(repeating: "чек ", count: 1000)
    for _ in 0..<100 { try sink.write(line) }
    try sink.finish()
    #expect(scratch.text("copy") == String(repeating: line, count: 100))
  }

  @Test func wordsAreNotReadByAShell() throws {
    let scratch = try Scratch()
    let sink = try ProgramSink(["tee", scratch.file("a b; $(exit 3) *")])
    try sink.write("x")
    try sink.finish()
    #expect(scratch.names == ["a b; $(exit 3) *"])
  }

  @Test func oneThatStopsReadingHasNotFailed() throws {
    let sink = try ProgramSink(["head", "-c", "0"])
    var hasLeft = false
    do throws(OutputFailure) {
      for _ in 0..<100_000 { try sink.write("0123456789\n") }
    } catch {
      if case .readerLeft = error { hasLeft = true }
    }
    #expect(hasLeft)
    #expect(fault { try sink.finish() } == nil)
  }

  @Test func oneThatFailsIsSaid() throws {
    let sink = try ProgramSink(["sh", "-c", "cat > /dev/null; exit 3"])
    try sink.write("x")
    #expect(
      fault { try sink.finish() }
        == Fault(OutputFault.programFailed, ["program": "sh", "status": "3"]))
  }

  @Test func oneThatIsNotThereIsSaid() {
    #expect(
      fault { try ProgramSink(["no-such-program-anywhere"]) }
        == Fault(OutputFault.programNotFound, ["program": "no-such-program-anywhere"]))
    #expect(
      fault { try ProgramSink(["/etc/passwd"]) }
        == Fault(OutputFault.programNotStarted, ["program": "/etc/passwd", "reason": "@errno.EACCES"]))
    #expect(fault { try ProgramSink([]) }?.code == "output.program-not-found")
  }

  @Test func statusesAreAsAShellCountsThem() throws {
    #expect(try Program.start(["true"]).wait() == 0)
    #expect(try Program.start(["sh", "-c", "exit 7"]).wait() == 7)
    #expect(try Program.start(["sh", "-c", "kill -TERM $$"]).wait() == 143)
    #expect(try Program.start(["sh", "-c", "test \"$LIST\" = yes"], adding: ["LIST": "yes"]).wait() == 0)
  }

  /// SIGPIPE is ignored by us; a program that relies on it must not inherit that.
  @Test func programsHaveTheSignalsTheyExpect() throws {
    #expect(try Program.start(["bash", "-c", "yes | head -1 > /dev/null; exit ${PIPESTATUS[0]}"]).wait() == 141)
  }

  /// Work that is cancelled does not wait for a program that reads nothing.
  @Test(.timeLimit(.minutes(1))) func cancellingEndsAWrite() async throws {
    let work = Task {
      let sink = try ProgramSink(["sleep", "2"])
      let clock = ContinuousClock()
      let began = clock.now
      var isCancelled = false
      do throws(OutputFailure) {
        for _ in 0..<100_000 { try sink.write("0123456789\n") }
      } catch {
        if case .cancelled = error { isCancelled = true }
      }
      return (isCancelled, clock.now - began)
    }
    try await Task.sleep(for: .milliseconds(200))
    work.cancel()
    let (isCancelled, time) = try await work.value
    #expect(isCancelled)
    #expect(time < .milliseconds(1500))
  }
}
