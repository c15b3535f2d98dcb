import Fiscal

/// A name as it is compared when case, ё, punctuation and spaces do not matter.
struct FoldedName: Hashable, Sendable {
  let text: String

  init(_ name: String) {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    let letters = Array(name.lowercased())
    for (at, letter) in letters.enumerated() {
      let next = at + 1 < letters.count ? letters[at + 1] : " "
      // A point or comma inside a number is part of it: 3,2 is not 32.
      let isPoint = ".,".contains(letter) && previous.isNumber && next.isNumber
      if letter.isLetter || letter.isNumber || isPoint || letter == "%" {
        word.append(isPoint ? "." : letter == "ё" ? "е" : letter)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
      previous = letter
    }
    if !word.isEmpty { words.append(word) }
    text = words.joined(separator: " ")
  }
}
