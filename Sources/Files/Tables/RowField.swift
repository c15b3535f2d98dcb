/// A field of a row: where its bytes lie, and what has to be done before they are its text.
struct RowField {
  var start: Int
  var count: Int
  /// Doubled quotes stand in it for single ones.
  var hasDoubled = false
  /// A number of a spreadsheet, not a text.
  var isNumber = false
}
