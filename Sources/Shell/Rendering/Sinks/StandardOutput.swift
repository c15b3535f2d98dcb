import Glibc

/// The process's standard output.
public final class StandardOutput: OutputSink {
  public let surface: Surface
  private let writer: DescriptorWriter

  public init(color: Palette.Choice = .auto, environment: [String: String]) {
    surface = Surface(descriptor: STDOUT_FILENO, color: color, environment: environment)
    writer = DescriptorWriter(STDOUT_FILENO, name: "@output.stdout")
  }

  public func write(_ bytes: [UInt8]) throws(OutputFailure) { try writer.write(bytes) }
  public func finish() {}
  public func abandon() {}
}
