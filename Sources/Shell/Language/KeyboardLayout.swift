/// A word as it reads on the other keyboard, Russian or Latin, and by its sound in the other alphabet.
enum KeyboardLayout {
  private static let cyrillic = Array("йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё")
  private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~")
  private static let toLatin = Dictionary(zip(cyrillic, latin), uniquingKeysWith: { first, _ in first })
  private static let toCyrillic = Dictionary(zip(latin, cyrillic), uniquingKeysWith: { first, _ in first })

  private static let sounds: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]

  /// What the same keys would have typed in the other layout, in small letters; empty where they are the same.
  static func others(_ word: String) -> [String] {
    let lower = word.lowercased()
    return [toLatin, toCyrillic].map { keys in String(lower.map { keys[$0] ?? $0 }) }.filter { $0 != lower }
  }

  /// The word in small Latin letters as it sounds: `Васильковая` is `vasilkovaya`.
  static func spelledInLatin(_ word: String) -> String {
    word.lowercased().reduce(into: "") { text, letter in text += sounds[letter] ?? String(letter) }
  }

  static func isCyrillic(_ word: String) -> Bool {
    word.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
  }
}
