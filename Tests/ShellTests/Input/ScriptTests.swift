import Glibc
import Testing

@testable import Shell

/// Statements through a pipe, without a terminal.
@Suite(.serialized)
struct ScriptTests {
  private func start(_ script: String) throws -> (process: pid_t, input: Int32, output: Int32) {
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    // Programs that other tests start meanwhile must not hold the ends: closed at their start from the beginning.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &input) == 0)
    try #require(socketpair(AF_UNIX, kind, 0, &output) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = [strdup(ProbeTerminal.path), nil]
    var variables = ProbeTerminal.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, ProbeTerminal.path, &actions, &attributes, &words, &variables) == 0)
    close(input[0])
    close(output[1])
    _ = Array(script.utf8).withUnsafeBytes { write(input[1], $0.baseAddress, $0.count) }
    return (process, input[1], output[0])
  }

  private func status(_ process: pid_t) -> Int32 {
    var word: Int32 = 0
    waitpid(process, &word, 0)
    return word & 0x7F == 0 ? (word >> 8) & 0xFF : 128 + word & 0x7F
  }

  private func line(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func standardInputHasNoPromptAndADash() throws {
    let (process, input, output) = try start("касса\nsecret\nask\nquit\n")
    close(input)
    #expect(
      Scratch.read(output) == """
        read: -:1: "касса"
        read: -:2: "secret"
        done: input.no-terminal
        read: -:3: "ask"
        done: no answer
        read: -:4: "quit"

        """)
    #expect(status(process) == 0)
  }

  @Test func ctrlCEndsAScriptWith130() throws {
    let (process, input, output) = try start("sleep\ndiff\n")
    defer { close(input) }
    #expect(line(output) == "read: -:1: \"sleep\"")
    let begin = ContinuousClock.now
    kill(process, SIGINT)
    #expect(Scratch.read(output) == "stopping\ninterrupted: cancelled\n")
    #expect(status(process) == 130)
    #expect(ContinuousClock.now - begin < .milliseconds(500))
  }

  @Test func ctrlCEndsAWaitForMore() throws {
    let (process, input, output) = try start("a\n")
    defer { close(input) }
    #expect(line(output) == "read: -:1: \"a\"")
    kill(process, SIGINT)
    #expect(status(process) == 130)
    close(output)
  }

  @Test func sigtermEndsAScriptWith143() throws {
    let (process, input, output) = try start("sleep\n")
    defer { close(input) }
    #expect(line(output) == "read: -:1: \"sleep\"")
    kill(process, SIGTERM)
    #expect(status(process) == 143)
    close(output)
  }
}
