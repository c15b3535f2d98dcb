import Testing

@testable import Shell

struct TypedTextTests {
  @Test func lettersAreComposed() {
    #expect(Array(TypedText.composed("и\u{306}е\u{308}ж").unicodeScalars) == Array("\u{439}\u{451}ж".unicodeScalars))
    #expect(TypedText.composed("и", "\u{306}") == "\u{439}")
    #expect(TypedText.composed("ж", "\u{306}") == "\u{4C2}")
    #expect(TypedText.composed("б", "\u{306}") == nil)
    #expect(TypedText.composed("и", "и") == nil)
  }

  @Test func whatIsPastedIsMadeFit() {
    #expect(TypedText.pasted("a\tb\r\nc\n\rd\re\n\n") == "a b\nc\nd\ne")
    #expect(TypedText.pasted("\r\rx") == "\n\nx")
    #expect(TypedText.pasted("\u{1B}[31mx\u{7}\u{9B}") == "[31mx")
  }

  @Test func bytesBecomeLetters() {
    var decoder = ScalarDecoder()
    let bytes: [UInt8] =
      Array("aя🙂".utf8) + [0x80, 0xD0] + Array("б".utf8) + [0xED, 0xA0, 0x80, 0xFF] + Array("c".utf8)
    #expect(bytes.compactMap { decoder.add($0) } == ["a", "я", "🙂", "б", "c"])
  }

  @Test func rowsOfAStatement() {
    #expect(RowMove.up("abc") == nil)
    #expect(RowMove.up("abc\nde") == -4)
    #expect(RowMove.up("a\nbcd") == -4)
    #expect(RowMove.up("x\nabc\nde") == -4)
    #expect(RowMove.down("a", "bc") == nil)
    #expect(RowMove.down("ab", "c\ndefg") == 4)
    #expect(RowMove.down("x\nab", "c\nd\ne") == 3)
  }
}

struct PromptTextTests {
  private func text(_ parts: [Prompt.Part], isOn: Bool = true) -> String {
    let scalars = PromptText.scalars(parts, palette: Palette(isOn: isOn))
    #expect(scalars.last == 0)
    return String(String.UnicodeScalarView(scalars.dropLast().compactMap(Unicode.Scalar.init)))
  }

  @Test func coloursStandBetweenMarkers() {
    let parts = [Prompt.Part("ab", .good), Prompt.Part("c", .strong), Prompt.Part("> ")]
    #expect(text(parts) == "\u{1}\u{1B}[32m\u{1}ab\u{1}\u{1B}[0m\u{1B}[1m\u{1}c\u{1}\u{1B}[0m\u{1}> ")
    #expect(text(parts, isOn: false) == "abc> ")
  }

  @Test func theLastLetterIsAlwaysPlain() {
    #expect(text([Prompt.Part("ab", .good)]) == "\u{1}\u{1B}[32m\u{1}a\u{1}\u{1B}[0m\u{1}b")
    #expect(text([Prompt.Part("a", .good)]) == "a")
    #expect(text([]) == "")
  }

  @Test func namesCannotSteerTheTerminal() {
    #expect(text([Prompt.Part("a\u{1B}[2J\u{1}\nb")]) == "a␛[2J␁␊b")
  }
}

struct WrappedRowsTests {
  @Test func rowsAboveTheCursorAreCounted() {
    #expect(WrappedRows.above("касса> diff", columns: 20) == 0)
    #expect(WrappedRows.above("касса> diff", columns: 11) == 1)
    #expect(WrappedRows.above("касса> diff", columns: 5) == 2)
    #expect(WrappedRows.above("касса> \"a\nbcdef\nx", columns: 5) == 4)
  }

  @Test func aTerminalThatMayNotFlowIsNotWipedAboveTheLine() {
    let text = String(repeating: "x", count: 100)
    #expect(WrappedRows.above(text, old: 60, new: 30, areFlowing: false) == 1)
    #expect(WrappedRows.above(text, old: 60, new: 30, areFlowing: true) == 3)
    #expect(WrappedRows.above(text, old: 30, new: 60, areFlowing: false) == 1)
    #expect(WrappedRows.areFlowing(["TMUX": "x"]) && !WrappedRows.areFlowing(["TERM": "xterm"]))
  }
}
