/// Output that is kept: for tests, and for `last`.
public final class MemorySink: OutputSink {
  public let surface: Surface
  public private(set) var bytes: [UInt8] = []
  public private(set) var isFinished = false

  public init(_ surface: Surface = .plain()) { self.surface = surface }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public func write(_ bytes: [UInt8]) { self.bytes += bytes }
  public func finish() { isFinished = true }
  public func abandon() { bytes = [] }
}
