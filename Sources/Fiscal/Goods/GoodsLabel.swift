/// How receipts name an item: the words of a line, and its code where the line has one.
public struct GoodsLabel: Hashable, Sendable, Comparable {
  /// Trimmed, inner spaces folded.
  public let name: String
  /// A ``ProductCode`` as a barcode has it, else the code as it was written. Nil where there is none.
  public let code: String?

  public init(_ name: String, code: String? = nil) {
    self.name = name.foldedName ?? ""
    self.code = code.flatMap { ProductCode($0)?.description ?? $0.foldedName }
  }

  /// The same name without its code.
  public var withoutCode: GoodsLabel { GoodsLabel(name) }

  public static func < (a: GoodsLabel, b: GoodsLabel) -> Bool { (a.name, a.code ?? "") < (b.name, b.code ?? "") }
}
