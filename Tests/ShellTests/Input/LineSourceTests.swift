import Fiscal
import Glibc
import Testing

@testable import Shell

struct LineSourceTests {
  private static let isComplete: @Sendable (String) -> Bool = { text in
    !text.hasSuffix("\\") && text.count { $0 == "\"" } % 2 == 0
  }

  /// What comes of bytes, one entry a call: a statement with its line, or a fault.
  private func read(_ bytes: [UInt8], isComplete: @escaping @Sendable (String) -> Bool = LineSourceTests.isComplete)
    throws -> [String]
  {
    let scratch = try Scratch()
    let path = scratch.file("script")
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    let source = try LineSource(path: path, onMainThread: false, isComplete: isComplete)
    var all: [String] = []
    while true {
      do {
        guard let line = try source.next(Prompt("")) else { return all }
        let place = try #require(line.place)
        #expect(place.file == path)
        all.append("\(place.line) \(line.text)")
      } catch let fault as Fault {
        let facts = fault.message.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        all.append("\(fault.place?.line ?? 0) ! \(fault.code) \(facts.joined(separator: " "))")
      }
    }
  }

  private func read(_ text: String) throws -> [String] { try read(Array(text.utf8)) }

  @Test func linesHaveTheirNumbers() throws {
    #expect(try read("diff\n\nкасса\n") == ["1 diff", "2 ", "3 касса"])
  }

  @Test func theLastLineNeedsNoEnd() throws { #expect(try read("a\nb") == ["1 a", "2 b"]) }

  /// A device that never ends.
  @Test func endlessBytesEnd() throws {
    let descriptor = open("/dev/zero", O_RDONLY)
    defer { close(descriptor) }
    let reader = LineReader(descriptor, isAttentive: false, limit: 100_000)
    #expect { try reader.next() } throws: { ($0 as? LineReader.Refusal)?.code == .lineTooLong }
    #expect(try reader.next() == nil)
  }

  @Test func nothingIsNoLine() throws { #expect(try read("") == []) }

  @Test func windowsEndsOfLines() throws { #expect(try read("a\r\nb\r\n") == ["1 a", "2 b"]) }

  @Test func aByteOrderMarkIsDropped() throws {
    #expect(try read("\u{FEFF}diff\n\u{FEFF}x") == ["1 diff", "2 \u{FEFF}x"])
  }

  @Test func statementsGoOverLinesAndBeginWhereTheyBegin() throws {
    #expect(try read("a\nb \\\n c\n\"d\ne\"\nf") == ["1 a", "2 b \\\n c", "4 \"d\ne\"", "6 f"])
  }

  @Test func whatIsBegunAtTheEndComesAsItIs() throws { #expect(try read("a\n\"b\nc") == ["1 a", "2 \"b\nc"]) }

  @Test func aLineThatIsNoUTF8IsRefusedAndTheNextOneRead() throws {
    let bytes = Array("a\nб ".utf8) + [0xCF, 0xF0] + Array("\nb".utf8)
    #expect(try read(bytes) == ["1 a", "2 ! input.not-utf8 byte=0xCF column=4", "3 b"])
  }

  @Test func aRefusedLineTakesItsStatementAlong() throws {
    #expect(
      try read(Array("\"a\n".utf8) + [0xFF, 0x0A] + Array("b".utf8)) == [
        "2 ! input.not-utf8 byte=0xFF column=1", "3 b",
      ])
  }

  @Test func nulIsRefused() throws { #expect(try read("a\0b\nc") == ["1 ! input.nul column=2", "2 c"]) }

  @Test func veryLongLinesAreRead() throws {
    let long = String(repeating: "ж", count: 1 << 20)
    #expect(try read(long + "\nb") == ["1 " + long, "2 b"])
  }

  @Test func linesOverTheLimitAreRefused() throws {
    let scratch = try Scratch()
    scratch.put(String(repeating: "a", count: 200_000) + "\nb\n" + String(repeating: "c", count: 100_001), "script")
    let descriptor = open(scratch.file("script"), O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    let reader = LineReader(descriptor, isAttentive: false, limit: 100_000)
    let refusal = #expect(throws: LineReader.Refusal.self) { try reader.next() }
    #expect(refusal?.code == .lineTooLong && refusal?.facts == ["limit": "100000"])
    #expect(try reader.next() == "b")
    #expect(throws: LineReader.Refusal.self) { try reader.next() }
    #expect(reader.number == 3)
    #expect(try reader.next() == nil)
  }

  @Test func manyLinesAreReadFast() throws {
    let text = String(repeating: "receipts --document 30001\n", count: 200_000)
    let begin = ContinuousClock.now
    #expect(try read(Array(text.utf8), isComplete: { _ in true }).count == 200_000)
    #expect(ContinuousClock.now - begin < .seconds(10))
  }

  @Test func aFileThatIsNotThereIsAFault() {
    let fault = #expect(throws: Fault.self) {
      try LineSource(path: "/nonexistent/x", onMainThread: false, isComplete: { _ in true })
    }
    #expect(fault?.code == "input.cannot-open")
    #expect(fault?.message.facts == ["file": "/nonexistent/x", "reason": "@errno.ENOENT"])
  }

  @Test func aFolderIsAFault() throws {
    let source = try LineSource(path: "/tmp", onMainThread: false, isComplete: { _ in true })
    let fault = #expect(throws: Fault.self) { try source.next(Prompt("")) }
    #expect(fault?.message.facts == ["file": "/tmp", "reason": "@errno.EISDIR"])
    #expect(try source.next(Prompt("")) == nil)
  }

  @Test func aTextIsASourceToo() throws {
    let source = TextSource("a\n\"b\nc\"", answers: ["да"], isComplete: LineSourceTests.isComplete)
    #expect(try source.next(Prompt("")) == Line("a"))
    #expect(try source.next(Prompt("")) == Line("\"b\nc\""))
    #expect(try source.next(Prompt("")) == nil)
    #expect(source.ask("?") == "да")
    #expect(source.ask("?") == nil)
  }
}
