import Fiscal

/// A statement as it was read. One that goes over several lines has the line feeds in it.
public struct Line: Hashable, Sendable {
  public var text: String
  /// Where it begins in a script; nil for what was typed.
  public var place: Fault.Place?

  public init(_ text: String, at place: Fault.Place? = nil) {
    self.text = text
    self.place = place
  }
}
