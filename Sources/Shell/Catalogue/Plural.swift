/// Which form of a word goes with a number.
enum Plural {
  /// How many forms a language has: чек, чека, чеков; receipt, receipts.
  static func count(in language: Language) -> Int { language == .russian ? 3 : 2 }

  /// The index of the form for a number as text: `21` чек, `22` чека, `11` чеков. A fraction takes the form of 2 in
  /// Russian (1,5 чека); what is no number takes the last one.
  static func form(for number: String, in language: Language) -> Int {
    let many = count(in: language) - 1
    let digits = number.unicodeScalars.filter { $0 != "-" && $0 != "\u{2212}" && $0 != "\u{A0}" && $0 != " " }
    let isWhole = digits.allSatisfy { ("0"..."9").contains($0) }
    guard let last = digits.last, isWhole else {
      let isFraction = digits.contains { $0 == "." || $0 == "," }
      return language == .russian && isFraction ? 1 : many
    }
    guard language == .russian else { return digits.count == 1 && last == "1" ? 0 : many }
    let teen = digits.count > 1 && digits[digits.index(digits.endIndex, offsetBy: -2)] == "1"
    switch last {
    case "1" where !teen: return 0
    case "2"..."4" where !teen: return 1
    default: return many
    }
  }

  /// Whole numbers of five digits and more with their thousands apart, as tables write them.
  static func grouped(_ number: String) -> String {
    let digits = number.hasPrefix("-") ? number.dropFirst() : Substring(number)
    guard digits.utf8.count >= 5, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return number }
    var text = number.hasPrefix("-") ? "-" : ""
    for (at, digit) in digits.enumerated() {
      if at > 0, (digits.utf8.count - at) % 3 == 0 { text += "\u{A0}" }
      text.append(digit)
    }
    return text
  }
}
