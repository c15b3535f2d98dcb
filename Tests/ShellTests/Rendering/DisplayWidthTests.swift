import Testing

@testable import Shell

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Чек № 5", 7), ("йод", 3), ("и\u{306}од", 3), ("Ελλάδα", 6), ("日本", 4), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("〇", 2), ("🍕", 2), ("👩‍🍳", 2), ("👨‍👩‍👧", 2), ("❤", 1),
    ("✅", 2), ("☕", 2), ("⚠", 1), ("🇷🇺", 2), ("1\u{20E3}", 1), ("\u{303F}", 1), ("36\u{A0}900,00", 9), ("«…»", 3),
    ("₽", 1), ("−", 1), ("␛", 1), ("𠀀", 2), ("‐‑‒–—", 5),
  ])
  func columnsOfATerminal(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}]0;x\u{7}", "␛]0;x␇"), ("a\tb\r\n", "a␉b␍␊"), ("\u{7F}", "␡"), ("\u{0}", "␀"),
    ("\u{85}", "\\u{85}"), ("\u{202E}evil\u{2066}", "\\u{202E}evil\\u{2066}"), ("a\u{200D}b", "a\\u{200D}b"),
    ("👩‍🍳", "👩‍🍳"), ("\u{AD}", "\\u{AD}"), ("\u{E0041}", "\\u{E0041}"), ("\u{2028}", "\\u{2028}"),
    ("и\u{306}", "и\u{306}"),
  ])
  func whatSteersIsMadeVisible(_ text: String, _ visible: String) {
    #expect(Array(text.visible.unicodeScalars) == Array(visible.unicodeScalars))
  }

  @Test func linesMayStay() {
    #expect("a\n\tb\u{1B}".visibleLines == "a\n␉b␛")
  }

  @Test(arguments: [
    ("Иванова", 7, "Иванова"), ("Иванова", 6, "Ивано…"), ("日本太郎", 7, "日本太…"), ("日本太郎", 6, "日本…"),
    ("👩‍🍳👩‍🍳👩‍🍳", 4, "👩‍🍳…"), ("и\u{306}и\u{306}и\u{306}", 2, "и\u{306}…"), ("ab", 1, "…"),
  ])
  func lettersAreNotTornApart(_ text: String, _ width: Int, _ short: String) {
    #expect(text.shortened(to: width) == short)
  }

  @Test func longValuesAreWrapped() {
    #expect("Москва, Тверская ул., д. 1".wrapped(to: 12) == ["Москва,", "Тверская", "ул., д. 1"])
    #expect("абвгдежз".wrapped(to: 3) == ["абв", "где", "жз"])
    #expect("日本太郎".wrapped(to: 5) == ["日本", "太郎"])
    #expect("".wrapped(to: 5) == [""])
  }

  /// Every sign takes as many columns as in the tables of the standard: the fast path says the same as the slow one.
  @Test func plainSignsAreOneColumn() {
    for value in UInt32(0x20)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard let plain = DisplayWidth.ofPlain(text) else { continue }
      #expect(plain == 1 && text.visible == text, "\(value)")
      let category = scalar.properties.generalCategory
      #expect(category != .nonspacingMark && category != .enclosingMark && category != .format, "\(value)")
    }
  }
}
