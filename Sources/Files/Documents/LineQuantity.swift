import Fiscal
import JSON

/// Quantities of lines as JSON writes them.
enum LineQuantity {
  /// Reads `1`, `1.254`, `"2"`, and `1e1` by way of whole numbers.
  static func quantity(_ bytes: UnsafeRawBufferPointer) -> Quantity? {
    if !bytes.isEmpty, let whole = FieldBytes.plainNumber(bytes) { return Quantity(units: Int64(whole)) }
    let text = String(decoding: bytes, as: UTF8.self)
    return Quantity(text) ?? JSONValue.number(text).integer.map { Quantity(units: $0) }
  }

  /// Price × quantity to the kopeck, half up; nil when the quantity cannot be read or the product does not fit.
  static func product(_ quantity: UnsafeRawBufferPointer, _ price: Kopecks) -> Kopecks? {
    var digits: Int64 = 0
    var scale: Int64 = 1
    var hasPoint = false
    var isPlain = quantity.count <= 15 && !quantity.isEmpty
    for byte in quantity where isPlain {
      let digit = byte &- 48
      if digit <= 9 {
        digits = digits &* 10 &+ Int64(digit)
        if hasPoint { scale = scale &* 10 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        isPlain = false
      }
    }
    if isPlain {
      let (product, overflow) = digits.multipliedReportingOverflow(by: price.count)
      if !overflow, product < .max / 4 { return Kopecks((product * 2 + scale) / (scale * 2)) }
    }
    return LineQuantity.quantity(quantity)?.times(price)
  }
}
