import Glibc

/// A signal that wants the work, or the process, to end.
public struct Interruption: Error, Hashable, Sendable {
  public let signal: Int32

  public init(signal: Int32) { self.signal = signal }

  public static let interrupt = Interruption(signal: SIGINT)

  /// The exit status: 130 after Ctrl-C.
  public var status: Int32 { 128 + signal }
}
