/// Counts the rows of a screen that a text takes, colours apart. It sees bytes as they come and takes every letter for one column.
struct ScreenRows {
  let width: Int
  private(set) var count = 0
  private var column = 0
  private var isInEscape = false

  init(width: Int) { self.width = max(1, width) }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      if isInEscape {
        isInEscape = !(byte >= 0x40 && byte <= 0x7E && byte != UInt8(ascii: "["))
      } else if byte == 0x1B {
        isInEscape = true
      } else if byte == 0x0A {
        count += max(1, (column + width - 1) / width)
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
