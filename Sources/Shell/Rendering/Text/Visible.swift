extension String {
  /// The text with everything that could steer a terminal, turn the direction of writing or hide itself made visible:
  /// escape becomes `␛`, a line feed `␊`, an override of direction `\u{202E}`.
  var visible: String { DisplayWidth.ofPlain(self) == nil ? made(visible: false) : self }

  /// The same for text of several lines: line feeds stay.
  var visibleLines: String { DisplayWidth.ofPlain(self) == nil ? made(visible: true) : self }

  private func made(visible keepingLines: Bool) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\n", keepingLines {
        text.append(scalar)
      } else if scalar.isSteering(after: previous) {
        text.append(contentsOf: scalar.picture.unicodeScalars)
      } else {
        text.append(scalar)
      }
      previous = scalar
    }
    return String(text)
  }

  /// The text without what only changes the look of a sign: marks for a coloured or a plain picture, colours of skin. Terminals
  /// disagree about the width of such pairs, and agree about the sign alone.
  var withoutPictureMarks: String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      let isMark = (0xFE0E...0xFE0F).contains(scalar.value) || scalar.isSkin && previous?.isPicture == true
      if !isMark { text.append(scalar) }
      previous = scalar
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether this does something else than to show itself: a control, a mark of direction, a thing without width.
  /// A joiner between emoji is part of their picture.
  fileprivate func isSteering(after previous: Unicode.Scalar?) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xE0000...0xE0FFF:
      true
    case 0x200D: previous?.isPicture != true
    default: false
    }
  }

  /// An emoji, or what goes on with one.
  var isPicture: Bool { value > 0xFF && (properties.isEmoji || value == 0xFE0F) }

  /// A colour of skin for the emoji before it.
  var isSkin: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  fileprivate var picture: String {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value).map { String(Character($0)) } ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }
}
