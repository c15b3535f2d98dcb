/// An owner of registers.
public struct Organization: Hashable, Sendable {
  /// The source's own key of it.
  public var id: String
  public var inn: TaxNumber?
  public var name: String

  public init(id: String, inn: TaxNumber? = nil, name: String) {
    self.id = id
    self.inn = inn
    self.name = name
  }
}
