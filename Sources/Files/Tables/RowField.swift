/// A field of a row: where its bytes lie, and what has to be done before they are its text.
struct RowField {
  var start: Int32
  var count: Int32
  /// Doubled quotes stand in it for single ones.
  var hasDoubled = false
  /// A number of a spreadsheet, not a text.
  var isNumber = false

  init(start: Int, count: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.count = Int32(truncatingIfNeeded: count)
  }

  /// The field's bytes in the text that it was cut from.
  @inline(__always)
  func bytes(in text: UnsafeRawPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text + Int(start), count: Int(count))
  }
}
