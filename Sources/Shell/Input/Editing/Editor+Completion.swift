import CLibedit
import Fiscal

/// Tab.
extension Editor {
  func complete() -> Answer {
    guard case .statement(let begun) = purpose, let completer else { return .beep }
    let (before, after) = line
    let earlier = begun.map { $0 + "\n" } ?? ""
    let text = earlier + before + after
    let start = text.unicodeScalars.index(text.startIndex, offsetBy: earlier.unicodeScalars.count)
    let cursor = text.unicodeScalars.index(start, offsetBy: before.unicodeScalars.count)
    let completion = completer(text, cursor)
    let word = String(text[min(max(completion.start, start), cursor)..<cursor])

    switch CompletionStep(word: word, completion.candidates) {
    case .nothing: return .beep
    case .replace(let replacement, let isFinal):
      let hasSpace = after.first == " "
      replaceWord(word.unicodeScalars.count, TypedText.pasted(replacement) + (isFinal && !hasSpace ? " " : ""))
      if isFinal, hasSpace { moveCursor(by: 1) }
      return .refresh
    case .list:
      list(completion.candidates, back: after.unicodeScalars.count)
      return .refresh
    }
  }

  /// The list goes below the last row of the line: the cursor goes there first, then it is printed.
  private func list(_ candidates: [Candidate], back: Int) {
    let surface = surface
    let list = CandidateList(candidates, width: surface.width ?? 80, rows: (surface.height ?? 24) - 2)
    moveCursor(by: back)
    steps = [
      .print(list.lines { catalogue.text(Message(InputNote.moreCandidates, ["count": String($0)])) }, back: back)
    ]
  }
}
