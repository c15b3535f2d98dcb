extension CommandSpec {
  /// Of the words behind the command's name those of the statement that it takes, as far as they are typed; nil while its own
  /// arguments are not over, and where it takes none.
  func statement(in words: ArraySlice<Word>) -> ArraySlice<Word>? {
    guard takesStatement else { return nil }
    let needed = arguments.filter { $0.presence == .required }.count
    let mayCount = arguments.contains { $0.kind == .seconds }
    var taken = 0
    var rest = words
    while let word = rest.first {
      let option = word.quoted ? nil : options.first { "--\($0.name)" == word.text || $0.short == word.text }
      if let option {
        // A value that is still to come is no statement.
        if option.kind != nil, rest.count < 2 { return nil }
        rest = rest.dropFirst(option.kind == nil ? 1 : 2)
      } else if taken < needed || mayCount && word.text.first.map({ ("0"..."9").contains($0) }) == true {
        taken += 1
        rest = rest.dropFirst()
      } else {
        return rest
      }
    }
    return taken >= needed ? rest : nil
  }
}
