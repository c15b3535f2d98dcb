/// How much an import keeps in memory, whatever the size of the file.
struct ImportLimits: Sendable {
  /// Bytes of receipts that wait for more of their shift.
  var pending = 64 << 20
  /// A shift that comes in pieces is written further piece by piece when they are in order and hold so many receipts;
  /// otherwise its pieces lie aside until the end.
  var piece = 64
  /// Texts of one kind whose numbers are remembered.
  var texts = 500_000
  /// Bytes of pieces that are merged at a time in the end.
  var merging = 16 << 20
}
