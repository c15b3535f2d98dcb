import Fiscal
import Glibc

/// `| PROGRAM…`: the standard input of a program. One that stops reading early has not failed; one that ends with another
/// status than 0 has, which ``finish()`` tells.
public final class ProgramSink: OutputSink {
  public let surface: Surface
  private let name: String
  private let program: Program
  private let descriptor: Int32
  private let writer: DescriptorWriter
  private var isOpen = true

  /// - Parameter name: what messages call the program; its first word otherwise.
  /// - Throws: `failed` when the program does not start.
  public init(
    _ words: [String], named name: String? = nil, surface: Surface = .plain(), adding variables: [String: String] = [:]
  )
    throws(OutputFailure)
  {
    self.name = name ?? words.first ?? ""
    self.surface = surface
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw .failed(Fault(OutputFault.programNotStarted, ["program": self.name, "reason": SystemReason.fact(errno)]))
    }
    // Neither end is for the program to keep: its input is a copy.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[1]
    writer = DescriptorWriter(ends[1], name: self.name)
    do throws(Fault) {
      program = try Program.start(words, input: ends[0], adding: variables)
      close(ends[0])
    } catch {
      close(ends[0])
      close(ends[1])
      throw .failed(error)
    }
  }

  deinit { abandon() }

  public func write(_ bytes: [UInt8]) throws(OutputFailure) { try writer.write(bytes) }

  public func finish() throws(OutputFailure) {
    let status = end()
    guard status == 0 else {
      throw .failed(Fault(OutputFault.programFailed, ["program": name, "status": String(status)]))
    }
  }

  public func abandon() { _ = end() }

  /// Closes the program's input and waits for it.
  private func end() -> Int32 {
    guard isOpen else { return 0 }
    isOpen = false
    close(descriptor)
    return program.wait()
  }
}
