import Fiscal

/// Which receipts of a source lie together, in the archive's numbers: those of a shift that one register tells. Where
/// drive or shift are not known (0) a day's, so that no block grows for ever.
struct BlockKey: Hashable, Sendable {
  var drive: Int64
  var shift: Int64
  var register: Int64
  /// Days since 1970 of the receipts' own clock; 0 where drive and shift are known.
  var day: Int64

  init(drive: Int64, shift: Int64, register: Int64, at clock: WallClock) {
    self.init(
      drive: drive, shift: shift, register: register,
      day: drive == 0 || shift == 0 ? Int64(clock.day.number) : 0)
  }

  init(drive: Int64, shift: Int64, register: Int64, day: Int64) {
    self.drive = drive
    self.shift = shift
    self.register = register
    self.day = day
  }

  var shiftKey: ShiftKey { ShiftKey(drive: drive, shift: shift) }
}

/// A shift in the archive's numbers.
struct ShiftKey: Hashable, Sendable {
  var drive: Int64
  var shift: Int64
}

/// A receipt's key in the archive: its block's number and its place in the block.
enum RowKey {
  private static let bits: Int64 = 10
  /// How many receipts a block holds.
  static let places = 1 << 10
  /// The last number that a block can have for the key to fit 32 bits.
  static let lastBlock: Int64 = (1 << 22) - 1

  static func make(block: Int64, place: Int) -> Int64 { block << bits | Int64(place) }

  static func block(of row: UInt32) -> Int64 { Int64(row) >> bits }
}
