import Archive
import Fiscal
import Glibc
import Testing

/// Two shells at one archive, and shells that die.
@Suite struct Neighbours {
  @Test func twoWriteAtOnceAndBothSeeAll() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    let (one, other) = (try Archive(path: path), try Archive(path: path))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number: UInt32 in 1...40 {
        let archive = number % 2 == 0 ? one : other
        group.addTask { try await archive.tell(Sample.answer([Sample.receipt(number, 100)])) }
      }
      try await group.waitForAll()
    }
    for archive in [one, other] {
      #expect(try await archive.count(ReceiptFilter()) == 40)
      #expect(try await archive.shifts().map(\.net) == [Kopecks(4_000)])
    }
  }

  @Test func whileOneImportsTheOtherReadsAndOpens() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    let one = try Archive(path: path)
    try await one.tell(Sample.answer([Sample.receipt(1)]))
    let run = try await one.beginImport(into: .files(.books), named: "a.csv", at: 0)
    try run.add((1...500).map { SourceDocument(.receipt(Sample.receipt($0))) })
    let other = try Archive(path: path)
    #expect(try await other.count(ReceiptFilter()) == 1)
    try await run.finish()
    #expect(try await other.count(ReceiptFilter()) == 501)
  }

  @Test func aWriterWaitsForAnImportAndCanBeCancelled() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    let (one, other) = (try Archive(path: path), try Archive(path: path))
    let run = try await one.beginImport(into: .files(.books), named: "a.csv", at: 0)
    let waiting = Task { try await other.tell(Sample.answer([Sample.receipt(1)])) }
    try await Task.sleep(for: .milliseconds(50))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }

    let patient = Task { try await other.tell(Sample.answer([Sample.receipt(1)])) }
    try await Task.sleep(for: .milliseconds(50))
    try await run.finish()
    #expect(try await patient.value == StoreOutcome(added: 1))
  }

  @Test func aKilledShellLosesNothingThatItReportedAndLeavesNoHalf() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let archive = try Archive(path: path)
      try await archive.tell(Sample.answer([Sample.receipt(1)]))
      let run = try await archive.beginImport(into: .files(.operator), named: "a.csv", at: 0)
      // More than the page cache holds, so that part of it lies in the journal when the end comes.
      for start in stride(from: UInt32(2), to: 200_000, by: 10_000) {
        try run.add((start..<start + 10_000).map { SourceDocument(.receipt(Sample.receipt($0))) })
      }
      kill(getpid(), SIGKILL)
    }
    let archive = try Archive(path: path)
    #expect(try await archive.receipts(ReceiptFilter()) == [Sample.receipt(1)])
    #expect(try await archive.importAll([Sample.receipt(2)], .operator) == StoreOutcome(added: 1))
    #expect(try await archive.imports().count == 1)
  }
}
