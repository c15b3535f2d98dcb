import Fiscal
import Glibc
import Shell
import Testing

struct FileSinkTests {
  @Test func aFileTakesItsNameWhenAllIsWritten() throws {
    let scratch = try Scratch()
    scratch.put("old", "a.csv")
    let sink = try FileSink(scratch.file("a.csv"), .replacing)
    try sink.write("new")
    #expect(scratch.text("a.csv") == "old")
    try sink.finish()
    #expect(scratch.text("a.csv") == "new")
    #expect(scratch.names == ["a.csv"])
  }

  @Test func whatFailsLeavesTheOldFile() throws {
    let scratch = try Scratch()
    scratch.put("old", "a.csv")
    let sink = try FileSink(scratch.file("a.csv"), .replacing)
    try sink.write("half")
    sink.abandon()
    #expect(scratch.text("a.csv") == "old")
    #expect(scratch.names == ["a.csv"])
    do {
      let forgotten = try FileSink(scratch.file("b.csv"), .replacing)
      try forgotten.write("half")
    }
    #expect(scratch.names == ["a.csv"])
  }

  @Test func textIsAppended() throws {
    let scratch = try Scratch()
    for part in ["one\n", "two\n"] {
      let sink = try FileSink(scratch.file("log"), .appending)
      try sink.write(part)
      try sink.finish()
    }
    #expect(scratch.text("log") == "one\ntwo\n")
  }

  @Test func aFileKeepsItsModeAndALinkItsTarget() throws {
    let scratch = try Scratch()
    scratch.put("old", "real")
    chmod(scratch.file("real"), 0o600)
    symlink("real", scratch.file("link"))
    let sink = try FileSink(scratch.file("link"), .replacing)
    try sink.write("new")
    try sink.finish()
    #expect(scratch.text("real") == "new")
    #expect(scratch.mode("real") == 0o600)
    var status = stat()
    #expect(lstat(scratch.file("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func whatIsNoPlainFileIsWrittenDirectly() throws {
    let sink = try FileSink("/dev/null", .replacing)
    try sink.write("x")
    try sink.finish()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test(arguments: FileSink.Way.allWays) func whatCannotBeIsSaid(_ way: FileSink.Way) throws {
    let scratch = try Scratch()
    #expect(fault { try FileSink(scratch.path, way) } == Fault(OutputFault.isDirectory, ["path": scratch.path]))
    let path = scratch.file("none/a.csv")
    #expect(
      fault { try FileSink(path, way) }
        == Fault(OutputFault.cannotCreate, ["path": path, "reason": "@errno.ENOENT"]))
  }

  @Test func aFullDiskIsSaid() throws {
    let sink = try FileSink("/dev/full", .replacing)
    #expect(throws: OutputFailure.self) { try sink.write("x") }
    #expect(fault { try sink.write("x") } == Fault(OutputFault.noSpace, ["path": "/dev/full"]))
  }
}

extension FileSink.Way {
  static let allWays: [FileSink.Way] = [.replacing, .appending]
}

/// The fault with which a work ends.
func fault(_ work: () throws -> Any) -> Fault? {
  do {
    _ = try work()
    return nil
  } catch OutputFailure.failed(let fault) {
    return fault
  } catch {
    return nil
  }
}
