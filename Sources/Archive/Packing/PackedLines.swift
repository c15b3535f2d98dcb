import Fiscal

/// The lines of a receipt in some forty bytes instead of three rows. Names stand by their numbers in the table
/// `item_name`.
enum PackedLines {
  private static let quantity: UInt64 = 1
  private static let price: UInt64 = 2
  private static let sum: UInt64 = 4
  private static let vat: UInt64 = 8
  private static let code: UInt64 = 16
  private static let settlement: UInt64 = 32
  private static let subject: UInt64 = 64

  static func pack(_ items: [ReceiptItem], into packer: inout Packer, name: (String) throws -> UInt32) rethrows {
    packer.append(UInt64(items.count))
    // Each by its place: a copy of an item would cost more than packing it.
    for at in items.indices { try pack(items, at, into: &packer, name: name) }
  }

  @inline(__always)
  private static func pack(
    _ items: [ReceiptItem], _ at: Int, into packer: inout Packer, name: (String) throws -> UInt32
  ) rethrows {
    var known: UInt64 = 0
    if items[at].quantity != nil { known |= quantity }
    if items[at].price != nil { known |= price }
    if items[at].sum != nil { known |= sum }
    if items[at].vat != nil { known |= vat }
    if items[at].code != nil { known |= code }
    if items[at].settlement != nil { known |= settlement }
    if items[at].subject != nil { known |= subject }
    packer.append(known)
    packer.append(UInt64(try name(items[at].name)))
    if let value = items[at].quantity { packer.append(value.text) }
    if let value = items[at].price { packer.append(signed: value.count) }
    if let value = items[at].sum { packer.append(signed: value.count) }
    if let value = items[at].vat { packer.append(UInt64(value.rawValue)) }
    if let value = items[at].code { packer.append(value) }
    if let value = items[at].settlement { packer.append(signed: Int64(value)) }
    if let value = items[at].subject { packer.append(signed: Int64(value)) }
  }

  static func unpack(_ bytes: ArraySlice<UInt8>, name: (Int64) throws -> String) throws -> [ReceiptItem] {
    var unpacker = Unpacker(bytes)
    var items: [ReceiptItem] = []
    let count = try unpacker.count()
    items.reserveCapacity(count)
    for _ in 0..<count {
      let known = try unpacker.number()
      var item = ReceiptItem(name: try name(Int64(bitPattern: try unpacker.number())))
      if known & quantity != 0 { item.quantity = Quantity(try unpacker.text()) }
      if known & price != 0 { item.price = Kopecks(try unpacker.signed()) }
      if known & sum != 0 { item.sum = Kopecks(try unpacker.signed()) }
      if known & vat != 0 { item.vat = VATRate(rawValue: Int(truncatingIfNeeded: try unpacker.number())) }
      if known & code != 0 { item.code = try unpacker.text() }
      if known & settlement != 0 { item.settlement = Int(try unpacker.signed()) }
      if known & subject != 0 { item.subject = Int(try unpacker.signed()) }
      items.append(item)
    }
    guard unpacker.isAtEnd else { throw Damage(what: "lines of a receipt") }
    return items
  }
}
