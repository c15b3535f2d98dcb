/// How many columns of a terminal a text takes. It asks no locale: the same text is as wide everywhere.
enum DisplayWidth {
  /// The columns of a text that is visible (``Swift/String/visible``).
  static func of(_ text: String) -> Int { ofPlain(text) ?? ofScalars(text.unicodeScalars) }

  /// The columns of a text of Latin, Greek and Cyrillic letters and the usual signs, each of one column; nil when there is
  /// anything else in it: controls, marks, wide letters.
  static func ofPlain(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes -> Int? in
      var at = 0
      var width = 0
      while at < bytes.count {
        let length = plainLength(bytes, at)
        guard length > 0 else { return nil }
        at += length
        width += 1
      }
      return width
    }
  }

  /// The bytes of the plain sign that begins here; 0 when it is not plain.
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = bytes[at]
    switch first {
    case 0x20...0x7E: return 1
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] >= 0xA0 && bytes[at + 1] != 0xAD ? 2 : 0
    case 0xC3...0xCB, 0xCE...0xD1: return 2
    case 0xE2:
      guard at + 2 < bytes.count else { return 0 }
      switch (bytes[at + 1], bytes[at + 2]) {
      case (0x80, 0x90...0xA7), (0x80, 0xAF), (0x82, 0xBD), (0x84, 0x96), (0x88, 0x92): return 3  // – … № ₽ −
      default: return 0
      }
    default: return 0
    }
  }

  private static func ofScalars(_ scalars: String.UnicodeScalarView) -> Int {
    var width = 0
    var previous: Unicode.Scalar?
    var joined = false
    for scalar in scalars {
      if scalar.value == 0x200D {
        joined = previous?.isPicture == true
        continue
      }
      let isPart = scalar.isPicture && (joined || scalar.isSkin && previous?.isPicture == true)
      width += isPart ? 0 : columns(of: scalar)
      previous = scalar
      joined = false
    }
    return width
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300, 0x370..<0x483, 0x48A..<0x591: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0xFE00...0xFE0F: return 0  // vowels and finals inside a Korean syllable
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth (UAX #11). Beyond the blocks of these scripts the wide signs are the emoji that are pictures
  /// by themselves; the letters of flags are one column each, two make a flag.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1F1E6...0x1F1FF: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
