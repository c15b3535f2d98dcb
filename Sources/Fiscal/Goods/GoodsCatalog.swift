/// What the books know of goods: the items, their barcodes, and what was matched there already.
public struct GoodsCatalog: Hashable, Sendable {
  /// A barcode and what it leads to.
  public struct Barcode: Hashable, Sendable {
    public var code: String
    public var goods: GoodsReference

    public init(_ code: String, _ goods: GoodsReference) {
      self.code = code
      self.goods = goods
    }
  }

  /// A row of the books' own register of matches.
  public struct Mapping: Hashable, Sendable {
    public var label: GoodsLabel
    public var goods: GoodsReference

    public init(_ label: GoodsLabel, _ goods: GoodsReference) {
      self.label = label
      self.goods = goods
    }
  }

  public var items: [GoodsItem]
  public var barcodes: [Barcode]
  public var mappings: [Mapping]
  /// What the books could not tell.
  public var notes: [Message] = []

  public init(items: [GoodsItem] = [], barcodes: [Barcode] = [], mappings: [Mapping] = []) {
    self.items = items
    self.barcodes = barcodes
    self.mappings = mappings
  }
}
