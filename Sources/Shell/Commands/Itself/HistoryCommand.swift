import Fiscal

/// `history [N] [TEXT…]`
enum HistoryCommand {
  static let spec = CommandSpec(
    "history", topic: .shell, arguments: [.init("words", .text, .optionalRest)],
    examples: [.init("history"), .init("history 20"), .init("history 'receipts --sign'")], answers: true
  ) { invocation, context in
    var words = invocation.texts("words")[...]
    var most: Int?
    if let first = words.first, first.allSatisfy({ ("0"..."9").contains($0) }), !first.isEmpty {
      guard let count = UInt32(first), count > 0 else {
        throw Fault(LanguageFault.badNumber, ["name": "history", "value": first])
      }
      most = Int(count)
      words = words.dropFirst()
    }
    let sought = words.joined(separator: " ").lowercased()
    let kept = context.history().entries.enumerated()
    // A file of another's making may hold what this shell would not have kept.
    let found = kept.filter { _, statement in
      (sought.isEmpty || statement.lowercased().contains(sought)) && !SecretWords.isSecret(statement)
    }
    let shown = most.map { found.suffix($0) } ?? found[...]
    return Outcome(
      answer: Answer(
        Listing(
          [.init("entry"), .init("statement")],
          rows: shown.map { [.integer(Int64($0.offset + 1)), .text($0.element)] })))
  }
}
