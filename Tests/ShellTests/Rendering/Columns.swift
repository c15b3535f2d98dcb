import Glibc

/// Columns of a line as the system's own table has them, to measure by something that is not ours.
enum Columns {
  private typealias Measure = @convention(c) (wchar_t) -> Int32

  /// The C library's `wcwidth`, which Swift's module does not show.
  private static let measure: Measure? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(dlopen(nil, RTLD_NOW), "wcwidth") else {
      return nil
    }
    return unsafeBitCast(symbol, to: Measure.self)
  }()

  static func of(_ text: some StringProtocol) -> Int {
    guard let measure else { return -1 }
    var width = 0
    var isJoined = false
    for scalar in text.unicodeScalars {
      if !isJoined { width += Int(max(0, measure(wchar_t(scalar.value)))) }
      isJoined = scalar.value == 0x200D
    }
    return width
  }
}
