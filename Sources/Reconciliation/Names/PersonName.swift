/// A cashier's name taken apart: «Иванова Анна Петровна», «Иванова А.П.», «А. П. Иванова». Case, ё and points do not matter.
struct PersonName: Hashable {
  let surname: String
  /// Given name and patronymic, whole or as an initial.
  let given: [String]

  init(_ text: String) {
    let parts = text.lowercased().replacingYo.split { $0 == "." || $0.isWhitespace }.map(String.init)
    let initialsFirst = parts.first?.count == 1 && parts.last.map { $0.count > 1 } == true
    surname = (initialsFirst ? parts.last : parts.first) ?? ""
    given = initialsFirst ? parts.dropLast() : Array(parts.dropFirst())
  }

  /// Whether this can be a shorter spelling of another name. A surname alone is none: it says too little.
  func abbreviates(_ other: PersonName) -> Bool {
    guard self != other, surname == other.surname, !given.isEmpty, given.count <= other.given.count else {
      return false
    }
    return zip(given, other.given).allSatisfy { mine, theirs in
      mine == theirs || (mine.count == 1 && theirs.hasPrefix(mine))
    }
  }
}

extension String {
  fileprivate var replacingYo: String { String(map { $0 == "ё" ? "е" : $0 }) }
}
