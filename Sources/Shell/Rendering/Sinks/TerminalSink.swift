import Glibc

/// The terminal, wherever standard output goes: what a question is about.
final class TerminalSink: OutputSink {
  let surface: Surface
  private let descriptor: Int32
  private let writer: DescriptorWriter

  /// Nil without a terminal.
  init?(color: Palette.Choice, environment: [String: String]) {
    descriptor = TerminalScreen.descriptor()
    guard descriptor >= 0 else { return nil }
    surface = Surface(descriptor: descriptor, color: color, environment: environment)
    writer = DescriptorWriter(descriptor, name: "@output.stdout")
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(OutputFailure) { try writer.write(bytes) }
  func finish() {}
  func abandon() {}
}
