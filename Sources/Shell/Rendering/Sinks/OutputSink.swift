/// A place that output goes to. It belongs to the one command that writes to it.
public protocol OutputSink: AnyObject {
  /// What is known of the place, for those who draw.
  var surface: Surface { get }

  func write(_ bytes: [UInt8]) throws(OutputFailure)

  /// All is written: a file takes its name, a program is waited for. To be called after `readerLeft` too.
  func finish() throws(OutputFailure)

  /// The work has failed: nothing half done stays behind.
  func abandon()
}

extension OutputSink {
  public func write(_ text: String) throws(OutputFailure) { try write(Array(text.utf8)) }
}
